import type { Locator } from 'playwright-core';
import type { User } from '../../vscode/user.ts';

/** One of the views of our side bar, by its name. */
export class SideBarView {
  readonly name: string;
  readonly #user: User;

  constructor(user: User, name: string) {
    this.#user = user;
    this.name = name;
  }

  /** The view with its title and actions. */
  get pane(): Locator {
    const title = this.#user.page.getByRole('heading', { name: this.name, exact: true });
    return this.#user.sideBar.locator('.pane').filter({ has: title });
  }

  get tree(): Locator {
    return this.#user.page.getByRole('tree', { name: this.name, exact: true });
  }

  row(name: string | RegExp): Locator {
    return this.tree.getByRole('treeitem', { name });
  }

  /** The row that keys go to. */
  focused(name: string | RegExp): Locator {
    return this.row(name).and(this.#user.page.locator('.focused'));
  }

  /** Brings the view up and gives it the keyboard, as one does who has no mouse. */
  async focus(): Promise<void> {
    await this.#user.runCommand(`Thematic Compendium: Focus on ${this.name} View`);
    await this.pane.locator(':focus').or(this.pane.locator('.focused')).first().waitFor();
  }

  /** Waits until the rows have these names, in this order. */
  async hasRows(...names: readonly RegExp[]): Promise<void> {
    for (const [index, name] of names.entries()) {
      await this.tree.locator(`[role=treeitem][data-index="${index}"]`).and(this.row(name)).waitFor();
    }
    await this.tree.locator(`[role=treeitem][data-index="${names.length}"]`).waitFor({ state: 'detached' });
  }
}
