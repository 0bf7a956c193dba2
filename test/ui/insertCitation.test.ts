import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paperRow, type User } from '../vscode/user.ts';
import { fileBecomes } from './support/fileBecomes.ts';
import { Session } from './support/session.ts';

describe('Insert Citation', () => {
  let session: Session;
  let user: User;

  before(async () => {
    session = await Session.open();
    user = session.user;
  });
  after(() => session.close());

  const pick = async (query: string, row: RegExp): Promise<void> => {
    await user.runCommand('Compendium: Insert Citation');
    await user.picker.getByText('Insert Citation', { exact: true }).waitFor();
    await user.search(query, row);
    await user.page.keyboard.press('Enter');
  };

  const languages: readonly (readonly [string, string, string])[] = [
    ['draft.md', '[@ctoc_cop_wg7_2015_4]', 'Markdown'],
    ['draft.tex', '\\autocite{ctoc_cop_wg7_2015_4}', 'LaTeX'],
    ['draft.txt', 'CTOC/COP/WG.7/2015/4', 'plain text'],
  ];
  for (const [file, cite, language] of languages) {
    it(`asks for a paper and writes it into ${language}; one undo takes it back`, async () => {
      await user.openFile(file);
      await user.goToEnd();
      const before = await user.editorText();
      await pick('2015/4', paperRow('CTOC/COP/WG.7/2015/4'));
      await user.editorHas(cite);
      assert.equal((await user.editorText()).length, before.length + cite.length);
      // The editor has the focus back: keys go on into the draft.
      await user.page.keyboard.press('Control+Z');
      await user.editorLacks(cite);
      assert.equal(await user.editorText(), before);
    });
  }

  it('comes from the side bar, into the editor that was active', async () => {
    await user.openFile('draft.md');
    await user.openSideBar();
    const row = user.row(/CTOC\/COP\/WG\.7\/2013\/3/);
    await row.hover();
    await row.getByRole('button', { name: 'Insert Citation' }).click();
    await user.editorHas('[@ctoc_cop_wg7_2013_3]');
  });

  it('says that an editor is read-only, changes nothing and offers the clipboard', async () => {
    await user.openFile('draft.txt');
    const before = await user.editorText();
    await user.runCommand('File: Set Active Editor Read-only in Session');
    await pick('2015/4', paperRow('CTOC/COP/WG.7/2015/4'));
    const toast = await user.notification('The editor is read-only, so nothing was inserted');
    await toast.getByRole('button', { name: 'Copy Citation' }).click();
    await user.page.getByText('Copied: CTOC/COP/WG.7/2015/4').waitFor();
    assert.equal(await user.editorText(), before);
    assert.equal(await user.page.evaluate(() => navigator.clipboard.readText()), 'CTOC/COP/WG.7/2015/4');
  });

  it('offers the clipboard when no editor is open', async () => {
    await user.runCommand('View: Close All Editors');
    await user.lines.waitFor({ state: 'detached' });
    await pick('2013/3', paperRow('CTOC/COP/WG.7/2013/3'));
    const toast = await user.notification('No editor is open');
    await toast.getByRole('button', { name: 'Copy Citation' }).click();
    await user.page.getByText('Copied: CTOC/COP/WG.7/2013/3').waitFor();
    assert.equal(await user.page.evaluate(() => navigator.clipboard.readText()), 'CTOC/COP/WG.7/2013/3');
  });
});

describe('A draft whose preview was looked at first', () => {
  let session: Session;

  before(async () => {
    session = await Session.open();
  });
  after(() => session.close());

  it('gets the citation, for it is in plain sight', async () => {
    const { user } = session;
    await user.openFile('draft.md');
    await user.runCommand('Markdown: Open Preview to the Side');
    await user.page.locator('iframe.webview.ready').click();
    await user.openSideBar();
    const row = user.row(/CTOC\/COP\/WG\.7\/2015\/4/);
    await row.hover();
    await row.getByRole('button', { name: 'Insert Citation' }).click();
    await user.editorHas('[@ctoc_cop_wg7_2015_4]');
  });
});

describe('A folder that is not trusted', () => {
  let session: Session;

  before(async () => {
    session = await Session.open({
      trust: true,
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
    });
    // Before files are looked for: the list of them is kept.
    await writeFile(join(session.folder, 'refs.bib'), '');
    await writeFile(join(session.folder, 'paper.md'), '---\nbibliography: refs.bib\n---\n\n');
  });
  after(() => session.close());

  it('can be drafted in just the same', async () => {
    const { user } = session;
    await user.page.getByText('Restricted Mode').first().waitFor();
    await user.openFile('draft.md');
    await user.openSideBar();
    const row = user.row(/CTOC\/COP\/WG\.7\/2015\/4/);
    await row.hover();
    await row.getByRole('button', { name: 'Insert Citation' }).click();
    await user.editorHas('[@ctoc_cop_wg7_2015_4]');
  });

  it('gets no entry in its bibliography unless the user says so', async () => {
    const { user, folder } = session;
    const bibliography = join(folder, 'refs.bib');
    await user.openFile('paper.md');
    await user.goToEnd();
    await user.openSearch();
    await user.search('hawala', /¶ 12/);
    await user.page.keyboard.press('Control+Enter');
    await user.editorHas('[@ctoc_cop_wg7_compendium_2021, para. 12]');
    const question = await user.notification('The folder is not trusted. Add the entry to "refs.bib"?');
    assert.equal(await readFile(bibliography, 'utf8'), '');
    await question.getByRole('button', { name: 'Add Entry' }).click();
    await fileBecomes(bibliography, (text) => text.includes('ctoc_cop_wg7_compendium_2021'));
  });
});
