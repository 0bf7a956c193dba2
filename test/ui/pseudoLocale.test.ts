import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { readData } from '../support/readCorpus.ts';
import { becomes } from './support/becomes.ts';
import { pseudoLocale, translate } from './support/pseudoLocale.ts';
import { useSession } from './support/useSession.ts';

/** Names that the workbench gives to its own parts. */
const ofVscode = new Set(['Welcome', 'file results']);

/** Each string of ours stands between ⟦ and ⟧ here; what does not is data, or was forgotten. */
describe('In another language', () => {
  const data = readData();
  const session = useSession({
    language: pseudoLocale,
    change: translate,
    each: async () => {
      await session.restoreFiles();
      await user.openFile('draft.md');
    },
  });
  const { user } = session;

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
    await user.rowsAreOurs();
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
    // A palette that was open before leaves its rows in the list of the next picker.
    session.isSpoilt();
  });

  it('has every word of the search translated', async () => {
    await openSearch();
    const { picker } = user;
    assert.deepEqual(await forgotten(picker.locator('.quick-input-titlebar')), []);
    // The rows of the picker before may still be there, and go.
    const inRows = (): Promise<readonly string[]> => forgotten(picker.locator('.monaco-list-rows').first());
    await becomes(inRows, ({ length }) => length === 0);
    await user.search('hawala', /12/);
    await becomes(inRows, ({ length }) => length === 0);
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
    await user.closeEditors();
    await user.runCommand('⟦Compendium⟧: ⟦Open as Text⟧');
    await user.editorHas('⟦');
    const headings = (await user.editorText()).split('\n').filter((line) => /^##? /u.test(line));
    assert.ok(headings.length > 2, headings.join('\n'));
    assert.ok(
      headings.slice(1).every((line) => line.includes('⟦') || data.includes(line.replace(/^#+ /u, ''))),
    );
  });
});
