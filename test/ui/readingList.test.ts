import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { paperRow } from '../vscode/pickerRows.ts';
import { SideBarView } from './support/sideBarView.ts';
import { useSession } from './support/useSession.ts';
import { reloadWindow } from './support/reloadWindow.ts';

const centres = /^Multi-agency centres, CTOC\/COP\/WG\.7\/2013\/3/;
const proceeds = /^Organized crime and its proceeds, CTOC\/COP\/WG\.7\/2015\/4/;
const rescue = /^Paragraph 48, /;

describe('The reading list', () => {
  /** Each test begins with these three on the list, unread and without notes, and leaves them so. */
  const { user } = useSession({
    begin: async () => {
      await user.openSideBar();
      await pinThree();
    },
    each: () => user.closeEditors(),
  });
  const list = new SideBarView(user, 'Reading List');

  const press = (key: string): Promise<void> => user.page.keyboard.press(key);
  const badge = (): Locator => user.page.locator('.activitybar .checked .badge-content');
  const unread = (count: number): Promise<void> =>
    badge().getByText(String(count), { exact: true }).waitFor();
  const check = (row: RegExp): Locator => list.row(row).getByRole('checkbox', { name: 'Read' });
  /** The row says so too: it is drawn anew after the box was, and a click in that moment would be lost. */
  const isChecked = async (row: RegExp, checked: boolean): Promise<void> => {
    await check(row)
      .and(user.page.locator(`[aria-checked="${String(checked)}"]`))
      .waitFor();
    await list
      .row(row)
      .and(list.row(checked ? /, read(, note: .*)?$/s : /, not read yet(, note: .*)?$/s))
      .waitFor();
  };
  const pin = async (query: string, row: string | RegExp): Promise<void> => {
    await user.runCommand('Compendium: Add to Reading List');
    await user.picker.getByText('Add to Reading List', { exact: true }).waitFor();
    await user.rowsAreOurs();
    await user.search(query, row);
    await press('Enter');
  };
  const drag = (from: Locator, to: Locator): Promise<void> =>
    from.locator('.label-name').dragTo(to.locator('.label-name'));
  /** The row under the keyboard's focus is this one. */
  const goTo = async (row: RegExp): Promise<void> => {
    await list.focus();
    // What was selected before is no longer: keys go to all that is.
    await press('Escape');
    await press('Home');
    await list.tree.locator('.focused[data-index="0"]').waitFor();
    const index = Number(await list.row(row).getAttribute('data-index'));
    for (let at = 1; at <= index; at += 1) {
      await press('ArrowDown');
      await list.tree.locator(`.focused[data-index="${at}"]`).waitFor();
    }
    await list.focused(row).waitFor();
  };

  /** They stand one below the other. */
  const selectProceedsAndRescue = async (): Promise<void> => {
    await goTo(proceeds);
    await press('Control+Shift+Enter');
    await list.focused(proceeds).and(user.page.locator('.selected')).waitFor();
    await press('Shift+ArrowDown');
    await list.focused(rescue).and(user.page.locator('.selected')).waitFor();
  };
  const pinThree = async (): Promise<void> => {
    await pin('CTOC/COP/WG.7/2013/3', paperRow('CTOC/COP/WG.7/2013/3'));
    await list.hasRows(centres);
    await pin('CTOC/COP/WG.7/2015/4', paperRow('CTOC/COP/WG.7/2015/4'));
    await list.hasRows(centres, proceeds);
    await pin('rescue operations', /^¶ 48/);
    await list.hasRows(centres, proceeds, rescue);
  };
  const note = async (row: RegExp, title: string, text: string): Promise<void> => {
    await list.row(row).hover();
    await list.row(row).getByRole('button', { name: 'Edit Note…' }).click();
    await user.picker.getByText(title).waitFor();
    await user.picker.locator('input').fill(text);
  };

  it('says what it is for while it is empty, takes what is pinned from the palette, and counts it', async () => {
    await goTo(centres);
    await press('Control+A');
    await list.row(rescue).and(user.page.locator('.selected')).waitFor();
    await press('Delete');
    await list.pane.getByText('Nothing is on your reading list yet.').waitFor();
    await list.pane.getByRole('button', { name: 'Add to Reading List' }).waitFor();
    await user.statusTells('Added to the reading list: Multi-agency centres', () =>
      pin('CTOC/COP/WG.7/2013/3', paperRow('CTOC/COP/WG.7/2013/3')),
    );
    await unread(1);
    await pin('CTOC/COP/WG.7/2015/4', paperRow('CTOC/COP/WG.7/2015/4'));
    await unread(2);
    await pin('rescue operations', /^¶ 48/);
    await list.hasRows(centres, proceeds, rescue);
    await unread(3);
  });

  it('is checked off with Space, and with the mouse', async () => {
    await goTo(proceeds);
    await press('Space');
    await isChecked(proceeds, true);
    await unread(2);
    await press('Space');
    await isChecked(proceeds, false);
    await unread(3);
    await check(centres).click();
    await isChecked(centres, true);
    await unread(2);
    await check(centres).click();
    await isChecked(centres, false);
    await unread(3);
  });

  it('is ordered with Alt and arrow keys, and the focus goes along', async () => {
    await goTo(centres);
    await press('Alt+ArrowDown');
    await list.hasRows(proceeds, centres, rescue);
    await list.focused(centres).waitFor();
    await press('Alt+ArrowDown');
    await list.hasRows(proceeds, rescue, centres);
    await list.focused(centres).waitFor();
    await press('Alt+ArrowUp');
    await list.hasRows(proceeds, centres, rescue);
    await list.focused(centres).waitFor();
    await press('Alt+ArrowUp');
    await list.hasRows(centres, proceeds, rescue);
    await list.focused(centres).and(user.page.locator('.selected')).waitFor();
  });

  it('moves several at once, and they stay selected', async () => {
    await selectProceedsAndRescue();
    await press('Alt+ArrowUp');
    await list.hasRows(proceeds, rescue, centres);
    await list.row(proceeds).and(user.page.locator('.selected')).waitFor();
    await list.row(rescue).and(user.page.locator('.selected')).waitFor();
    await press('Alt+ArrowDown');
    await list.hasRows(centres, proceeds, rescue);
  });

  it('is ordered by dragging one or all that are selected', async () => {
    await selectProceedsAndRescue();
    await drag(list.row(rescue), list.row(centres));
    await list.hasRows(proceeds, rescue, centres);
    await drag(list.row(centres), list.row(proceeds));
    await list.hasRows(centres, proceeds, rescue);
  });

  it('takes what is pinned or dragged in the Compendium, in front of the row where it is dropped', async () => {
    const library = new SideBarView(user, 'Compendium');
    const trends = library.row(/^Crises, criminal groups and routes/);
    await trends.hover();
    await trends.getByRole('button', { name: 'Add to Reading List' }).click();
    await list.hasRows(centres, proceeds, rescue, /^Crises, criminal groups and routes/);
    await drag(library.row(/^Information-sharing/), list.row(proceeds));
    await list.hasRows(
      centres,
      /^Information-sharing/,
      proceeds,
      rescue,
      /^Crises, criminal groups and routes/,
    );
    for (const name of [/^Information-sharing/, /^Crises, criminal groups and routes/]) {
      await list.row(name).hover();
      await list.row(name).getByRole('button', { name: 'Remove from Reading List' }).click();
      await list.row(name).waitFor({ state: 'detached' });
    }
    await list.hasRows(centres, proceeds, rescue);
  });

  it('shows a note first, and leaves it alone when the box is left', async () => {
    const box = user.picker.locator('input');
    await note(proceeds, 'Note on Organized crime and its proceeds', 'for <b>chapter</b> *2*');
    await press('Enter');
    const description = list.row(proceeds).locator('.label-description');
    await description
      .getByText('for <b>chapter</b> *2* · CTOC/COP/WG.7/2015/4 · 2015', { exact: true })
      .waitFor();
    await list.row(/, note: for <b>chapter/).waitFor();
    await user.runCommand('Compendium: Edit Note…');
    await user.search('2015/4', paperRow('CTOC/COP/WG.7/2015/4'));
    await press('Enter');
    await user.picker.getByText('Note on Organized crime and its proceeds').waitFor();
    assert.equal(await box.inputValue(), 'for <b>chapter</b> *2*');
    await box.fill('something else');
    await press('Escape');
    await user.picker.waitFor({ state: 'hidden' });
    assert.match(await description.innerText(), /^for <b>chapter/);
    await note(proceeds, 'Note on Organized crime and its proceeds', '');
    await press('Enter');
    await description.getByText(/^CTOC/).waitFor();
  });

  it('takes a note of several lines from an editor, when it is saved', async () => {
    await note(rescue, 'Note on ¶ 48', 'first line');
    await user.picker.getByRole('button', { name: 'Write Several Lines in an Editor' }).click();
    await user.editorHas('first line');
    await user.goToEnd();
    await press('Enter');
    await user.page.keyboard.type('second line');
    await user.editorHas('second line');
    await press('Control+S');
    const description = list.row(rescue).locator('.label-description');
    await description.getByText(/^first line · /).waitFor();
    await list.row(rescue).locator('.label-name').hover();
    const hover = user.page.locator('.monaco-hover', { hasText: 'Your note' });
    await hover.getByText('second line').waitFor();
    await user.page.mouse.move(0, 0);
    await hover.waitFor({ state: 'detached' });
    await list.pane.hover();
    await list.pane.getByRole('button', { name: 'Export Reading List' }).click();
    await user.editorHas('# Reading list');
    await user.editorHas('second line');
    await user.closeEditors();
    // A note of several lines opens in an editor again.
    await list.row(rescue).hover();
    await list.row(rescue).getByRole('button', { name: 'Edit Note…' }).click();
    await user.editorHas('second line');
    await user.lines.click();
    await press('Control+A');
    await press('Delete');
    await press('Control+S');
    await description.getByText(/^first line · /).waitFor({ state: 'detached' });
  });

  it('loses a row with Delete, the focus goes to its neighbour, and its note comes back with it', async () => {
    await note(rescue, 'Note on ¶ 48', 'for <b>chapter</b> *2*');
    await press('Enter');
    await list.row(/^Paragraph 48, .*, note: for <b>chapter/).waitFor();
    await goTo(rescue);
    await press('Delete');
    await list.hasRows(centres, proceeds);
    await list.focused(proceeds).waitFor();
    await pin('rescue operations', /^¶ 48/);
    await list.hasRows(centres, proceeds, rescue);
    await list.row(/^Paragraph 48, .*, note: for <b>chapter/).waitFor();
    await note(rescue, 'Note on ¶ 48', '');
    await press('Enter');
    await list.row(/, note: /).waitFor({ state: 'detached' });
  });

  it('is written as Markdown with citations', async () => {
    await check(centres).click();
    await isChecked(centres, true);
    await list.pane.hover();
    await list.pane.getByRole('button', { name: 'Export Reading List' }).click();
    await user.editorHas('# Reading list');
    await user.editorHas('- [ ] **para. 48**');
    await user.editorHas('[@ctoc_cop_wg7_compendium_2021, para. 48]');
    await user.editorHas('- [x] **CTOC/COP/WG.7/2013/3**');
    await check(centres).click();
    await isChecked(centres, false);
  });

  it('is there again in another window, and after a restart', async () => {
    await check(centres).click();
    await isChecked(centres, true);
    await note(rescue, 'Note on ¶ 48', 'first line');
    await press('Enter');
    await list.row(/^Paragraph 48, .*, note: first line/).waitFor();
    await reloadWindow(user);
    await user.openSideBar();
    await list.hasRows(centres, proceeds, rescue);
    await isChecked(centres, true);
    await list.row(/^Paragraph 48.*, note: first line/).waitFor();
    await check(centres).click();
    await isChecked(centres, false);
    await note(rescue, 'Note on ¶ 48', '');
    await press('Enter');
    await list.row(/, note: /).waitFor({ state: 'detached' });
  });
});
