import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { KeyboardUser } from './support/keyboardUser.ts';
import { SideBarView } from './support/sideBarView.ts';
import { useSession } from './support/useSession.ts';

const justice = /^Criminal justice responses, /;
const proceeds = /^Organized crime and its proceeds, CTOC\/COP\/WG\.7\/2015\/4/;
const centres = /^Multi-agency centres, CTOC\/COP\/WG\.7\/2013\/3/;
const hawala = /^Paragraph 12, The paper details the financial aspects/;
const everything = /^About the compendium, 3 paragraphs/;

/** Nothing here is done with the mouse. */
describe('The side bar by keyboard alone', () => {
  /** Each test begins with one paper on the reading list, which is read, and leaves it so. */
  const session = useSession({
    begin: async () => {
      // Room for every row.
      await user.page.setViewportSize({ width: 1280, height: 1600 });
      // The tree has the focus from the moment that it has rows.
      await keys.run('Thematic Compendium: Focus on Compendium View');
      await library.row(everything).waitFor();
      await keys.goTo(library, proceeds);
      await keys.chooseInMenu('Add to Reading List');
      await list.hasRows(proceeds);
      await keys.goTo(library, proceeds);
      await keys.chooseInMenu('Mark as Read');
      await library.row(/2015\/4, 2015, on the reading list, read$/).waitFor();
    },
    each: async () => {
      await session.restoreFiles();
      await keys.openFile('draft.md');
    },
  });
  const { user } = session;
  const keys = new KeyboardUser(user);
  const library = new SideBarView(user, 'Compendium');
  const list = new SideBarView(user, 'Reading List');
  const inDocument = new SideBarView(user, 'In This Document');

  const filterToggle = (name: string): Locator => user.picker.getByRole('checkbox', { name, exact: true });
  const focus = (): Locator => user.page.locator(':focus');
  const checked = (state: boolean): Locator => user.page.locator(`[aria-checked="${String(state)}"]`);
  const filterIs = (text: string): Promise<void> =>
    library.pane.locator('.pane-header .description').getByText(text, { exact: true }).waitFor();
  const at = (index: number, row: RegExp): Promise<void> =>
    library.tree.locator(`[data-index="${index}"]`).and(library.row(row)).waitFor();

  it('groups and sorts', async () => {
    await keys.run('Compendium: Group by Year');
    await at(0, /^About/);
    await library.row(/^2020, 2 papers/).waitFor();
    await keys.run('Compendium: Group by Theme');
    await at(1, justice);
    await keys.run('Compendium: Sort by Title');
    await at(3, /^Criminalization, investigation and prosecution/);
    await keys.run('Compendium: Sort in the Compendium’s Order');
    await at(3, /^Organized crime and its proceeds/);
  });

  it('marks as read, and as unread', async () => {
    await keys.goTo(library, centres);
    await keys.chooseInMenu('Mark as Read');
    await library.row(/2013\/3, 2013, read$/).waitFor();
    await keys.chooseInMenu('Mark as Unread');
    await library.row(/2013\/3, 2013$/).waitFor();
  });

  it('filters by words and by what was read, says so, and shows all again', async () => {
    const input = await keys.ask('Compendium: Filter the Side Bar…');
    assert.match((await input.getAttribute('aria-label')) ?? '', /Filter the Side Bar/);
    await user.page.keyboard.type('hawala');
    await filterIs('“hawala”');
    await library.hasRows(justice, proceeds, hawala);
    await keys.press('Shift+Tab');
    await filterToggle('Unread Only').and(focus()).and(checked(false)).waitFor();
    await keys.press('Space');
    await filterToggle('Unread Only').and(focus()).and(checked(true)).waitFor();
    await filterIs('“hawala” · unread');
    // Its paper was read.
    await library.hasRows(/^Clear the Filter$/);
    await keys.press('ArrowRight');
    await filterToggle('Read Only').and(focus()).waitFor();
    await keys.press('Space');
    await filterToggle('Read Only').and(focus()).and(checked(true)).waitFor();
    await filterToggle('Unread Only').and(checked(false)).waitFor();
    await filterIs('“hawala” · read');
    await library.hasRows(justice, proceeds, hawala);
    await keys.press('ArrowRight');
    await filterToggle('On the Reading List Only').and(focus()).waitFor();
    await keys.press('Space');
    await filterIs('“hawala” · read · pinned');
    // The paper is pinned, its paragraph isn't.
    await library.hasRows(justice, proceeds);
    await keys.press('Space');
    await filterToggle('On the Reading List Only').and(focus()).and(checked(false)).waitFor();
    await keys.press('Tab');
    await input.waitFor();
    await keys.press('Control+A');
    await keys.press('Delete');
    await filterIs('read');
    await keys.press('Enter');
    await user.picker.waitFor({ state: 'hidden' });
    await library.row(proceeds).waitFor();
    await library.row(centres).waitFor({ state: 'detached' });
    await keys.run('Compendium: Clear the Filter');
    await library.row(centres).waitFor();
    await library.pane.locator('.pane-header .description').waitFor({ state: 'hidden' });
  });

  it('clears a filter that leaves nothing at its row', async () => {
    await keys.ask('Compendium: Filter the Side Bar…');
    await user.page.keyboard.type('no such word');
    await library.pane.getByText('Nothing matches “no such word”.').waitFor();
    await keys.press('Enter');
    await keys.goTo(library, /^Clear the Filter$/);
    await keys.press('Enter');
    await library.row(everything).waitFor();
  });

  it('pins, and takes off again', async () => {
    await keys.goTo(library, centres);
    await keys.chooseInMenu('Add to Reading List');
    await list.hasRows(proceeds, centres);
    await library.row(/2013\/3, 2013, on the reading list$/).waitFor();
    await keys.chooseInMenu('Remove from Reading List');
    await list.hasRows(proceeds);
    await pinHawala();
    await keys.goTo(list, hawala);
    await keys.press('Delete');
    await list.hasRows(proceeds);
  });

  it('orders, checks off and removes on the reading list', async () => {
    // The row that was moved is selected, at last.
    const selected = user.page.locator('.selected');
    await pinHawala();
    await keys.goTo(list, hawala);
    await keys.press('Alt+ArrowUp');
    await list.hasRows(hawala, proceeds);
    await list.focused(hawala).and(selected).waitFor();
    await keys.press('Space');
    await list.row(hawala).getByRole('checkbox', { name: 'Read' }).and(checked(true)).waitFor();
    await keys.press('Alt+ArrowDown');
    await list.hasRows(proceeds, hawala);
    await list.focused(hawala).and(selected).waitFor();
    await keys.press('Delete');
    await list.hasRows(proceeds);
    await list.focused(proceeds).waitFor();
  });

  it('notes a line, and several in an editor', async () => {
    await keys.goTo(list, proceeds);
    await keys.chooseInMenu('Edit Note…');
    await user.pickerInput.and(focus()).waitFor();
    await user.page.keyboard.type('for chapter two');
    await keys.press('Enter');
    await list.row(/, note: for chapter two$/).waitFor();
    await keys.goTo(list, proceeds);
    await keys.chooseInMenu('Edit Note…');
    await user.pickerInput.and(focus()).waitFor();
    await keys.press('Shift+Tab');
    await user.picker
      .getByRole('button', { name: 'Write Several Lines in an Editor' })
      .and(focus())
      .waitFor();
    await keys.press('Enter');
    await user.editorHas('for chapter two');
    await user.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await keys.press('Control+End');
    await keys.press('Enter');
    await user.page.keyboard.type('and three');
    await user.editorHas('and three');
    await keys.press('Control+S');
    await list.row(/, note: for chapter two and three$/).waitFor();
    await keys.press('Control+W');
    await keys.goTo(list, proceeds);
    // A note of several lines opens in an editor again.
    await keys.chooseInMenu('Edit Note…');
    await user.editorHas('and three');
    await user.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await keys.press('Control+A');
    await keys.press('Delete');
    await keys.press('Control+S');
    await list.row(/, note: /).waitFor({ state: 'detached' });
  });

  it('exports the reading list', async () => {
    await keys.run('Compendium: Export Reading List');
    await user.editorHas('# Reading list');
    await user.editorHas('**CTOC/COP/WG.7/2015/4**');
    await keys.run('View: Revert and Close Editor');
    await user.editorLacks('# Reading list');
  });

  it('opens a summary, and one in a tab of its own', async () => {
    await keys.goTo(library, proceeds);
    await keys.press('Enter');
    await user.summary.locator('.eyebrow', { hasText: 'CTOC/COP/WG.7/2015/4' }).waitFor();
    await keys.goTo(library, centres);
    await keys.chooseInMenu('Open Summary in New Tab');
    await user.page.getByRole('tab', { name: 'Multi-agency centres', selected: true }).waitFor();
    await user.page.getByRole('tab', { name: 'Organized crime and its proceeds' }).waitFor();
    await user.summary.locator('h1:focus').waitFor();
  });

  it('cites, and goes to the place in the draft', async () => {
    await keys.goTo(library, centres);
    await keys.chooseInMenu('Insert Citation');
    await user.editorHas('[@ctoc_cop_wg7_2013_3]');
    await keys.goTo(list, proceeds);
    await keys.chooseInMenu('Insert Citation');
    await user.editorHas('@ctoc_cop_wg7_2015_4');
    await keys.goTo(inDocument, /^Organized crime and its proceeds/);
    await keys.press('Enter');
    const place = /^Ln \d+, Col \d+ \(\d+ selected\)$/u;
    await user.page.locator('.statusbar').getByText(place).waitFor();
  });

  /** Pins a paragraph from the palette, after what is on the list. */
  async function pinHawala(): Promise<void> {
    await keys.ask('Compendium: Add to Reading List');
    await user.picker.getByText('Add to Reading List', { exact: true }).waitFor();
    await user.page.keyboard.type('hawala');
    await user.picker.getByRole('option', { name: /^¶ 12/ }).and(user.picker.locator('.focused')).waitFor();
    await keys.press('Enter');
    await list.hasRows(proceeds, hawala);
  }
});
