import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { measured, patient } from '../support/patience.ts';
import { extensionId } from './extensionId.ts';
import { launchBrowser } from './launchBrowser.ts';
import type { Settings } from './quietSettings.ts';
import type { RunningServer } from './startServer.ts';

export type ExtensionHostKind = 'node' | 'web';

export type WorkbenchTheme = 'light' | 'dark' | 'highContrastLight' | 'highContrastDark';

export interface WorkbenchOptions {
  /** The workspace folder, absolute; without it the window is empty. */
  readonly folder?: string;
  /** A file to open in an editor, absolute. */
  readonly openFile?: string;
  /** The extension to run from its sources, absolute; without it the window runs what is installed. */
  readonly extensionDevelopmentPath?: string;
  /** The module to run as tests in the extension host, absolute. */
  readonly extensionTestsPath?: string;
  /** The host that the extension in development and its tests run in. */
  readonly developmentKind?: ExtensionHostKind;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The theme that VS Code comes with for light, dark or high contrast; light, if nothing is said. */
  readonly theme?: WorkbenchTheme;
  /** The display language; English, if nothing is said. VS Code's own words stay English. */
  readonly language?: string;
  /** Hears the console of the extension host under test: the level and the values logged. */
  readonly onLog?: (type: string, values: readonly unknown[]) => void;
  /** A browser that goes on afterwards; without it there is one for this workbench alone. */
  readonly browser?: Browser;
  /** Where a picture goes when the workbench doesn't come up; without it into the folder for temporary files. */
  readonly failurePicture?: string;
}

export interface Workbench {
  readonly page: Page;
  /** The exit code of the tests; rejects when the page or the browser goes away before. */
  readonly exit: Promise<number>;
  /** What the page's own console has said so far, oldest first. */
  consoleLines(): readonly string[];
  close(): Promise<void>;
}

/** How slow the machine is isn't known before. */
const appearsWithin = 180_000;
const keptLines = 25;
const hostGone = /^\[remote-connection\]\[ExtensionHost\].* received socket close event/;

/** Opens the workbench of a running server in a headless Chromium and resolves when it stands. */
export async function openWorkbench(
  server: RunningServer,
  options: WorkbenchOptions = {},
): Promise<Workbench> {
  if (options.developmentKind === 'web' && options.extensionDevelopmentPath !== undefined) {
    await server.addSettings(await workerSettings(options.extensionDevelopmentPath));
  }
  const browser = options.browser ?? (await launchBrowser());
  const context = await browser.newContext(contextOptions(options.viewport, options.theme ?? 'light'));
  const close = (): Promise<void> => (options.browser === undefined ? browser : context).close();
  try {
    if (options.language !== undefined) {
      // Where a language pack would put it.
      await context.addInitScript((language) => {
        Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
      }, options.language);
    }
    const page = await context.newPage();
    const lines: string[] = [];
    page.on('console', (message) => lines.push(`[${message.type()}] ${plain(message.text())}`));
    page.on('pageerror', (error) => lines.push(`[error] ${error.message}`));
    const exit = listen(page, server, options.onLog);
    const start = performance.now();
    await page.goto(workbenchAddress(server, options), { timeout: appearsWithin });
    await appeared(page, exit).catch((error: unknown) => explain(page, error, lines, options.failurePicture));
    measured(performance.now() - start);
    context.setDefaultTimeout(patient(30_000));
    return { page, exit, consoleLines: () => lines, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function contextOptions(
  viewport: WorkbenchOptions['viewport'],
  theme: WorkbenchTheme,
): BrowserContextOptions {
  return {
    viewport: viewport ?? { width: 1280, height: 800 },
    colorScheme: /dark/i.test(theme) ? 'dark' : 'light',
    forcedColors: theme.startsWith('highContrast') ? 'active' : 'none',
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
  };
}

/** The workbench colours what it logs by a format that only a console understands. */
function plain(text: string): string {
  return text.replace(/^%c\s*\w+ color: #\w+ /, '');
}

/** The address of a workbench: what a browser has to open to see `folder`, with an extension in development or not. */
export function workbenchAddress(
  server: Pick<RunningServer, 'url' | 'port'>,
  options: WorkbenchOptions,
): string {
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${server.port}${encodeURI(path)}`;
  const payload: [string, string][] = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (options.openFile !== undefined) {
    payload.push(['openFile', remote(options.openFile)]);
  }
  if (options.extensionDevelopmentPath !== undefined) {
    payload.push(['extensionDevelopmentPath', remote(options.extensionDevelopmentPath)]);
  }
  if (options.extensionTestsPath !== undefined) {
    payload.push(['extensionTestsPath', remote(options.extensionTestsPath)]);
  }
  const address = new URL('/', server.url);
  if (options.folder === undefined) {
    address.searchParams.set('ew', 'true');
  } else {
    address.searchParams.set('folder', options.folder);
  }
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/**
 * Moves an extension into the web-worker host. The payload knows `extensionDevelopmentKind` for that, but the
 * workbench loses it on the way: an extension that has a `main` too would stay in the Node host.
 */
async function workerSettings(extensionPath: string): Promise<Settings> {
  return { 'remote.extensionKind': { [await extensionId(extensionPath)]: ['web'] } };
}

/** The workbench calls two functions of the page, if it finds them, with what tests log and how they end. */
function listen(page: Page, server: RunningServer, onLog: WorkbenchOptions['onLog']): Promise<number> {
  const exit = new Promise<number>((resolve, reject) => {
    void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    void page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => {
      // The workbench takes a host that went away for one whose tests have passed.
      if (hostGone.test(String(values[0]))) {
        reject(new Error('The extension host ended without being told to.'));
      }
      onLog?.(type, values);
    });
    page.on('crash', () => reject(new Error('The page of the workbench crashed.')));
    page.on('close', () => reject(new Error('The page of the workbench was closed.')));
    server.ended.catch(reject);
  });
  // Whoever only looks at the page never asks for the exit code.
  exit.catch(() => undefined);
  return exit;
}

async function appeared(page: Page, exit: Promise<number>): Promise<void> {
  const standing = page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: appearsWithin });
  // Tests can be over before the workbench has been seen.
  await Promise.race([standing, exit]);
  standing.catch(() => undefined);
}

async function explain(
  page: Page,
  error: unknown,
  lines: readonly string[],
  wanted: string | undefined,
): Promise<never> {
  const picture =
    wanted ?? join(await mkdtemp(join(tmpdir(), 'thematic-compendium-failure-')), 'workbench.png');
  const seen = await page.screenshot({ path: picture }).then(
    () => `A picture of it: ${picture}`,
    () => 'No picture could be taken.',
  );
  throw new Error(
    [
      `The workbench did not come up within ${appearsWithin / 1000} s. ${seen}`,
      ...lines.slice(-keptLines),
    ].join('\n'),
    { cause: error },
  );
}
