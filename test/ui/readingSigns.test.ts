import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { paperRow } from '../vscode/pickerRows.ts';
import { axeFindings } from './support/axe.ts';
import { openPaper } from './support/openPaper.ts';
import { SideBarView } from './support/sideBarView.ts';
import { useSession } from './support/useSession.ts';

const symbol = 'CTOC/COP/WG.7/2013/3';
const centres = /^Multi-agency centres, CTOC\/COP\/WG\.7\/2013\/3/;
const sixteen = /^Paragraph 16, /;

describe('Signs of what is read and pinned', () => {
  const { user } = useSession({
    begin: async () => {
      await user.openSideBar();
      await openPaper(user, 16);
      // The tree follows: its row is in view.
      await library.row(centres).and(user.page.locator('.selected')).waitFor();
      await library.row(centres).locator('.monaco-tl-twistie').click();
      await library.row(sixteen).waitFor();
      await user.summary.locator('#para-16-c').click({ button: 'right' });
      await user.chooseInMenu('Add to Reading List');
      await mark().waitFor();
    },
  });
  const library = new SideBarView(user, 'Compendium');
  const list = new SideBarView(user, 'Reading List');

  const menu = (): Locator => user.page.locator('.monaco-menu');
  /** What a row's menu offers, without the keys. */
  const menuOf = async (row: Locator): Promise<string[]> => {
    await row.click({ button: 'right' });
    await menu().getByRole('menuitem', { name: 'Edit Note…' }).waitFor();
    const names = await menu().getByRole('menuitem').locator('.action-label').allInnerTexts();
    await user.page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });
    return names;
  };
  const description = (row: Locator): Locator => row.locator('.label-description');
  const mark = (): Locator => user.summary.getByRole('img', { name: 'On the reading list' });

  it('shows a pinned item on the page at once, where it moves nothing, and on its paragraph’s row', async () => {
    const item = user.summary.locator('#para-16-c');
    await item.click({ button: 'right' });
    await user.chooseInMenu('Remove from Reading List');
    await mark().waitFor({ state: 'detached' });
    const text = await item.innerText();
    const box = await item.boundingBox();
    await item.click({ button: 'right' });
    await user.chooseInMenu('Add to Reading List');
    await item.getByRole('img', { name: 'On the reading list' }).waitFor();
    assert.equal(await mark().count(), 1);
    assert.equal(await item.innerText(), text);
    assert.deepEqual(await item.boundingBox(), box);
    const pin = user.summary.getByRole('button', { name: 'Pin paragraph 16 to the reading list' });
    assert.equal(await pin.getAttribute('aria-pressed'), 'false');
    const row = library.row(/^Paragraph 16, .*, Item \(c\) is on the reading list$/);
    await description(row)
      .getByText(/^\(c\) pinned · Among the examples/)
      .waitFor();
    await row.locator('.custom-view-tree-node-item-icon.codicon-note').waitFor();
    assert.ok((await menuOf(row)).includes('Add to Reading List'));
  });

  it('has nothing on the page that axe-core finds fault with', async () => {
    // What the mouse is on is coloured otherwise.
    await user.page.mouse.move(0, 0);
    assert.deepEqual(await axeFindings(user.summary.locator('html')), []);
  });

  it('shows paragraphs as read when their paper is checked off, and offers no mark for them', async () => {
    const row = library.row(/^Paragraph 14, /);
    assert.ok((await menuOf(row)).includes('Mark as Read'));
    await user.runCommand('Compendium: Add to Reading List');
    await user.picker.getByText('Add to Reading List', { exact: true }).waitFor();
    await user.rowsAreOurs();
    await user.search(symbol, paperRow(symbol));
    await user.page.keyboard.press('Enter');
    await list.row(centres).getByRole('checkbox', { name: 'Read' }).click();
    const read = library.row(/^Paragraph 14, .*, Read with its paper$/);
    await read.locator('.custom-view-tree-node-item-icon.codicon-pass').waitFor();
    const both = library.row(/^Paragraph 16, .*, Item \(c\) is on the reading list, Read with its paper$/);
    await both.locator('.custom-view-tree-node-item-icon.codicon-pass').waitFor();
    assert.deepEqual(
      (await menuOf(read)).filter((name) => name.startsWith('Mark as')),
      [],
    );
    await read.locator('.label-name').hover();
    const hover = user.page.locator('.monaco-hover', { hasText: 'Paragraph 14 of the compendium' });
    await hover.getByText('Read with its paper', { exact: true }).waitFor();
    await user.page.mouse.move(0, 0);
    await hover.waitFor({ state: 'detached' });
    await list.row(centres).getByRole('checkbox', { name: 'Read' }).click();
    await row.locator('.custom-view-tree-node-item-icon.codicon-note').waitFor();
    assert.ok((await menuOf(row)).includes('Mark as Read'));
    await list.row(centres).hover();
    await list.row(centres).getByRole('button', { name: 'Remove from Reading List' }).click();
    await list.row(centres).waitFor({ state: 'detached' });
  });

  it('takes the signs back when the item leaves the list', async () => {
    const row = list.row(/^Paragraph 16 \(c\), /);
    await row.hover();
    await row.getByRole('button', { name: 'Remove from Reading List' }).click();
    await mark().waitFor({ state: 'detached' });
    await description(library.row(/^Paragraph 16, (?!.*Item)/))
      .getByText(/^Among the examples/)
      .waitFor();
    await user.summary.locator('#para-16-c').click({ button: 'right' });
    await user.chooseInMenu('Add to Reading List');
    await mark().waitFor();
  });
});
