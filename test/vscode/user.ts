import type { FrameLocator, Locator, Page } from 'playwright-core';

/** A row of a picker as it is painted. */
export interface PickerRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

const container = 'Thematic Compendium';

/** What a person does at a workbench and sees there, in the words of the workbench. */
export class User {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The tree in the side bar. */
  get tree(): Locator {
    return this.page.getByRole('tree', { name: container });
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

  get notification(): Locator {
    return this.page.locator('.notification-toast');
  }

  /** The lines of the text editor, first editor first. Spaces are plain. */
  get lines(): Locator {
    return this.page.locator('.editor-instance .view-lines').first();
  }

  /** Brings up our view and waits until it has rows. */
  async openSideBar(): Promise<void> {
    await this.page.locator('.activitybar').getByRole('tab', { name: container }).click();
    await this.tree.getByRole('treeitem').first().waitFor();
  }

  row(name: string | RegExp): Locator {
    return this.tree.getByRole('treeitem', { name });
  }

  /** The names that a screen reader gets, top to bottom. */
  async treeRows(): Promise<string[]> {
    const rows = await this.tree.getByRole('treeitem').all();
    return Promise.all(rows.map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
  }

  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pickerInput.fill(`>${title}`);
    await this.picker.getByRole('option', { name: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.pickerInput.fill(name);
    await this.picker.getByRole('option', { name }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.editor-instance .view-lines .view-line').first().waitFor();
    await this.picker.waitFor({ state: 'hidden' });
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
    return rows.map(({ label, description, detail }) => ({ label, description, detail }));
  }

  /** Clicks into the editor and goes to the end of its text. */
  async goToEnd(): Promise<void> {
    await this.lines.click();
    await this.page.keyboard.press('Control+End');
  }

  async editorText(): Promise<string> {
    const lines = await this.lines.locator('.view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Waits until the editor's text holds `text`. */
  async editorHas(text: string): Promise<void> {
    await this.page.waitForFunction(
      ([selector, wanted]) =>
        (document.querySelector(selector)?.textContent ?? '').replaceAll('\u00a0', ' ').includes(wanted),
      ['.editor-instance .view-lines', text] as const,
    );
  }
}
