import { paperRow } from '../../vscode/pickerRows.ts';
import type { User } from '../../vscode/user.ts';

/** Opens a paper by its symbol, or a paragraph by its number, with the search, which hands the focus to the page. */
export async function openPaper(user: User, what: string | number): Promise<void> {
  const isParagraph = typeof what === 'number';
  await user.openSearch();
  await user.search(
    isParagraph ? `paragraph ${what}` : what,
    isParagraph ? new RegExp(`^¶ ${what}\\b`, 'u') : paperRow(what),
  );
  await user.page.keyboard.press('Enter');
  await user.picker.waitFor({ state: 'hidden' });
  await (
    isParagraph
      ? user.summary.locator(`#para-${what}[aria-current="true"]`)
      : user.summary.locator('.eyebrow', { hasText: what })
  ).waitFor();
}
