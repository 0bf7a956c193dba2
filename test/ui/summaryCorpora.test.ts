import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusData } from '../../src/core/corpus/model.ts';
import { symbolKey } from '../../src/core/corpus/symbolKey.ts';
import { smallData } from '../support/smallData.ts';
import { arabicData } from './support/arabicData.ts';
import { axeFindings } from './support/axe.ts';
import { becomes } from './support/becomes.ts';
import { hostileData, hostileText } from './support/hostileData.ts';
import { largePaper } from './support/largePaper.ts';
import { openPaper } from './support/openPaper.ts';
import { useSession } from './support/useSession.ts';

/** A place on the page, in CSS pixels from the view's top left. */
interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

describe('The summary of another corpus', () => {
  const symbol = 'A/WG.7/2013/2';
  const session = useSession({
    change: (extension) => write(extension, smallData()),
    each: async () => {
      await user.closeEditors();
      await user.openFile('draft.md');
      await read(smallData());
      await openPaper(user, symbol);
    },
  });
  const { user } = session;

  const write = (extension: string, data: CorpusData): Promise<void> =>
    writeFile(join(extension, 'data/compendium.json'), JSON.stringify(data));

  /** The open page takes the new data up by itself. */
  async function read(data: CorpusData): Promise<void> {
    await write(session.extension, data);
    await user.runCommand('Compendium: Read the Data Again');
  }

  const placeOf = (selector: string): Promise<Place> =>
    user.summary
      .locator(selector)
      .first()
      .evaluate((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { left, right, top, bottom };
      });

  it('is laid out from right to left in Arabic', async () => {
    const { summary } = user;
    await read(arabicData());
    await summary.locator('main[dir="rtl"]').waitFor();
    assert.equal(await summary.locator('h1').getAttribute('lang'), 'ar');
    assert.equal(await summary.locator('main').getAttribute('dir'), 'rtl');
    const [number, text] = [await placeOf('.number'), await placeOf('.text p')];
    assert.ok(number.left >= text.right, 'the number stands in the margin on the right');
    const [first, second] = [await placeOf('.chips li'), await placeOf('.chips li:nth-child(2)')];
    assert.ok(first.left >= second.right, 'the first chip is the right one');
    const [item, letter] = [await placeOf('.items > li'), await placeOf('.items .letter')];
    assert.ok(item.right - letter.right < 40, 'an item begins with its letter, on the right');
    const [previous, next] = [await placeOf('nav .previous'), await placeOf('nav .next')];
    assert.ok(previous.left >= next.left);
    const align = await summary
      .locator('.text p')
      .first()
      .evaluate((one) => getComputedStyle(one).direction);
    assert.equal(align, 'rtl');
    assert.deepEqual(await axeFindings(summary.locator('html')), []);
  });

  it('shows hostile data as text, in the tab too', async () => {
    await read(hostileData());
    const { summary, page } = user;
    await summary.locator('h1', { hasText: '<img src=x' }).waitFor();
    for (const part of ['h1', '.lead', '.text p', '.items li', '.chips button', '.papers button']) {
      const text = await summary.locator(part).first().textContent();
      assert.ok(text?.includes(hostileText), part);
    }
    assert.equal(await summary.locator('main').locator('img, script, a').count(), 0);
    assert.equal(await summary.locator('html').evaluate(() => document.title), hostileText);
    const tab = page.getByRole('tab', { name: /<img src=x/ });
    const label = (await tab.getAttribute('aria-label')) ?? '';
    assert.ok(!/[\u202E\u2066]/u.test(label), label);
    assert.deepEqual(await axeFindings(summary.locator('html')), []);
    assert.deepEqual(session.policyViolations(), []);
  });

  it('bears texts of a million characters', async () => {
    const data = hostileData();
    const long = `<b>${'x'.repeat(1_000_000)}`;
    await read({
      ...data,
      papers: data.papers.map((paper) => ({ ...paper, title: long, shortTitle: long, summary: long })),
    });
    const { summary } = user;
    await becomes(
      () => summary.locator('h1').evaluate((one) => one.textContent.length),
      (length) => length === long.length,
    );
    const overflow = await summary.locator('html').evaluate((one) => one.scrollWidth - one.clientWidth);
    assert.equal(overflow, 0);
  });

  it('holds with 2,000 paragraphs: goes to one, comes back to it, finds in it', async () => {
    await read(largePaper(2000));
    const { summary, page } = user;
    await summary.locator('#para-2001').waitFor({ state: 'attached' });
    await openPaper(user, 1500);
    const isInView = (): Promise<boolean> =>
      summary.locator('#para-1500').evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await becomes(isInView, (value) => value);

    await openPaper(user, 1);
    await page.keyboard.press('Alt+ArrowLeft');
    await summary.locator('#para-1500[aria-current="true"]').waitFor();
    await becomes(isInView, (value) => value);

    await page.keyboard.press('Control+F');
    const find = page.locator('.simple-find-part.visible');
    await find.getByRole('textbox').fill('number 1987 says');
    await page.keyboard.press('Enter');
    await becomes(
      () => summary.locator('#para-1987').evaluate((one) => one.getBoundingClientRect().top),
      (now) => now > -50 && now < 1000,
    );
    await page.keyboard.press('Escape');
    assert.equal(symbolKey(symbol), symbolKey(await summary.locator('.eyebrow span').first().innerText()));
  });
});
