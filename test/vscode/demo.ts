import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runCommand } from '../support/runCommand.ts';
import { fileBecomes } from '../ui/support/fileBecomes.ts';
import { openWorkbench } from './openWorkbench.ts';
import { type Picture, playEverything } from './playEverything.ts';
import { startServer } from './startServer.ts';
import type { PickerRow } from './pickerRows.ts';
import { User } from './user.ts';

/**
 * `npm run demo -- --out DIR [--theme NAME]`: plays the main job on the real workbench, from the side bar to a
 * citation in the draft, and leaves a picture of each step and `demo.json`, which says what happened. With `--all` it
 * takes pictures of every page and state instead, in a folder for each of the four themes, or for the one that is named.
 */

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;

type Theme = keyof typeof themes;

const themeNames = Object.keys(themes) as readonly Theme[];

const query = 'rescue operations';

/** What `demo.json` holds. */
interface Report {
  readonly theme: string;
  readonly tree: readonly string[];
  readonly searched: string;
  readonly found: readonly PickerRow[];
  readonly shown: { readonly title: string; readonly marked: string };
  readonly inserted: string;
}

const root = resolve(import.meta.dirname, '../..');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'out/demo' },
      theme: { type: 'string' },
      all: { type: 'boolean', default: false },
    },
  });
  const out = resolve(values.out);
  await runCommand(process.execPath, ['esbuild.mjs'], { cwd: root });
  if (!values.all) {
    return inWorkbench(themeOf(values.theme ?? 'light'), out, playMainJob);
  }
  for (const theme of values.theme === undefined ? themeNames : [themeOf(values.theme)]) {
    await inWorkbench(theme, join(out, theme), async (user, picture) => {
      await playEverything(user, 'brief.md', picture);
      console.log(`${join(out, theme)}: every page and state`);
    });
  }
}

interface Scene {
  readonly theme: Theme;
  /** Where the pictures go. */
  readonly out: string;
  /** The open folder. */
  readonly folder: string;
}

type Play = (user: User, picture: Picture, scene: Scene) => Promise<void>;

/** Plays in a new workbench, with a copy of the sample folder. */
async function inWorkbench(theme: Theme, out: string, play: Play): Promise<void> {
  await mkdir(out, { recursive: true });
  const temporary = await mkdtemp(join(tmpdir(), 'thematic-compendium-demo-'));
  // The window's title shows the folder's name.
  const folder = join(temporary, 'policy brief');
  await cp(join(root, 'test/fixtures/sample'), folder, { recursive: true });
  const server = await startServer({ settings: { 'workbench.colorTheme': themes[theme] } });
  try {
    const workbench = await openWorkbench(server, { folder, extensionDevelopmentPath: root });
    const { page } = workbench;
    /** Without the tooltip that the mouse would leave on it. */
    const picture = async (name: string): Promise<void> => {
      await page.mouse.move(0, 0);
      await page.screenshot({ path: join(out, `${name}.png`), animations: 'disabled' });
    };
    const user = new User(page);
    await user.extensionIsThere();
    await play(user, picture, { theme, out, folder });
    await workbench.close();
  } finally {
    await server.stop();
    await rm(temporary, { recursive: true, force: true });
  }
}

function themeOf(name: string): Theme {
  const theme = themeNames.find((one) => one === name);
  if (theme === undefined) {
    throw new Error(`There is no theme "${name}"; use ${themeNames.join(', ')}.`);
  }
  return theme;
}

async function playMainJob(user: User, picture: Picture, { theme, out, folder }: Scene): Promise<void> {
  const { page } = user;
  const draft = join(folder, 'brief.md');
  await user.openFile('brief.md');
  await user.goToEnd();
  await user.openSideBar();
  await picture('01-tree');
  const tree = await user.treeRows();

  await user.openSearch();
  await user.search(query, /^¶ 48/);
  await picture('02-search');
  const found = await user.pickerRows();

  await page.keyboard.press('Enter');
  const marked = user.summary.locator('[aria-current="true"]');
  await marked.waitFor();
  await user
    .row(/CTOC\/COP\/WG\.7\/2015\/2/)
    .and(page.locator('.selected'))
    .waitFor();
  await picture('03-paper');
  const shown = {
    title: await user.summary.locator('h1').innerText(),
    marked: (await marked.locator('.number').textContent()) ?? '',
  };

  await marked.getByRole('button', { name: /^Cite / }).click();
  await user.editorHas('[@');
  await picture('04-cited');
  const inserted = await added(user, draft);
  await page.keyboard.press('Control+Alt+Shift+U');
  await user.picker.getByText('recent searches', { exact: true }).waitFor();
  await picture('05-recent');
  await user.search('lone child', /^¶ 68/);
  await page.keyboard.press('Alt+4');
  await user.picker.getByText('0 Selected').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await user.picker.getByText('1 Selected').waitFor();
  await picture('06-several');
  await page.keyboard.press('Escape');
  await user.picker.waitFor({ state: 'hidden' });

  await user.lines.click();
  await user.openSearch();
  await user.search('People Smuggling Strike Team', /^¶ 16/);
  await page.keyboard.press('Control+Shift+Enter');
  await user.picker.getByText('Insert Citation with Options', { exact: true }).waitFor();
  await user.pickerInput.fill('see @ 16 (a)-(c), with further examples');
  await user.picker.getByText('[see @ctoc', { exact: false }).waitFor();
  await picture('07-options');
  await page.keyboard.press('Escape');
  await user.picker.waitFor({ state: 'hidden' });
  await user.runCommand('Compendium: Select Citation Style');
  await user.picker.getByRole('option', { name: /OSCOLA.*UN Doc/ }).waitFor();
  await picture('08-styles');
  await page.keyboard.press('Escape');
  await user.picker.waitFor({ state: 'hidden' });
  await user.runCommand('Compendium: Insert or Update Reference List');
  await user.editorHas('compendium:references end');
  await picture('09-references');
  const report: Report = { theme, tree, searched: query, found, shown, inserted };
  await writeFile(join(out, 'demo.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  console.log(`${out}: nine pictures and demo.json; inserted ${inserted}`);
}

/** Saves the draft, and tells what it has more than before. */
async function added(user: User, draft: string): Promise<string> {
  const before = await readFile(draft, 'utf8');
  await user.runCommand('File: Save All Files');
  const after = await fileBecomes(draft, (text) => text !== before);
  let start = 0;
  while (start < before.length && before[start] === after[start]) {
    start++;
  }
  return after.slice(start, after.length - (before.length - start));
}

await main();
