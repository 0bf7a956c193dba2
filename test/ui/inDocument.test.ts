import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paperRow } from '../vscode/pickerRows.ts';
import { SideBarView } from './support/sideBarView.ts';
import { useSession } from './support/useSession.ts';

const centres = /^Multi-agency centres, CTOC\/COP\/WG\.7\/2013\/3, 2013/;
const teams = /^Paragraph 16 \(c\), /;

describe('In This Document', () => {
  const session = useSession({
    begin: async () => {
      await writeFile(join(session.folder, 'cites.md'), text);
      await user.openSideBar();
    },
    each: () => user.closeEditors(),
  });
  const { user } = session;
  const view = new SideBarView(user, 'In This Document');

  const text = `# Brief

Centres help [see @ctoc_cop_wg7_2013_3; @ctoc_cop_wg7_compendium_2021, {para. 16} (c)].

Says CTOC/COP/WG.7/2013/3, too.
`;

  const press = (key: string): Promise<void> => user.page.keyboard.press(key);
  const selected = (line: number, column: number, length: number): Promise<void> =>
    user.page.locator('.statusbar').getByText(`Ln ${line}, Col ${column} (${length} selected)`).waitFor();

  it('asks for a draft where there is none, and offers to cite where nothing is cited', async () => {
    await view.pane.getByText('Open the draft that you are writing').waitFor();
    await user.openFile('draft.txt');
    await view.pane.getByText('The draft cites nothing of the compendium yet.').waitFor();
    await view.pane.getByRole('button', { name: 'Insert Citation' }).last().waitFor();
    await view.pane.getByText('draft.txt').waitFor();
  });

  it('lists what another draft cites as soon as that is active, in its order, with counts', async () => {
    await user.openFile('draft.txt');
    await user.openFile('cites.md');
    await view.hasRows(/^Multi-agency centres.*, cited 2 times$/, teams);
    await view.row(centres).getByText(/^2× /u).waitFor();
  });

  it('goes to the first place, and to each, by keyboard alone', async () => {
    await user.openFile('cites.md');
    await view.hasRows(centres, teams);
    await view.focus();
    await press('Home');
    await view.focused(centres).waitFor();
    await press('ArrowRight');
    await view.row(/^Line 3: .*\[see @ctoc_cop_wg7_2013_3;/).waitFor();
    const second = /^Line 5: .*CTOC\/COP\/WG\.7\/2013\/3, too\./;
    await view.row(second).waitFor();
    await press('ArrowDown');
    await view.focused(/^Line 3/).waitFor();
    await press('ArrowDown');
    await view.focused(second).waitFor();
    await press('Enter');
    await selected(5, 26, 20);
    await view.row(teams).locator('.label-name').click();
    await selected(3, 70, 28);
    await view.row(centres).locator('.label-name').click();
    await selected(3, 39, 19);
  });

  it('follows what is typed', async () => {
    await user.openFile('cites.md');
    await user.goToEnd();
    await user.page.keyboard.type('And @ctoc_cop_wg7_2015_4');
    await view.row(/^Organized crime and its proceeds/).waitFor();
    await press('Control+Home');
    await user.page.keyboard.type('First CTOC/COP/WG.7/2012/5 and ');
    await view.tree
      .locator('[data-index="0"]')
      .and(view.row(/^Cooperation and coordination/))
      .waitFor();
  });

  it('keeps the draft while a summary or our text has the focus, and lets it go when it is closed', async () => {
    await user.openFile('cites.md');
    await view.row(teams).waitFor();
    await user.openSearch();
    await user.search('CTOC/COP/WG.7/2013/3', paperRow('CTOC/COP/WG.7/2013/3'));
    await press('Enter');
    await user.summary.getByRole('heading', { level: 1 }).click();
    await view.row(teams).waitFor();
    await view.pane.getByText('cites.md').waitFor();
    await user.runCommand('View: Close All Editors');
    await view.pane.getByText('Open the draft that you are writing').waitFor();
  });
});
