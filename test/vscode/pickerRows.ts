import type { Locator } from 'playwright-core';

/** A row of a picker as it is painted. */
export interface PickerRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** Keeps symbols from being taken for matches; it can't be seen. */
const wordJoiner = '\u2060';

/** The name of a paper's row in our picker: its symbol comes first. */
export function paperRow(symbol: string): RegExp {
  const characters = Array.from(symbol).map((character) => character.replace(/[./]/u, '\\$&'));
  return new RegExp(`^${characters.join(`${wordJoiner}?`)}`, 'u');
}

/** The rows of a picker in the order on the screen. */
export async function pickerRows(picker: Locator): Promise<PickerRow[]> {
  const rows = await picker.getByRole('option').evaluateAll((elements) =>
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
