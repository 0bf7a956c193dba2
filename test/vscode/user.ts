import type { FrameLocator, Locator, Page } from 'playwright-core';
import { patient } from '../support/patience.ts';
import { pickerRows, type PickerRow } from './pickerRows.ts';
import { runInPalette } from './runInPalette.ts';

const container = 'Thematic Compendium';

/** What a person does at a workbench and sees there, in the words of the workbench. */
export class User {
  readonly #page: () => Page;

  /** Takes the window, or what gives it: a window may be closed, and another one opened. */
  constructor(page: Page | (() => Page)) {
    this.#page = typeof page === 'function' ? page : () => page;
  }

  get page(): Page {
    return this.#page();
  }

  /** The tree in the side bar. */
  get tree(): Locator {
    return this.page.getByRole('tree', { name: 'Compendium', exact: true });
  }

  /** The part of the side bar that holds our view: title, actions, message and tree. */
  get sideBar(): Locator {
    return this.page.locator('.part.sidebar');
  }

  get picker(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  get pickerInput(): Locator {
    return this.picker.locator('input.input');
  }

  /** The page in the summary's panel. */
  get summary(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** The page of the tab that is shown; one that is about to go is not. */
  get shownPage(): FrameLocator {
    const shown = this.page.locator('iframe.webview.ready').filter({ visible: true }).first();
    return shown.contentFrame().frameLocator('#active-frame');
  }

  /** The lines of the text editor, first editor first. Spaces are plain. */
  get lines(): Locator {
    return this.page.locator('.editor-instance .view-lines').first();
  }

  /** Waits until the workbench knows our extension; before that it knows none of its commands. */
  async extensionIsThere(): Promise<void> {
    await this.#tab.waitFor();
  }

  /** It is marked when there is something new. */
  get #bell(): Locator {
    return this.page.locator('[id="status.notifications"] .codicon-bell-dot');
  }

  get #center(): Locator {
    return this.page.locator('.notifications-center');
  }

  get #tab(): Locator {
    return this.page.locator('.activitybar').getByRole('tab', { name: container });
  }

  /** Closes what may lie over the workbench: a dialog, a menu, a picker, the notifications. */
  async clearAway(): Promise<void> {
    // What the mouse rests on has a hover.
    await this.page.mouse.move(0, 0);
    for (const over of [
      this.page.locator('.monaco-dialog-box'),
      this.page.locator('.monaco-menu'),
      this.picker,
    ]) {
      for (let tries = 0; tries < 5 && (await isVisible(over)); tries += 1) {
        if (over === this.picker) {
          // One that came up without the focus hears no key.
          await this.picker.locator('input:visible').first().focus();
        }
        await this.page.keyboard.press('Escape');
        await over
          .first()
          .waitFor({ state: 'hidden', timeout: patient(3_000) })
          .catch(() => undefined);
      }
      await over.first().waitFor({ state: 'hidden' });
    }
    if ((await isVisible(this.#center)) || (await isVisible(this.#bell))) {
      await this.runCommand('Notifications: Clear All Notifications');
      await this.#center.waitFor({ state: 'hidden' });
      await this.#bell.waitFor({ state: 'hidden' });
    }
  }

  /** Closes all editors without saving. */
  async closeEditors(): Promise<void> {
    const tabs = this.page.locator('.part.editor .tabs-container').getByRole('tab');
    if ((await tabs.count()) === 0) {
      return;
    }
    await this.runCommand('View: Close All Editors');
    const question = this.page.getByRole('dialog').getByRole('button', { name: "Don't Save" });
    const none = this.page.locator('.part.editor').filter({ hasNot: tabs });
    await question.or(none).first().waitFor();
    if (await question.isVisible()) {
      await question.click();
    }
    await none.waitFor();
  }

  /** Brings up our view and waits until it has rows. */
  async openSideBar(): Promise<void> {
    // A click on the tab of a view that is there hides it.
    if (!(await this.tree.isVisible())) {
      await this.#tab.click();
      // The name that the mouse brings up would lie over the rows.
      await this.page.mouse.move(0, 0);
    }
    await this.tree.getByRole('treeitem').first().waitFor();
  }

  /** Closes the views below ours, so that all its rows are painted. */
  async giveLibraryAllRoom(): Promise<void> {
    for (const name of ['Reading List', 'In This Document']) {
      const title = this.page.getByRole('heading', { name, exact: true });
      await title.click();
      await this.sideBar.locator('.pane-header[aria-expanded="false"]').filter({ has: title }).waitFor();
    }
    // The panes slide; the rows that come in are painted at the end.
    await this.tree.locator('[data-index="26"]').waitFor();
  }

  row(name: string | RegExp): Locator {
    return this.tree.getByRole('treeitem', { name });
  }

  /** The names that a screen reader gets, top to bottom. */
  async treeRows(): Promise<string[]> {
    const rows = await this.tree.getByRole('treeitem').all();
    return Promise.all(rows.map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
  }

  /** Runs a command from the palette by its whole title, "Category: Name". */
  async runCommand(title: string): Promise<void> {
    await runInPalette(this, title);
  }

  /** Takes a row of the picker by key: a row may move while it is clicked at. */
  async takeRow(name: string | RegExp): Promise<void> {
    const row = this.picker.getByRole('option', { name }).first();
    await row.waitFor();
    const focused = this.picker.getByRole('option', { name }).and(this.picker.locator('.focused'));
    const rows = await this.picker.getByRole('option').count();
    // The window marks a row some time after the key: a next key before that would lead past it.
    for (let step = 0; step < 2 * rows && !(await isThereSoon(focused)); step += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await focused.waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Takes an entry of the open menu. By key: a menu ignores a click in its first moments. */
  async chooseInMenu(name: string): Promise<void> {
    const entry = this.page.getByRole('menuitem', { name });
    await entry.hover();
    await this.page
      .locator('.focused')
      .filter({ has: entry })
      .or(entry.and(this.page.locator(':focus')))
      .first()
      .waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Opens a file of the workspace by its name and waits until its text is painted. */
  async openFile(name: string): Promise<void> {
    await this.picker.waitFor({ state: 'hidden' });
    await this.page.keyboard.press('Control+P');
    await this.pickerInput.fill(name);
    await this.takeRow(name);
    await this.page.getByRole('tab', { name, selected: true }).waitFor();
    await this.lines.locator('.view-line').first().waitFor();
  }

  /** Opens our picker with its key and waits until it stands; what is typed before that is lost. */
  async openSearch(): Promise<void> {
    await this.picker.waitFor({ state: 'hidden' });
    await this.page.keyboard.press('Control+Alt+Shift+U');
    await this.picker.getByText('Search the Compendium', { exact: true }).waitFor();
    await this.rowsAreOurs();
  }

  /** Waits until a picker of ours has rows: at first it can still have those of the picker before. Ours have icons. */
  async rowsAreOurs(): Promise<void> {
    await this.picker.locator('.monaco-list-row .quick-input-list-icon.codicon').first().waitFor();
  }

  /** Types into our picker, which must be open, and waits for rows that hold `expected`. */
  async search(query: string, expected: string | RegExp): Promise<void> {
    await this.pickerInput.fill(query);
    await this.picker.getByRole('option', { name: expected }).first().waitFor();
  }

  /** The picker's rows in the order on the screen. */
  pickerRows(): Promise<PickerRow[]> {
    return pickerRows(this.picker);
  }

  /** Waits for a notification and shows it. Under test VS Code shows none of its own accord, but marks the bell. */
  async notification(text: string): Promise<Locator> {
    await this.#bell.waitFor();
    const item = this.page.locator('.notifications-center .notification-list-item', { hasText: text });
    // A click can meet the bell while it is drawn anew, and a second one would close what the first has shown.
    for (let clicks = 0; clicks < 3 && !(await isVisible(this.#center)); clicks += 1) {
      await this.page.locator('[id="status.notifications"]').click();
      await isThereSoon(this.#center);
    }
    // The bell's name would lie over the notification's buttons.
    await this.page.mouse.move(0, 0);
    await item.waitFor();
    return item;
  }

  /** Does something that the status bar tells, and waits for that: it says so for a few seconds only. */
  async statusTells(text: string, act: () => Promise<unknown>): Promise<void> {
    const told = this.page.locator('.part.statusbar', { hasText: text }).waitFor();
    await Promise.all([told, act()]);
  }

  /** Clicks into the editor and goes to the end of its text. */
  async goToEnd(): Promise<void> {
    await this.lines.click();
    await this.page.keyboard.press('Control+End');
  }

  async editorText(): Promise<string> {
    const lines = await this.lines.locator('.view-line').evaluateAll(linesFromTop);
    return lines.join('\n');
  }

  /** Waits until the editor's text holds `text`, which must not go over a line. */
  async editorHas(text: string): Promise<void> {
    await this.lines.locator('.view-line', { hasText: text }).first().waitFor();
  }

  /** Waits until the editor's text holds `text` no more. */
  async editorLacks(text: string): Promise<void> {
    await this.lines.locator('.view-line', { hasText: text }).first().waitFor({ state: 'detached' });
  }
}

async function isVisible(locator: Locator): Promise<boolean> {
  return locator.first().isVisible();
}

/** The editor paints its lines in any order, and spaces as non-breaking ones. Runs in the page. */
function linesFromTop(lines: readonly Element[]): string[] {
  return lines
    .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent }))
    .sort((a, b) => a.top - b.top)
    .map(({ text }) => text.replaceAll('\u00a0', ' '));
}

function isThereSoon(locator: Locator): Promise<boolean> {
  const there = locator.waitFor({ timeout: 500 }).then(() => true);
  return there.catch(() => false);
}
