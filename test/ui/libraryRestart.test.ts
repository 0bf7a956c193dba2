import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { becomes } from './support/becomes.ts';
import { reloadWindow } from './support/reloadWindow.ts';
import { SideBarView } from './support/sideBarView.ts';
import { useSession } from './support/useSession.ts';

const centres = /^Multi-agency centres, CTOC\/COP\/WG\.7\/2013\/3/;
const proceeds = /^Organized crime and its proceeds, CTOC\/COP\/WG\.7\/2015\/4/;

describe('The compendium in the side bar when the window is loaded anew', () => {
  const { user } = useSession({
    begin: async () => {
      // Room for every row.
      await user.page.setViewportSize({ width: 1280, height: 1600 });
      await user.openSideBar();
      await user.runCommand('Compendium: Group by Year');
      await library.row(/^2020, 2 papers/).waitFor();
    },
  });
  const library = new SideBarView(user, 'Compendium');

  const twisty = (row: RegExp | string): Promise<void> =>
    library.row(row).locator('.monaco-tl-twistie').click();

  /** Every row with its level and whether it is open, top to bottom. */
  const rows = (): Promise<string[]> =>
    library.tree.getByRole('treeitem').evaluateAll((all) =>
      all
        .map((row) => ({ row, top: row.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top)
        .map(({ row }) =>
          ['aria-level', 'aria-expanded', 'aria-label'].map((name) => row.getAttribute(name)).join(' '),
        ),
    );

  /** The rows of one group come after those of another. */
  const rowsAre = async (expected: readonly string[]): Promise<void> => {
    await becomes(rows, (now) => isDeepStrictEqual(now, expected));
  };

  it('has the same grouping, order and open rows', async () => {
    await twisty(centres);
    await library.row(/^Paragraph 14, /).waitFor();
    await twisty(/^2015, /);
    await library.row(proceeds).waitFor({ state: 'detached' });
    // The last to be done: when it is seen, VS Code has been told of all that went before.
    await user.runCommand('Compendium: Sort by Title');
    await library.tree
      .locator('[data-index="21"]')
      .and(library.row(/^Cooperation and coord/))
      .waitFor();
    const before = await rows();
    await reloadWindow(user);
    await library.row(/^Paragraph 14, /).waitFor();
    await rowsAre(before);
    await twisty(centres);
    await twisty(/^2015, /);
    await library.row(proceeds).waitFor();
    await user.runCommand('Compendium: Sort in the Compendium’s Order');
  });

  it('offers what is not in force, and shows all rows: a filter is for the moment', async () => {
    await user.runCommand('Compendium: Filter the Side Bar…');
    await user.picker.getByText('Filter the Side Bar', { exact: true }).waitFor();
    const before = await rows();
    await user.pickerInput.fill('hawala');
    await library.pane.getByText('“hawala”', { exact: true }).waitFor();
    await library.hasRows(/^2015, 1 paper/, proceeds, /^Paragraph 12, /);
    await user.page.keyboard.press('Enter');
    await user.picker.waitFor({ state: 'hidden' });
    await reloadWindow(user);
    await library.row(centres).waitFor();
    await rowsAre(before);
    await library.pane.locator('.pane-header').hover();
    await library.pane.getByRole('button', { name: 'Filter the Side Bar…' }).waitFor();
    assert.equal(await library.pane.getByText('“hawala”').count(), 0);
  });
});
