import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paperRow } from '../vscode/pickerRows.ts';
import { fileBecomes } from './support/fileBecomes.ts';
import { useSession } from './support/useSession.ts';

describe('Insert Citation', () => {
  const session = useSession({
    // Before files are looked for: the list of them is kept.
    begin: () => writeFile(join(session.folder, 'preamble.tex'), '\\documentclass{article}\n'),
    each: () => session.restoreFiles(),
  });
  const { user } = session;

  const pick = async (query: string, row: RegExp): Promise<void> => {
    await user.runCommand('Compendium: Insert Citation');
    await user.picker.getByText('Insert Citation', { exact: true }).waitFor();
    await user.search(query, row);
    await user.page.keyboard.press('Enter');
  };

  /** What is offered with a sentence when nothing can be inserted. */
  const isCopied = async (sentence: string, citation: string): Promise<void> => {
    const toast = await user.notification(sentence);
    const copy = toast.getByRole('button', { name: 'Copy Citation' });
    await user.statusTells(`Copied: ${citation}`, () => copy.click());
    assert.equal(await user.page.evaluate(() => navigator.clipboard.readText()), citation);
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
      // In LaTeX the end is after the document's, so it gets a paragraph of its own before that.
      assert.equal(withoutBlanks((await user.editorText()).replace(cite, '')), withoutBlanks(before));
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
    await isCopied('The editor is read-only, so nothing was inserted', 'CTOC/COP/WG.7/2015/4');
    assert.equal(await user.editorText(), before);
  });

  it('says that a draft has no text that could cite, changes nothing and offers the clipboard', async () => {
    await user.openFile('preamble.tex');
    await user.goToEnd();
    const before = await user.editorText();
    await pick('2015/4', paperRow('CTOC/COP/WG.7/2015/4'));
    await isCopied('The draft has no text here that could cite', 'CTOC/COP/WG.7/2015/4');
    assert.equal(await user.editorText(), before);
  });

  it('offers the clipboard when no editor is open', async () => {
    await pick('2013/3', paperRow('CTOC/COP/WG.7/2013/3'));
    await isCopied('No editor is open', 'CTOC/COP/WG.7/2013/3');
  });

  it('goes into a draft whose preview was looked at first, for it is in plain sight', async () => {
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
  const session = useSession({
    trust: true,
    settings: { 'security.workspace.trust.startupPrompt': 'never' },
    begin: async () => {
      // Before files are looked for: the list of them is kept.
      await writeFile(join(session.folder, 'refs.bib'), '');
      await writeFile(join(session.folder, 'paper.md'), '---\nbibliography: refs.bib\n---\n\n');
    },
    each: () => session.restoreFiles(),
  });
  const { user } = session;

  it('can be drafted in just the same', async () => {
    await user.page.getByText('Restricted Mode').first().waitFor();
    await user.openFile('draft.md');
    await user.openSideBar();
    const row = user.row(/CTOC\/COP\/WG\.7\/2015\/4/);
    await row.hover();
    await row.getByRole('button', { name: 'Insert Citation' }).click();
    await user.editorHas('[@ctoc_cop_wg7_2015_4]');
  });

  it('gets no entry in its bibliography unless the user says so', async () => {
    const bibliography = join(session.folder, 'refs.bib');
    await user.openFile('paper.md');
    await user.goToEnd();
    await user.openSearch();
    await user.search('hawala', /¶ 12/);
    await user.page.keyboard.press('Control+Enter');
    await user.editorHas('[@ctoc_cop_wg7_compendium_2021, para. 12]');
    const question = await user.notification(
      `The folder is not trusted. Add the entry to "${bibliography}"?`,
    );
    assert.equal(await readFile(bibliography, 'utf8'), '');
    await question.getByRole('button', { name: 'Add Entry' }).click();
    await fileBecomes(bibliography, (text) => text.includes('ctoc_cop_wg7_compendium_2021'));
    await writeFile(bibliography, '');
  });
});

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '');
}
