import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { freshWorkspace } from '../support/freshWorkspace.ts';
import type { FreshWorkspace } from '../support/freshWorkspace.ts';
import { onExit } from '../support/onExit.ts';
import { runCommand } from '../support/runCommand.ts';
import { workbenchAddress } from './openWorkbench.ts';
import { startServer } from './startServer.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** `npm start`: a VS Code with the extension as it is in the sources, and a copy of a sample draft to try it on. */
try {
  await runCommand(process.execPath, ['esbuild.mjs', '--dev'], { cwd: root });
  const sample = await freshWorkspace('sample');
  await (process.platform === 'linux' ? inBrowser(sample) : onDesktop(sample));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function inBrowser({ folder }: FreshWorkspace): Promise<void> {
  const server = await startServer();
  const address = workbenchAddress(server, {
    folder,
    extensionDevelopmentPath: root,
    openFile: resolve(folder, 'brief.md'),
  });
  console.log(`Open ${address}`);
  console.log('Press Ctrl+C to stop.');
  if (process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) {
    const browser = spawn('xdg-open', [address], { detached: true, stdio: 'ignore' });
    // The address has been printed: whoever has no xdg-open can open it by hand.
    browser.on('error', () => undefined);
    browser.unref();
  }
  await server.ended;
}

async function onDesktop({ folder, profile }: FreshWorkspace): Promise<void> {
  const application = spawn(
    await downloadAndUnzipVSCode('stable'),
    [
      folder,
      resolve(folder, 'brief.md'),
      `--extensionDevelopmentPath=${root}`,
      `--user-data-dir=${resolve(profile, 'data')}`,
      `--extensions-dir=${resolve(profile, 'extensions')}`,
      '--disable-workspace-trust',
      '--skip-welcome',
    ],
    { stdio: 'inherit' },
  );
  onExit(() => application.kill());
  await new Promise((done) => application.on('close', done));
}
