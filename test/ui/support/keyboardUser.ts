import type { Locator } from 'playwright-core';
import { patient } from '../../support/patience.ts';
import type { User } from '../../vscode/user.ts';
import type { SideBarView } from './sideBarView.ts';

/** How many keys a window may lose on the way to a row. */
const lostKeys = 5;

/** How often a menu is opened that closes by itself. */
const attempts = 3;

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
    await this.#user.page.keyboard.insertText(title);
    await this.#user.takeRow(title);
  }

  /** Runs a command that asks for something, and gives the box that has the focus. */
  async ask(title: string): Promise<Locator> {
    const box = this.#user.pickerInput.and(this.#user.page.locator(':focus'));
    await this.run(title);
    try {
      await box.waitFor({ timeout: patient(5_000) });
    } catch {
      // A busy window may give the focus back to the view after the box has come up: one asks again.
      await this.#user.clearAway();
      await this.run(title);
      await box.waitFor();
    }
    return box;
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    await this.#user.picker.waitFor({ state: 'hidden' });
    await this.press('Control+P');
    await this.#user.pickerInput.and(this.#user.page.locator(':focus')).waitFor();
    await this.#user.page.keyboard.insertText(name);
    await this.#user.takeRow(name);
    await this.#user.page.getByRole('tab', { name, selected: true }).waitFor();
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

  /** Goes to a row of a view, with the arrow keys. One that a busy window loses is pressed again. */
  async goTo(view: SideBarView, row: RegExp): Promise<void> {
    await this.goToView(view);
    const index = Number(await view.row(row).getAttribute('data-index'));
    const marked = view.tree.locator('.focused');
    await this.press('Home');
    await marked.waitFor();
    for (let presses = 0; presses < 2 * index + lostKeys; presses += 1) {
      const at = Number(await marked.getAttribute('data-index'));
      if (at === index) {
        break;
      }
      await this.press(at < index ? 'ArrowDown' : 'ArrowUp');
      const moved = view.tree.locator(`.focused:not([data-index="${at}"])`);
      await moved.waitFor({ timeout: patient(2_000) }).catch(() => undefined);
    }
    await view.focused(row).waitFor();
  }

  /** Takes an entry of the context menu of the row with the focus. */
  async chooseInMenu(name: string): Promise<void> {
    const menu = this.#user.page.locator('.monaco-menu');
    for (let attempt = 1; !(await this.#goInMenu(menu, name)); attempt += 1) {
      if (attempt === attempts) {
        throw new Error(`The menu does not stay open for "${name}".`);
      }
      await this.#user.clearAway();
    }
    await this.press('Enter');
    await menu.waitFor({ state: 'detached' });
  }

  /** Opens the menu and goes to an entry. Whether it gets there: a busy window closes a menu that has lost the focus. */
  async #goInMenu(menu: Locator, name: string): Promise<boolean> {
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
    return focused.waitFor({ timeout: patient(2_000) }).then(
      () => true,
      () => false,
    );
  }
}
