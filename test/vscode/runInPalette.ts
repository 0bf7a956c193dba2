import { patient } from '../support/patience.ts';
import type { User } from './user.ts';

/** The palette closes when something takes the focus late, as VS Code itself does after a dialog. */
const attempts = 3;

/** Runs a command from the palette by its whole title, "Category: Name". */
export async function runInPalette(user: User, title: string): Promise<void> {
  // Its key and its group may stand after the title.
  const name = new RegExp(`^${title.replace(/[()|.*+?]/gu, '\\$&')}(?:,|$)`, 'u');
  for (let attempt = 1; !(await stands(user, title, name)); attempt += 1) {
    if (attempt === attempts) {
      throw new Error(`The palette does not stay open for "${title}".`);
    }
  }
  await user.takeRow(name);
}

/** Types a title into the palette. Whether it stays open until it has the row. */
async function stands(user: User, title: string, name: RegExp): Promise<boolean> {
  await user.picker.waitFor({ state: 'hidden' });
  await user.page.keyboard.press('F1');
  const palette = user.picker.getByPlaceholder('Type the name of a command to run.');
  try {
    await palette.fill(`>${title}`, { timeout: patient(10_000) });
  } catch {
    return false;
  }
  const row = user.picker.getByRole('option', { name }).first();
  return Promise.race([
    row.waitFor().then(() => true),
    user.picker.waitFor({ state: 'hidden' }).then(() => false),
  ]);
}
