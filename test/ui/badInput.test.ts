import assert from 'node:assert/strict';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './support/session.ts';
import { useSession } from './support/useSession.ts';

const data = 'data/compendium.json';

describe('Damaged data', () => {
  const damage = (extension: string): Promise<void> =>
    writeFile(join(extension, data), '{ "compendium": { "citekey": 7 } }');
  const session = useSession({ change: damage, begin: () => user.openSideBar() });
  const { user } = session;

  it('shows the error in the side bar, and what to do', async () => {
    const message = await user.sideBar
      .locator('.tree-explorer-viewlet-tree-view .message')
      .first()
      .innerText();
    assert.match(message, /data file is damaged \(compendium\.citekey: expected string, found 7\)/);
    assert.deepEqual(await user.tree.getByRole('treeitem').allInnerTexts(), ['Show Log', 'Try Again']);
  });

  it('opens the log, which has the error, from the side bar', async () => {
    await user.row('Show Log').click();
    await logHas('found 7');
  });

  it('makes commands say the same, with a way to the log', async () => {
    await user.runCommand('Compendium: Search');
    const toast = await user.notification('data file is damaged');
    await toast.getByRole('button', { name: 'Show Log' }).click();
    await logHas('found 7');
  });

  it('says that a file is missing', async () => {
    await rm(join(session.extension, data));
    await user.row('Try Again').click();
    await user.sideBar.getByText('data file is missing').first().waitFor();
    await damage(session.extension);
    await user.row('Try Again').click();
    await user.sideBar.getByText('data file is damaged').first().waitFor();
  });

  it('shows the papers when the file is sound again', async () => {
    await cp(join(root, data), join(session.extension, data));
    await user.row('Try Again').click();
    await user.row(/^Criminal justice responses, 5 papers/).waitFor();
    await user.sideBar.getByText('data file is').first().waitFor({ state: 'detached' });
    await damage(session.extension);
    await user.runCommand('Compendium: Read the Data Again');
    await user.row('Try Again').waitFor();
  });

  /** Waits until the log shows a text, and hides it. */
  async function logHas(text: string): Promise<void> {
    await user.page.locator('.part.panel').getByText(text).first().waitFor();
    await user.runCommand('View: Hide Panel');
  }
});

describe('A damaged vocabulary', () => {
  const { user } = useSession({
    change: (extension) =>
      writeFile(join(extension, 'data/vocabulary.json'), '{ "entries": [{ "words": [] }] }'),
  });

  it('is told in the log, and search goes on without it', async () => {
    await user.openSearch();
    await user.search('hawala', /¶ 12/);
    await user.page.keyboard.press('Escape');
    await user.runCommand('Compendium: Show Log');
    await user.page.locator('.part.panel').getByText('entries[0].words').first().waitFor();
  });
});

describe('A hostile page', () => {
  const { user } = useSession({
    change: (extension) => writeFile(join(extension, 'dist/webview/summary.js'), hostilePage),
  });

  const hostilePage = `const host = acquireVsCodeApi();
      window.addEventListener('message', ({ data }) => (document.body.textContent = data.summary.title));
      for (const message of [null, 7, { type: 'eval' }, { type: 'insertCitation', target: { kind: 'paper' } }]) {
        host.postMessage(message);
      }
      host.postMessage({ type: 'insertCitation', target: { kind: 'paper', symbol: 'No/Such/1' } });
      host.postMessage({ type: 'ready' });`;

  it('is logged, ignored, and breaks nothing', async () => {
    await user.openFile('draft.md');
    const before = await user.editorText();
    await user.openSideBar();
    await user.row(/CTOC\/COP\/WG\.7\/2013\/3/).click();
    await user.summary.getByText(/multi-agency centres/i).waitFor();
    await user.notification('no paper "No/Such/1"');
    await user.page.keyboard.press('Escape');
    await user.runCommand('Compendium: Show Log');
    const log = user.page.locator('.part.panel .view-lines');
    await log.getByText('A message from the page was ignored').first().waitFor();
    assert.equal(await user.editorText(), before);
  });
});
