import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface ServerNode {
  /** Absolute path of the binary. */
  readonly node: string;
  /** Its major version: native modules are built for one and load in no other. */
  readonly major: number;
  /** The folder that holds its C++ headers as `include/node`, for node-gyp. */
  readonly headers: string | undefined;
}

const oldestMajor = 24;

/**
 * The Node that runs the VS Code server: this one when it is new enough, else the one that the `node`
 * devDependency brings. One whose headers lie on this machine is preferred: native modules can then be
 * built without reaching nodejs.org.
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
      `The VS Code server needs Node ${oldestMajor} or newer; this is ${process.version}, and the devDependency ` +
        '`node` carries no binary. Run `npm ci` with its install script allowed.',
    );
  }
  return found;
}

function describe(node: string, major: number): ServerNode {
  const folders = [dirname(dirname(realpathSync(node))), ...dependencyFolders()];
  return { node, major, headers: folders.find((folder) => headersMajor(folder) === major) };
}

function findDependency(): { node: string; major: number } | undefined {
  const folder = dependencyFolder();
  if (folder === undefined) {
    return undefined;
  }
  const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return existsSync(node) ? { node, major: majorOf(version) } : undefined;
}

function dependencyFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('node/package.json'));
  } catch {
    return undefined;
  }
}

/** The package `node` installs a second one with the binary for this platform, inside itself or beside itself. */
function dependencyFolders(): string[] {
  const folder = dependencyFolder();
  if (folder === undefined) {
    return [];
  }
  return [join(folder, 'node_modules'), dirname(folder)].flatMap((parent) =>
    existsSync(parent)
      ? readdirSync(parent)
          .filter((name) => name.startsWith('node-'))
          .map((name) => join(parent, name))
      : [],
  );
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
