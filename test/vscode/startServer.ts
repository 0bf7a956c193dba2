import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onExit } from '../support/onExit.ts';
import { ensureServer } from './ensureServer.ts';
import { quietSettings } from './quietSettings.ts';
import type { Settings } from './quietSettings.ts';

export interface ServerOptions {
  /** User settings, on top of those that keep the workbench quiet. */
  readonly settings?: Settings;
  /** Where installed extensions lie; without it there are none. */
  readonly extensionsDir?: string;
  /** Where the server and the workbench keep their data; without it a temporary folder, removed by `stop`. */
  readonly userDataDir?: string;
  /** Whether workspace trust is a feature at all. Off, every folder is trusted, as test runs mostly want it. */
  readonly trust?: boolean;
}

export interface RunningServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  /** Ends the server with everything it started. Safe to call twice. */
  stop(): Promise<void>;
}

const startTimeout = 60_000;
const politeFor = 3_000;

/** Starts a VS Code server on this machine only, on a free port, and resolves when it listens. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const server = await ensureServer();
  const temporary = await mkdtemp(join(tmpdir(), 'thematic-compendium-server-'));
  const dataDir = options.userDataDir ?? join(temporary, 'data');
  const extensionsDir = options.extensionsDir ?? join(temporary, 'extensions');
  await mkdir(extensionsDir, { recursive: true });
  await writeSettings(dataDir, { ...quietSettings, ...options.settings });

  const args = ['out/server-main.js', ...flags(dataDir, extensionsDir, options.trust ?? false)];
  // A group of its own, so that the extension hosts, watchers and terminals it starts can be ended with it.
  const child = spawn(server.node, args, {
    cwd: server.dir,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(),
  });
  const done = onExit(() => {
    signalGroup(child, 'SIGKILL');
    rmSync(temporary, { recursive: true, force: true });
  });
  const stop = async (): Promise<void> => {
    await endGroup(child);
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
    done();
  };
  try {
    const port = await listeningPort(child);
    return { url: `http://127.0.0.1:${port}`, port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function flags(dataDir: string, extensionsDir: string, trust: boolean): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0'],
    '--without-connection-token',
    '--accept-server-license-terms',
    // Without it a built workbench ignores what the page's address asks for.
    '--enable-smoke-test-driver',
    '--disable-telemetry',
    ...(trust ? [] : ['--disable-workspace-trust']),
    ...['--server-data-dir', dataDir],
    ...['--extensions-dir', extensionsDir],
    // Only of use when this process is killed outright: then the server ends itself, if not at once.
    ...['--enable-remote-auto-shutdown', '--reconnection-grace-time', '60'],
  ];
}

/** An editor or a terminal around us leaves variables that would make the server think it runs inside them. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^(VSCODE|ELECTRON|npm)_|^NODE_OPTIONS$/.test(key)),
  );
}

/** The web workbench of this server reads the user's settings from the server's data folder. */
async function writeSettings(dataDir: string, settings: Settings): Promise<void> {
  const folder = join(dataDir, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (reason: string): void => {
      clearTimeout(timer);
      const end = printed.trim().split('\n').slice(-15).join('\n');
      reject(new Error(`The VS Code server ${reason}. It printed:\n${end}`));
    };
    const timer = setTimeout(() => fail(`did not listen within ${startTimeout / 1000} s`), startTimeout);
    for (const stream of [child.stdout, child.stderr]) {
      // Read on after the port is known: a full pipe would stop the server.
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        printed = (printed + chunk).slice(-20_000);
        const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
        if (port !== undefined) {
          clearTimeout(timer);
          resolve(Number(port));
        }
      });
    }
    child.once('error', (error) => fail(`did not start: ${error.message}`));
    child.once('exit', (code, signal) => fail(`ended with ${signal ?? `code ${code}`} instead of listening`));
  });
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (!signalGroup(child, 'SIGTERM')) {
    return;
  }
  const deadline = Date.now() + politeFor;
  while (Date.now() < deadline && signalGroup(child, 0)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  signalGroup(child, 'SIGKILL');
}

/** Whether there was still somebody to hear the signal. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) {
    return false;
  }
  try {
    process.kill(-child.pid, signal);
    return true;
  } catch {
    return false;
  }
}
