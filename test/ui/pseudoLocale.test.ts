import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { User } from '../vscode/user.ts';
import { pseudoLocale, translatedExtension } from './support/pseudoLocale.ts';
import { root, Session } from './support/session.ts';

/** Names that the workbench gives to its own parts. */
const ofVscode = new Set(['Welcome', 'file results']);

/** Each string of ours stands between ⟦ and ⟧ here; what does not is data, or was forgotten. */
describe('In another language', () => {
  let extension: string;
  let session: Session;
  let user: User;
  let data: string;

  before(async () => {
    extension = await translatedExtension();
    data = await readFile(join(root, 'data/compendium.json'), 'utf8');
    session = await Session.open({ extension, language: pseudoLocale });
    user = session.user;
    await user.openFile('draft.md');
  });
  after(async () => {
    await session.close();
    await rm(extension, { recursive: true });
  });

  afterEach(() => user.page.keyboard.press('Escape'));

  /** The texts and names in an element that are neither translated nor data; filters are called as they are typed. */
  const forgotten = async (element: Locator): Promise<readonly string[]> => {
    const texts = await element.evaluate((top) => {
      const found: string[] = [];
      const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
        // The name of a language is said in it; VS Code names the bars of actions itself.
        if (node.parentElement?.closest('.languages, .actions') instanceof Element) {
          continue;
        }
        if (node instanceof Element) {
          const names = ['aria-label', 'title', 'placeholder', 'alt'].map((name) => node.getAttribute(name));
          found.push(...names.filter((name) => name !== null));
        } else {
          // A string with a value in it may be painted in pieces.
          const whole = node.parentElement?.textContent ?? '';
          found.push(whole.includes('⟦') ? whole : (node.textContent ?? ''));
        }
      }
      return found;
    });
    const isData = (text: string): boolean =>
      data.includes(JSON.stringify(text.replaceAll('\u2060', '').replace(/…$/u, '').trim()).slice(1, -1));
    return [...new Set(texts)].filter(
      (text) =>
        /\p{L}{2}/u.test(text) &&
        !ofVscode.has(text) &&
        !/^(?:[a-z]+:|¶ .*)$/u.test(text) &&
        !text.includes('⟦') &&
        !text.split(/…| · |, |; |: | (?=\w+:)|(?<=\/\d) /u).every(isData),
    );
  };

  const openSearch = async (): Promise<void> => {
    await user.page.keyboard.press('Control+Alt+Shift+U');
    await user.picker.getByText('⟦Search the Compendium⟧', { exact: true }).waitFor();
    await user.picker.getByRole('option').first().waitFor();
  };

  it('has every word of the side bar translated', async () => {
    await user.page.locator('.activitybar').getByRole('tab', { name: '⟦Thematic Compendium⟧' }).click();
    const tree = user.page
      .getByRole('tree', { name: '⟦Compendium⟧', exact: true })
      .locator('.monaco-list-rows');
    await tree.getByRole('treeitem').first().waitFor();
    assert.deepEqual(await forgotten(tree), []);
    for (const welcome of await user.sideBar.locator('.welcome-view-content').all()) {
      assert.deepEqual(await forgotten(welcome), []);
    }
  });

  it('has every word of the search translated', async () => {
    await openSearch();
    const { picker } = user;
    assert.deepEqual(await forgotten(picker.locator('.quick-input-titlebar')), []);
    assert.deepEqual(await forgotten(picker.locator('.monaco-list-rows').first()), []);
    await user.search('hawala', /12/);
    assert.deepEqual(await forgotten(picker.locator('.monaco-list-rows').first()), []);
    await user.page.keyboard.press('Control+Shift+Enter');
    await picker.getByText('⟦Insert Citation with Options⟧', { exact: true }).waitFor();
    await picker.getByText('⟦Citekey⟧').waitFor();
    await user.page.keyboard.press('Escape');
    await picker.waitFor({ state: 'hidden' });
  });

  it('has every word of the summary translated', async () => {
    await openSearch();
    await user.search('2013/3', /2013/);
    await user.page.keyboard.press('Enter');
    const page = user.summary.locator('main');
    await page.locator('h1').waitFor();
    assert.deepEqual(await forgotten(page), []);
  });

  it('has every word of the overview translated', async () => {
    await user.runCommand('⟦Compendium⟧: ⟦Open Overview⟧');
    const page = user.summary.locator('main');
    await page.getByText('⟦Overview⟧').first().waitFor();
    assert.deepEqual(await forgotten(page), []);
  });

  it('has every word of a text document translated', async () => {
    await user.runCommand('View: Close All Editors');
    await user.runCommand('⟦Compendium⟧: ⟦Open as Text⟧');
    await user.editorHas('⟦');
    const headings = (await user.editorText()).split('\n').filter((line) => /^##? /u.test(line));
    assert.ok(headings.length > 2, headings.join('\n'));
    assert.ok(
      headings.slice(1).every((line) => line.includes('⟦') || data.includes(line.replace(/^#+ /u, ''))),
    );
  });
});
