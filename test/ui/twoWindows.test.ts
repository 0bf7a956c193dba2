import { patient } from '../support/patience.ts';
import { User } from '../vscode/user.ts';
import { reloadWindow } from './support/reloadWindow.ts';
import { SideBarView } from './support/sideBarView.ts';
import { useSession } from './support/useSession.ts';

const first = /^Paragraph 12, /;
const second = /^Paragraph 48, /;
const third = /^Paragraph 16, /;
const fourth = /^Paragraph 35, /;
const any = /^Paragraph/;

describe('The reading list in two windows', () => {
  let users: readonly [User, User];
  let lists: readonly [SideBarView, SideBarView];
  const session = useSession({
    begin: async () => {
      const page = await session.user.page.context().newPage();
      await page.goto(session.user.page.url(), { timeout: patient(60_000) });
      const other = new User(page);
      await other.extensionIsThere();
      users = [session.user, other];
      for (const user of users) {
        // Room for every row.
        await user.page.setViewportSize({ width: 1280, height: 1200 });
        await user.openSideBar();
      }
      lists = [new SideBarView(users[0], 'Reading List'), new SideBarView(users[1], 'Reading List')];
    },
  });

  /** Asks for a paragraph to pin; Enter does it. */
  const find = async (user: User, number: number): Promise<void> => {
    await user.runCommand('Compendium: Add to Reading List');
    await user.picker.getByText('Add to Reading List', { exact: true }).waitFor();
    await user.rowsAreOurs();
    await user.search(`paragraph ${number}`, new RegExp(`^¶ ${number}\\b`, 'u'));
  };
  const pin = (user: User): Promise<void> => user.page.keyboard.press('Enter');
  const haveAll = async (): Promise<void> => {
    for (const list of lists) {
      for (const row of [first, second, third, fourth]) {
        await list.row(row).waitFor();
      }
      await list.hasRows(any, any, any, any);
    }
  };

  it('has what is pinned in the one, in the other and in both at the same moment, also when loaded anew', async () => {
    session.isSpoilt();
    const [one, other] = users;
    await find(one, 12);
    await pin(one);
    await lists[0].hasRows(first);
    await find(other, 48);
    await pin(other);
    await lists[1].row(second).waitFor();
    await lists[1].row(first).waitFor();
    await Promise.all([find(one, 16), find(other, 35)]);
    await Promise.all(users.map(pin));
    await haveAll();
    for (const user of users) {
      await reloadWindow(user);
    }
    await haveAll();
  });
});
