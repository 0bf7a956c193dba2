import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { SideBarView } from './support/sideBarView.ts';
import { useSession } from './support/useSession.ts';

const proceeds = /^Organized crime and its proceeds, CTOC\/COP\/WG\.7\/2015\/4/;
const centres = /^Multi-agency centres, CTOC\/COP\/WG\.7\/2013\/3/;
const justice = /^Criminal justice responses, /;
const hawala = /^Paragraph 12, The paper details the financial aspects/;
const everything = /^About the compendium, 3 paragraphs/;

describe('The compendium in the side bar', () => {
  const session = useSession({
    begin: async () => {
      await user.openSideBar();
      await user.giveLibraryAllRoom();
    },
    each: () => session.restoreFiles(),
  });
  const { user } = session;
  const library = new SideBarView(user, 'Compendium');

  const press = (key: string): Promise<void> => user.page.keyboard.press(key);
  const openFilter = async (): Promise<void> => {
    await user.runCommand('Compendium: Filter the Side Bar…');
    await user.picker.getByText('Filter the Side Bar', { exact: true }).waitFor();
  };
  const description = (): Locator => library.pane.locator('.pane-header .description');
  const twisty = (row: RegExp): Locator => library.row(row).locator('.monaco-tl-twistie');
  const isThere = (locator: Locator): Promise<void> => locator.waitFor();

  describe('filtered', () => {
    it('shows what has the words while one types, with what it stands under', async () => {
      await openFilter();
      await user.pickerInput.pressSequentially('HAWALA financial');
      await library.hasRows(justice, proceeds, hawala);
      await isThere(description().getByText('“HAWALA financial”', { exact: true }));
      assert.equal(await library.row(hawala).getAttribute('aria-level'), '3');
      assert.equal(await library.row(justice).getAttribute('aria-expanded'), 'true');
      // Every key counts, those that take words away too.
      for (let key = 0; key < ' financial'.length; key += 1) {
        await press('Backspace');
      }
      await isThere(description().getByText('“HAWALA”', { exact: true }));
      await press('Enter');
      await user.picker.waitFor({ state: 'hidden' });
      await library.hasRows(justice, proceeds, hawala);
      await user.runCommand('Compendium: Clear the Filter');
      await isThere(library.row(everything));
    });

    it('shows what it did before after Escape', async () => {
      await openFilter();
      await user.pickerInput.fill('hawala');
      await library.hasRows(justice, proceeds, hawala);
      await press('Escape');
      await isThere(library.row(everything));
      await description().waitFor({ state: 'hidden' });
    });

    it('says that nothing matches, and clears the filter from there', async () => {
      await openFilter();
      await user.pickerInput.fill('no such word');
      await isThere(library.pane.getByText('Nothing matches “no such word”.'));
      await press('Enter');
      await library.hasRows(/^Clear the Filter$/);
      await library.row('Clear the Filter').click();
      await isThere(library.row(everything));
      await library.pane.getByText('Nothing matches').waitFor({ state: 'hidden' });
    });

    it('is cleared with the button in the view’s title', async () => {
      await openFilter();
      await user.pickerInput.fill('hawala');
      await library.hasRows(justice, proceeds, hawala);
      await press('Enter');
      await user.picker.waitFor({ state: 'hidden' });
      await library.pane.locator('.pane-header').hover();
      await library.pane.getByRole('button', { name: 'Clear the Filter' }).click();
      await isThere(library.row(everything));
    });

    it('shows only what is unread, read or pinned', async () => {
      await library.row(proceeds).click({ button: 'right' });
      await isThere(user.page.locator('.monaco-menu'));
      await user.chooseInMenu('Mark as Read');
      await isThere(library.row(/2015\/4, 2015, read$/));
      await openFilter();
      const toggle = (name: string): Locator => user.picker.getByRole('checkbox', { name, exact: true });
      await toggle('Unread Only').click();
      await library.row(proceeds).waitFor({ state: 'detached' });
      await isThere(description().getByText('unread', { exact: true }));
      await toggle('Read Only').click();
      await isThere(library.row(proceeds));
      await isThere(description().getByText('read', { exact: true }));
      await toggle('On the Reading List Only').click();
      await isThere(library.pane.getByText('Nothing matches read · pinned.'));
      await press('Escape');
      await isThere(library.row(everything));
      await library.row(proceeds).click({ button: 'right' });
      await isThere(user.page.locator('.monaco-menu'));
      await user.chooseInMenu('Mark as Unread');
      await isThere(library.row(/2015\/4, 2015$/));
    });
  });

  it('opens a paper to its paragraphs by key, and the summary at a paragraph', async () => {
    await library.focus();
    await library.row(centres).locator('.label-name').click();
    await isThere(library.focused(centres));
    await library.focus();
    await press('ArrowRight');
    const paragraph = library.row(/^Paragraph 14, /);
    await isThere(paragraph);
    assert.equal(await paragraph.getAttribute('aria-level'), '3');
    assert.equal(await paragraph.getAttribute('aria-posinset'), '1');
    assert.equal(await paragraph.getAttribute('aria-setsize'), '4');
    await press('ArrowDown');
    await isThere(library.focused(/^Paragraph 14, /));
    await press('ArrowDown');
    await isThere(library.focused(/^Paragraph 15, /));
    await press('Enter');
    await user.summary.locator('#para-15[aria-current="true"]').waitFor();
    // The row that was taken stays selected; the paper's does not take its place.
    await isThere(library.row(/^Paragraph 15, /).and(user.page.locator('.selected')));
    await twisty(centres).click();
    await paragraph.waitFor({ state: 'detached' });
  });

  it('keeps papers open when it is grouped otherwise and back', async () => {
    await twisty(centres).click();
    await isThere(library.row(/^Paragraph 15, /));
    await user.runCommand('Compendium: Group by Year');
    await isThere(library.row(/^2020, 2 papers/));
    await user.runCommand('Compendium: Group by Theme');
    await isThere(library.row(/^Paragraph 15, /));
    await twisty(centres).click();
    await library.row(/^Paragraph 15, /).waitFor({ state: 'detached' });
  });

  it('makes a citation of a row that is dropped with Shift, and keeps its place in the draft', async () => {
    await user.openFile('draft.md');
    await user.lines.locator('.view-line').first().waitFor();
    const { page } = user;
    const row = await library.row(proceeds).locator('.label-name').boundingBox();
    const line = await user.lines.locator('.view-line', { hasText: 'Every claim' }).boundingBox();
    assert.ok(row !== null && line !== null);
    await page.mouse.move(row.x + 10, row.y + row.height / 2);
    await page.mouse.down();
    // The row is under way before Shift goes down: with Shift, a press would select rows.
    await page.mouse.move(line.x + 40, line.y + line.height / 2, { steps: 10 });
    await page.keyboard.down('Shift');
    await page.mouse.move(line.x + 2, line.y + line.height / 2, { steps: 10 });
    await page.locator('.editor-instance .dnd-target').first().waitFor({ state: 'attached' });
    await user.statusTells('Inserted: [@ctoc_cop_wg7_2015_4]', () => page.mouse.up());
    await page.keyboard.up('Shift');
    await user.editorHas('[@ctoc_cop_wg7_2015_4]');
  });
});
