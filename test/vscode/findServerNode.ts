import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export interface ServerNode {
  /** Absolute path of the binary. */
  readonly node: string;
  /** Its major version: native modules are built for one and load in no other. */
  readonly major: number;
  /** The folder that holds its C++ headers as `include/node`, for node-gyp. */
  readonly headers: string | undefined;
}

const oldestMajor = 24;

const root = resolve(import.meta.dirname, '../..');

/**
 * The Node that runs the VS Code server: this one when it is new enough, else the one that a package brings. One
 * whose headers lie on this machine is preferred: native modules can then be built without reaching nodejs.org.
 */
export function findServerNode(): ServerNode {
  const own = majorOf(process.versions.node);
  const candidates = own >= oldestMajor ? [describe(process.execPath, own)] : [];
  const dependency = findDependency();
  if (dependency !== undefined) {
    candidates.push(describe(dependency.node, dependency.major));
  }
  const found = candidates.find((candidate) => candidate.headers !== undefined) ?? candidates[0];
  if (found === undefined) {
    throw new Error(
      `The VS Code server needs Node ${oldestMajor} or newer; this is ${process.version}, and no package with ` +
        'one is installed. Run `npm ci`; where package.json names none for this platform, install Node yourself.',
    );
  }
  return found;
}

function describe(node: string, major: number): ServerNode {
  const folder = dirname(dirname(realpathSync(node)));
  return { node, major, headers: headersMajor(folder) === major ? folder : undefined };
}

/** Of the packages with a Node npm installs the one for this platform. */
function findDependency(): { node: string; major: number } | undefined {
  const folder = Object.keys(readManifest(root).optionalDependencies ?? {})
    .map((name) => join(root, 'node_modules', name))
    .find((path) => existsSync(path));
  if (folder === undefined) {
    return undefined;
  }
  const { version, bin } = readManifest(folder);
  return { node: join(folder, bin?.node ?? ''), major: majorOf(version) };
}

interface Manifest {
  readonly version: string;
  readonly bin?: { readonly node: string };
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

function headersMajor(folder: string): number | undefined {
  const file = join(folder, 'include', 'node', 'node_version.h');
  if (!existsSync(file)) {
    return undefined;
  }
  const major = /#define NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(file, 'utf8'))?.[1];
  return major === undefined ? undefined : Number(major);
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}
