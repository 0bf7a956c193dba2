import type { User } from '../../vscode/user.ts';
import type { SideBarView } from './sideBarView.ts';

/** Somebody without a mouse. */
export class KeyboardUser {
  readonly #user: User;

  constructor(user: User) {
    this.#user = user;
  }

  press(key: string): Promise<void> {
    return this.#user.page.keyboard.press(key);
  }

  /** Runs a command from the palette by its whole title, "Category: Name". */
  async run(title: string): Promise<void> {
    const { picker } = this.#user;
    await picker.waitFor({ state: 'hidden' });
    await this.press('F1');
    await picker.getByPlaceholder('Type the name of a command to run.').waitFor();
    await this.#user.page.keyboard.type(title);
    await this.#takeRow(title);
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    await this.#user.picker.waitFor({ state: 'hidden' });
    await this.press('Control+P');
    await this.#user.pickerInput.and(this.#user.page.locator(':focus')).waitFor();
    await this.#user.page.keyboard.type(name);
    await this.#takeRow(name);
    await this.#user.page.getByRole('tab', { name, selected: true }).waitFor();
  }

  /** Waits for the picker's row that Enter would take, and takes it. */
  async #takeRow(name: string): Promise<void> {
    const { picker } = this.#user;
    await picker.getByRole('option', { name }).and(picker.locator('.focused')).first().waitFor();
    await this.press('Enter');
  }

  /** Brings a view of the side bar up, with the keyboard's focus. */
  async goToView(view: SideBarView): Promise<void> {
    await this.#user.picker.waitFor({ state: 'hidden' });
    const focused = view.tree.and(this.#user.page.locator(':focus'));
    // The command would have no effect that can be waited for.
    if ((await focused.count()) === 0) {
      await this.run(`Thematic Compendium: Focus on ${view.name} View`);
      await focused.waitFor();
    }
  }

  /** Goes to a row of a view. */
  async goTo(view: SideBarView, row: RegExp): Promise<void> {
    await this.goToView(view);
    await this.press('Home');
    await view.tree.locator('.focused[data-index="0"]').waitFor();
    const index = Number(await view.row(row).getAttribute('data-index'));
    for (let at = 1; at <= index; at += 1) {
      await this.press('ArrowDown');
      await view.tree.locator(`.focused[data-index="${at}"]`).waitFor();
    }
    await view.focused(row).waitFor();
  }

  /** Takes an entry of the context menu of the row with the focus. */
  async chooseInMenu(name: string): Promise<void> {
    const menu = this.#user.page.locator('.monaco-menu');
    await this.press('Shift+F10');
    // An entry's accessible name has its key, too.
    const label = this.#user.page.getByText(name, { exact: true });
    const entry = menu.getByRole('menuitem').filter({ has: label });
    await entry.waitFor();
    const focused = entry.and(this.#user.page.locator(':focus'));
    const entries = await menu.getByRole('menuitem').count();
    for (let step = 0; step < entries && (await focused.count()) === 0; step += 1) {
      await this.press('ArrowDown');
    }
    await focused.waitFor();
    await this.press('Enter');
    await menu.waitFor({ state: 'detached' });
  }
}
