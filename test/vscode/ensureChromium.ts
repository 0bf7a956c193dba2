import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { runCommand } from '../support/runCommand.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Playwright's server for browsers can be out of reach: then we want to know soon. */
const downloadTimeout = 120_000;
const connectTimeout = 10_000;

/**
 * The absolute path of a Chromium: the one `CHROMIUM` names, one on the PATH, Playwright's (downloaded if need
 * be), or, where the system is Debian or made from it and we may install, the system's own package.
 */
export async function ensureChromium(): Promise<string> {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (!existsSync(named)) {
      throw new Error(`CHROMIUM is set to ${named}, and there is no such file.`);
    }
    return named;
  }
  const found = findOnPath(names) ?? existing(chromium.executablePath());
  if (found !== undefined) {
    return found;
  }
  const failures: string[] = [];
  for (const way of [downloadWithPlaywright, installWithApt]) {
    try {
      const made = await way();
      if (made !== undefined) {
        return made;
      }
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    [
      'There is no Chromium on this machine, and none could be installed. Install Chromium or Google Chrome, or set CHROMIUM to the path of one.',
      ...failures,
    ].join('\n'),
  );
}

async function downloadWithPlaywright(): Promise<string | undefined> {
  console.log('Chromium: none found; trying the download that Playwright offers');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  await runCommand(process.execPath, [cli, 'install', 'chromium'], {
    timeout: downloadTimeout,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(connectTimeout) },
  });
  const path = existing(chromium.executablePath());
  if (path !== undefined) {
    // It comes without the system libraries it needs, so a download alone proves nothing.
    await runCommand(path, ['--version'], { timeout: connectTimeout });
  }
  return path;
}

async function installWithApt(): Promise<string | undefined> {
  if (findOnPath(['apt-get']) === undefined) {
    return undefined;
  }
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = async (...args: string[]): Promise<void> => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
    await runCommand(command, rest, { env });
  };
  console.log('Chromium: installing the package `chromium` with apt-get (a minute or two)');
  // Somebody else may be installing, too.
  const patient = ['-o', 'DPkg::Lock::Timeout=300'];
  await apt('update', ...patient);
  // The package itself asks for no more than one font, and that one may be anything: pictures need readable text.
  await apt(
    'install',
    '-y',
    '--no-install-recommends',
    ...patient,
    'chromium',
    'fonts-dejavu-core',
    'fonts-liberation',
  );
  return findOnPath(names);
}

function findOnPath(commands: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function existing(path: string): string | undefined {
  return existsSync(path) ? path : undefined;
}
