import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { checkTwoHits } from './support/checkTwoHits.ts';
import { fileBecomes } from './support/fileBecomes.ts';
import { useSession } from './support/useSession.ts';

const c = 'ctoc_cop_wg7_compendium_2021';

describe('Insert Citation with Options', () => {
  const session = useSession({
    each: async () => {
      await session.restoreFiles();
      await user.openFile('draft.md');
      await user.goToEnd();
      await user.openSearch();
    },
  });
  const { user } = session;

  const openOptions = async (): Promise<void> => {
    await user.search('People Smuggling Strike Team', /¶ 16/);
    await user.page.keyboard.press('Control+Shift+Enter');
    await user.picker.getByText('Insert Citation with Options', { exact: true }).waitFor();
    await option('Citekey').waitFor();
  };
  const option = (name: string): Locator =>
    user.picker.getByRole('option', { name: new RegExp(`^\\W*${name}`, 'u') });
  const preview = async (name: string): Promise<string> =>
    (await option(name).locator('.quick-input-list-label-meta').textContent()) ?? '';
  const shows = (text: string): Promise<void> =>
    user.picker.getByText(text, { exact: true }).first().waitFor();

  it('shows the very text of each form, and inserts just that', async () => {
    await openOptions();
    assert.equal(await preview('Citekey'), `[@${c}, {para. 16} (c)]`);
    assert.match(await preview('Formatted text'), /\(15 July 2021\), para\. 16 \(c\)$/);
    assert.match(await preview('Footnote'), /^\[\^1\] … \[\^1\]: “Background papers/);
    await user.pickerInput.fill('see @ 15-17, with notes');
    const text = `[see @${c}, {paras. 15-17}, with notes]`;
    await shows(text);
    await user.page.keyboard.press('Enter');
    await user.editorHas(text);
  });

  it('says what is wrong with a locator, and inserts nothing until it is right', async () => {
    await openOptions();
    await user.pickerInput.fill('see @ 80');
    await user.picker
      .getByText('There is no paragraph "80" in the compendium. Give a number from 1 to 79.')
      .waitFor();
    await user.page.keyboard.press('Enter');
    await user.pickerInput.fill('see @ 79');
    await shows(`[see @${c}, para. 79]`);
    await user.page.keyboard.press('Enter');
    await user.editorHas(`[see @${c}, para. 79]`);
  });

  it('changes the style in its place, by keyboard', async () => {
    await openOptions();
    session.isSpoilt();
    await user.pickerInput.fill('cf. @');
    await shows(`[cf. @${c}, {para. 16} (c)]`);
    await option('OSCOLA').click();
    await user.picker.getByText(/^cf\. United Nations Secretariat, .* para 16 \(c\)\.?$/).waitFor();
    await user.page.keyboard.press('ArrowDown');
    await user.page.keyboard.press('Enter');
    await user.editorHas('cf. United Nations Secretariat');
  });

  it('puts nothing into another draft when the one that was meant is closed meanwhile', async () => {
    await user.clearAway();
    await user.openFile('draft.tex');
    await user.openFile('draft.md');
    const before = await user.editorText();
    await user.openSearch();
    await user.search('hawala', /¶ 12/);
    await user.page.keyboard.press('Control+Shift+Enter');
    await option('Citekey').waitFor();
    const tab = user.page.getByRole('tab', { name: 'draft.md' });
    // The picker lies over it.
    await tab.dispatchEvent('auxclick', { button: 1 });
    await tab.waitFor({ state: 'detached' });
    await option('Citekey').click();
    await user.notification('No editor is open to insert the citation into.');
    const other = await user.editorText();
    assert.notEqual(other, before);
    assert.ok(!other.includes(c), other);
  });

  it('goes away without a trace', async () => {
    await openOptions();
    const before = await user.editorText();
    await user.page.keyboard.press('Escape');
    await user.picker.waitFor({ state: 'hidden' });
    assert.equal(await user.editorText(), before);
  });

  it('gives each of several what is typed at its @, and shows them as one citation', async () => {
    await checkTwoHits(user, 'hotlines', /¶ 74, /);
    await user.page.keyboard.press('Control+Shift+Enter');
    await user.picker.getByText('Insert Citation with Options', { exact: true }).waitFor();
    await user.pickerInput.fill('see @, and; cf. @');
    const text = `[see @${c}, {para. 12}, and; cf. @${c}, para. 74]`;
    await user.picker.getByText(text, { exact: true }).first().waitFor();
    await user.page.keyboard.press('Enter');
    await user.editorHas(text);
  });
});

describe('Citing', () => {
  const session = useSession({ each: () => session.restoreFiles() });
  const { user } = session;

  it('has a picker that shows each style with an example, names citeproc-js, and the next citation is in the style', async () => {
    session.isSpoilt();
    await user.openFile('draft.txt');
    await user.goToEnd();
    await user.runCommand('Compendium: Select Citation Style');
    await user.picker.getByText(/citeproc-js implements the Citation Style Language/).waitFor();
    await user.pickerInput.fill('oscola');
    await user.picker.getByRole('option', { name: /OSCOLA.* UN Doc CTOC\/COP/ }).waitFor();
    await user.statusTells('Citation style: oscola', () => user.page.keyboard.press('Enter'));
    await user.openSearch();
    await user.search('hawala', /¶ 12/);
    await user.page.keyboard.press('Control+Enter');
    await user.editorHas('(15 July 2021) para 12');
  });

  it('is undone together with what it has added to the bibliography', async () => {
    const bibliography = join(session.folder, 'refs.bib');
    const mine = '@book{mine,\n  title = {Mine},\n}\n';
    await writeFile(bibliography, mine);
    await writeFile(join(session.folder, 'paper.md'), '---\nbibliography: refs.bib\n---\n\nAs noted\n');
    await user.openFile('paper.md');
    await user.goToEnd();
    await user.openSearch();
    await user.search('hawala', /¶ 12/);
    await user.page.keyboard.press('Control+Enter');
    await user.editorHas(`[@${c}, para. 12]`);
    await fileBecomes(bibliography, (text) => text.startsWith(mine) && text.includes(`{${c},`));
    // An undo in the very moment of saving is lost by VS Code, which takes the file as it is read for the saved one.
    await user.openFile('refs.bib');
    await user.editorHas('@book{mine,');
    await user.openFile('paper.md');
    await user.page.keyboard.press('Control+Z');
    await user.editorLacks(`[@${c}, para. 12]`);
    await user.runCommand('File: Save All Files');
    await fileBecomes(bibliography, (text) => text === mine);
  });
});
