import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, delimiter, dirname, join } from 'node:path';
import { runCommand } from '../support/runCommand.ts';
import { cacheFolder } from './cacheFolder.ts';
import { findServerNode } from './findServerNode.ts';
import type { ServerNode } from './findServerNode.ts';

export interface VsCodeServer {
  /** The folder of the server: `out/server-main.js` lies in it. */
  readonly dir: string;
  /** The absolute path of the Node binary that runs it. */
  readonly node: string;
}

/** The npm package that carries a whole VS Code server and workbench: its 4.139.1 is VS Code 1.139.1. */
const version = '4.139.1';

/** The server does not start without these; other install scripts would ask for system headers it can do without. */
const nativeModules = ['@vscode/spdlog', 'node-pty', '@vscode/native-watchdog', '@parcel/watcher'];

const abandonedAfter = 60 * 60 * 1000;

/**
 * A VS Code server that runs, from the npm registry. The first call on a machine takes about half a minute;
 * what it makes is kept in the cache folder. Built in a folder of its own and renamed when complete: a half-made
 * server is never used, and of two runs at once the first to finish wins.
 */
export async function ensureServer(): Promise<VsCodeServer> {
  if (process.platform === 'win32') {
    throw new Error('The VS Code server is built for Linux and macOS only; set VSCODE=desktop on Windows.');
  }
  const serverNode = findServerNode();
  const cache = cacheFolder();
  const name = `code-server-${version}-node${serverNode.major}-${process.platform}-${process.arch}`;
  const target = join(cache, name);
  const server = { dir: join(target, 'vscode'), node: serverNode.node };
  if (existsSync(target)) {
    return server;
  }
  await mkdir(cache, { recursive: true });
  await removeAbandoned(cache, name);
  const build = await mkdtemp(join(cache, `${name}.partial-`));
  try {
    await makeServer(build, serverNode);
    await rename(build, target).catch((error: unknown) => {
      if (!existsSync(target)) {
        throw error;
      }
    });
  } finally {
    await rm(build, { recursive: true, force: true });
  }
  console.log(`VS Code server: ready in ${target}`);
  return server;
}

async function makeServer(build: string, serverNode: ServerNode): Promise<void> {
  const env = npmEnvironment(serverNode);
  const dir = join(build, 'vscode');
  await mkdir(dir);
  console.log(
    `VS Code server: fetching code-server@${version} from the npm registry (once, about half a minute)`,
  );
  await runCommand('npm', ['pack', `code-server@${version}`, '--loglevel=error'], { cwd: build, env });
  const archive = `code-server-${version}.tgz`;
  await runCommand('tar', ['-xzf', archive, '-C', dir, '--strip-components=3', 'package/lib/vscode'], {
    cwd: build,
  });
  await rm(join(build, archive));
  console.log('VS Code server: installing its dependencies');
  const quiet = ['--no-audit', '--no-fund'];
  await runCommand('npm', ['install', '--omit=dev', '--ignore-scripts', ...quiet], { cwd: dir, env });
  console.log('VS Code server: building its native modules (needs python3, make and a C++ compiler)');
  await runCommand('npm', ['rebuild', '--ignore-scripts=false', '--foreground-scripts', ...nativeModules], {
    cwd: dir,
    env,
  });
  await runCommand(serverNode.node, ['out/server-main.js', '--version'], { cwd: dir });
}

/** npm and the tools it starts have to run under the server's Node and build against that Node's headers. */
function npmEnvironment(serverNode: ServerNode): NodeJS.ProcessEnv {
  // What an `npm run` around us tells its scripts is about our package, not about the server's.
  const foreign = /^npm_(package|lifecycle|command|config_(local_prefix|global|omit|include|workspaces?)$)/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !foreign.test(key)));
  env['PATH'] = [dirname(serverNode.node), env['PATH']].join(delimiter);
  delete env['npm_config_nodedir'];
  if (serverNode.headers !== undefined) {
    env['npm_config_nodedir'] = serverNode.headers;
  }
  return env;
}

/** What runs left behind that were killed halfway. */
async function removeAbandoned(cache: string, name: string): Promise<void> {
  for (const entry of await readdir(cache)) {
    const path = join(cache, entry);
    // Another run may have renamed it in the meantime.
    const made = (await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (entry.startsWith(`${name}.partial-`) && Date.now() - made > abandonedAfter) {
      console.log(`VS Code server: removing the unfinished ${basename(path)}`);
      await rm(path, { recursive: true, force: true });
    }
  }
}
