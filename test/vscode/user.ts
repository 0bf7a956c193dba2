import type { FrameLocator, Locator, Page } from 'playwright-core';

/** A row of a picker as it is painted. */
export interface PickerRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

const container = 'Thematic Compendium';
/** Keeps symbols from being taken for matches; it can't be seen. */
const wordJoiner = '\u2060';

/** The name of a paper's row in our picker: its symbol comes first. */
export function paperRow(symbol: string): RegExp {
  const characters = Array.from(symbol).map((character) => character.replace(/[./]/u, '\\$&'));
  return new RegExp(`^${characters.join(`${wordJoiner}?`)}`, 'u');
}

/** What a person does at a workbench and sees there, in the words of the workbench. */
export class User {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
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

  /** The lines of the text editor, first editor first. Spaces are plain. */
  get lines(): Locator {
    return this.page.locator('.editor-instance .view-lines').first();
  }

  /** Waits until the workbench knows our extension; before that it knows none of its commands. */
  async extensionIsThere(): Promise<void> {
    await this.#tab.waitFor();
  }

  get #tab(): Locator {
    return this.page.locator('.activitybar').getByRole('tab', { name: container });
  }

  /** Brings up our view and waits until it has rows. */
  async openSideBar(): Promise<void> {
    await this.#tab.click();
    // The name that the mouse brings up would lie over the rows.
    await this.page.mouse.move(0, 0);
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
    await this.picker.waitFor({ state: 'hidden' });
    await this.page.keyboard.press('F1');
    await this.picker.getByPlaceholder('Type the name of a command to run.').fill(`>${title}`);
    await this.picker.getByRole('option', { name: title }).first().click();
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
    await this.picker.getByRole('option', { name }).first().click();
    await this.page.getByRole('tab', { name, selected: true }).waitFor();
    await this.lines.locator('.view-line').first().waitFor();
  }

  /** Opens our picker with its key and waits until it stands; what is typed before that is lost. */
  async openSearch(): Promise<void> {
    await this.picker.waitFor({ state: 'hidden' });
    await this.page.keyboard.press('Control+Alt+Shift+U');
    await this.picker.getByText('Search the Compendium', { exact: true }).waitFor();
    await this.picker.getByRole('option').first().waitFor();
  }

  /** Types into our picker, which must be open, and waits for rows that hold `expected`. */
  async search(query: string, expected: string | RegExp): Promise<void> {
    await this.pickerInput.fill(query);
    await this.picker.getByRole('option', { name: expected }).first().waitFor();
  }

  /** The picker's rows in the order on the screen. */
  async pickerRows(): Promise<PickerRow[]> {
    const rows = await this.picker.getByRole('option').evaluateAll((elements) =>
      elements
        .map((element) => {
          const text = (selector: string): string => element.querySelector(selector)?.textContent ?? '';
          return {
            top: element.getBoundingClientRect().top,
            label: text('.quick-input-list-row .label-name'),
            description: text('.quick-input-list-row .label-description'),
            detail: text('.quick-input-list-label-meta'),
          };
        })
        .sort((a, b) => a.top - b.top),
    );
    return rows.map(({ label, description, detail }) => ({
      label: label.replaceAll(wordJoiner, ''),
      description,
      detail,
    }));
  }

  /** Waits for a notification and shows it. Under test VS Code shows none of its own accord, but marks the bell. */
  async notification(text: string): Promise<Locator> {
    const bell = this.page.locator('[id="status.notifications"]');
    await bell.locator('.codicon-bell-dot').waitFor();
    await bell.click();
    const item = this.page.locator('.notifications-center .notification-list-item', { hasText: text });
    await item.waitFor();
    return item;
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

/** The editor paints its lines in any order, and spaces as non-breaking ones. Runs in the page. */
function linesFromTop(lines: readonly Element[]): string[] {
  return lines
    .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent }))
    .sort((a, b) => a.top - b.top)
    .map(({ text }) => text.replaceAll('\u00a0', ' '));
}
