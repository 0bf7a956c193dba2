import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paperRow } from '../vscode/pickerRows.ts';
import { useSession } from './support/useSession.ts';

describe('The page of a summary that comes up late', () => {
  const symbol = 'CTOC/COP/WG.7/2013/3';
  const { user } = useSession({
    // Its script waits until the test lets it go.
    change: async (extension) => {
      const script = join(extension, 'dist/webview/summary.js');
      const text = await readFile(script, 'utf8');
      await writeFile(script, `addEventListener('go', () => {\n${text}\n}, { once: true });`);
    },
  });

  it('leaves the focus where the reader has gone meanwhile, and takes it when it comes back', async () => {
    await user.openSearch();
    await user.search(symbol, paperRow(symbol));
    await user.page.keyboard.press('Enter');
    await user.page.getByRole('tab', { name: 'Multi-agency centres', selected: true }).waitFor();
    await user.summary.locator('body').waitFor({ state: 'attached' });
    await user.page.keyboard.press('F1');
    const palette = user.picker.getByPlaceholder('Type the name of a command to run.');
    await palette.and(user.page.locator(':focus')).waitFor();
    await user.summary.locator('body').evaluate(() => dispatchEvent(new Event('go')));
    await user.summary.locator('h1').waitFor();
    await user.page.keyboard.type('Compendium');
    assert.equal(await palette.inputValue(), '>Compendium');
    await user.page.keyboard.press('Escape');
    await user.summary.locator('h1:focus').waitFor();
  });
});
