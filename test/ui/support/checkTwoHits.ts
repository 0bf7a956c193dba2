import type { User } from '../../vscode/user.ts';

/** In the open search, by keyboard: checks what is said of hawala, and then the best hit of another search. */
export async function checkTwoHits(user: User, query: string, name: RegExp): Promise<void> {
  const { keyboard } = user.page;
  await user.search('hawala', /¶ 12/);
  await keyboard.press('Alt+4');
  await user.picker
    .getByRole('checkbox', { name: 'Select Several' })
    .and(user.page.locator('.checked'))
    .waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await user.picker.getByText('1 Selected').waitFor();
  await user.pickerInput.fill(query);
  // What was taken stays on top; the new hit is the second row.
  await user.picker.getByRole('checkbox', { name }).waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await user.picker.getByText('2 Selected').waitFor();
}
