import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusData } from '../../src/core/corpus/model.ts';
import { hostile, hostileCorpus, trace } from '../support/hostileCorpus.ts';
import { readData } from '../support/readCorpus.ts';
import { axeFindings } from './support/axe.ts';
import { useSession } from './support/useSession.ts';

describe('The overview and the texts of hostile data', () => {
  const session = useSession({
    change: (extension) => {
      const data = hostileCorpus(JSON.parse(readData()) as CorpusData);
      return writeFile(join(extension, 'data/compendium.json'), JSON.stringify(data));
    },
    each: async () => {
      await user.closeEditors();
      await user.runCommand('Compendium: Open Overview');
      await user.shownPage.getByRole('region', { name: 'Papers by theme and meeting' }).waitFor();
    },
  });
  const { user } = session;

  async function nothingWasRun(): Promise<void> {
    const run = (root: Element, name: string): boolean =>
      root.querySelector('main script, main img, .preview-body script') !== null || name in globalThis;
    assert.equal(await user.shownPage.locator('html').evaluate(run, trace), false);
    assert.equal(await user.page.locator('html').evaluate(run, trace), false);
    assert.deepEqual(session.policyViolations(), []);
  }

  it('is shown as text by the overview, which has all its rows', async () => {
    const page = user.shownPage;
    const papers = page.getByRole('region', { name: 'Papers by theme and meeting' });
    assert.equal(await papers.getByRole('cell').getByRole('link').count(), 17);
    const second = papers.getByRole('rowheader').nth(1);
    assert.equal(await second.textContent(), hostile('theme 1'));
    const html = page.locator('html');
    assert.ok(await html.evaluate((element) => element.scrollWidth <= element.clientWidth));
    assert.deepEqual(await axeFindings(html), []);
    await nothingWasRun();
  });

  it('is shown as text by the preview of a text document', async () => {
    const page = user.shownPage;
    await page
      .getByRole('region', { name: 'Papers by theme and meeting' })
      .getByRole('rowheader')
      .nth(1)
      .getByRole('link')
      .focus();
    await user.page.keyboard.press('Enter');
    await user.editorHas('theme 1 \\<img');
    await user.runCommand('Markdown: Open Preview');
    const title = page.getByRole('heading', { level: 1 });
    await title.filter({ hasText: '<script>' }).waitFor();
    assert.equal((await title.textContent())?.trim(), hostile('theme 1'));
    assert.equal(await page.locator('.markdown-body').getByRole('img').count(), 0);
    await nothingWasRun();
  });
});
