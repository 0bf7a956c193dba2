import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onExit } from '../support/onExit.ts';
import { endGroup, signalGroup } from '../support/processGroup.ts';
import { ensureServer } from './ensureServer.ts';
import { quietSettings } from './quietSettings.ts';
import type { Settings } from './quietSettings.ts';
import { watchServer } from './watchServer.ts';

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
  /** Adds to the user's settings, for workbenches that are opened later. */
  addSettings(settings: Settings): Promise<void>;
  /** Puts these in the place of the user's settings, on top of those that keep the workbench quiet. */
  replaceSettings(settings: Settings): Promise<void>;
  /** Rejects when the server ends, which it should not do before `stop`. */
  readonly ended: Promise<never>;
  /** Ends the server with everything it started. Safe to call twice. */
  stop(): Promise<void>;
}

/** A socket's path may have 103 characters on macOS; the server's names take some 50 of them. */
const longestSocketFolder = 50;

/** Starts a VS Code server on this machine only, on a free port, and resolves when it listens. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const server = await ensureServer();
  const temporary = await mkdtemp(join(tmpdir(), 'thematic-compendium-server-'));
  const dataDir = options.userDataDir ?? join(temporary, 'data');
  const extensionsDir = options.extensionsDir ?? join(temporary, 'extensions');
  await mkdir(extensionsDir, { recursive: true });
  let settings: Settings = {};
  const replaceSettings = (replaced: Settings): Promise<void> => {
    settings = replaced;
    // A workbench takes light or dark from its browser, unless the caller asks for a theme by name.
    const named = settings['workbench.colorTheme'] !== undefined;
    const quiet = { ...quietSettings, 'window.autoDetectColorScheme': !named };
    return writeSettings(dataDir, { ...quiet, ...settings });
  };
  const addSettings = (added: Settings): Promise<void> => replaceSettings({ ...settings, ...added });
  await addSettings(options.settings ?? {});

  const args = ['out/server-main.js', ...flags(dataDir, extensionsDir, options.trust ?? false)];
  // A group of its own, so that the extension hosts, watchers and terminals it starts can be ended with it.
  const child = spawn(server.node, args, {
    cwd: server.dir,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(temporary),
  });
  const { port: listening, ended } = watchServer(child);
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
    const port = await listening;
    return { url: `http://127.0.0.1:${port}`, port, ended, addSettings, replaceSettings, stop };
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
    ...['--enable-remote-auto-shutdown', '--reconnection-grace-time', '20'],
  ];
}

/** An editor or a terminal around us leaves variables that would make the server think it runs inside them. */
function serverEnvironment(temporary: string): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE|ELECTRON|npm)_|^NODE_OPTIONS$|^XDG_RUNTIME_DIR$/;
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !foreign.test(key))),
    // The sockets it leaves lying around go where they are cleaned up, unless their paths get too long there.
    ...(temporary.length < longestSocketFolder ? { TMPDIR: temporary } : {}),
    // No marketplace: else the workbench asks one on the network for updates and recommendations.
    EXTENSIONS_GALLERY: '{}',
  };
}

/** The web workbench of this server reads the user's settings from the server's data folder. */
async function writeSettings(dataDir: string, settings: Settings): Promise<void> {
  const folder = join(dataDir, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}
