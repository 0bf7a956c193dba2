import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { readData } from '../support/readCorpus.ts';
import { arabicData } from './support/arabicData.ts';
import { axeFindings } from './support/axe.ts';
import { becomes } from './support/becomes.ts';
import { layoutShifts } from './support/layoutShifts.ts';
import { useSession } from './support/useSession.ts';

describe('The layout of the overview', () => {
  const session = useSession({
    change: () => Promise.resolve(),
    begin: () => user.runCommand('View: Toggle Primary Side Bar Visibility'),
    each: async () => {
      await user.closeEditors();
      await user.page.setViewportSize({ width: 1280, height: 800 });
      await user.runCommand('Compendium: Open Overview');
      await page().getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
      await resize(1280, 800);
    },
  });
  const { user } = session;
  const page = (): FrameLocator => user.summary;

  const html = (): Locator => page().locator('html');
  const papers = (): Locator => page().getByRole('region', { name: 'Papers by theme and meeting' });
  const topics = (): Locator => page().getByRole('region', { name: 'Key topics by weight' });

  /** Gives the window a size, and waits until the page has what the rest of the window leaves of it. */
  async function resize(width: number, height: number): Promise<void> {
    await user.page.setViewportSize({ width, height });
    await becomes(
      () => html().evaluate(() => [innerWidth, innerHeight] as const),
      ([across, down]) => isMostOf(across, width, 80) && isMostOf(down, height, 140),
    );
  }

  /** Puts other data in the place of what is shown, and waits until the page has its direction. */
  async function read(data: string, direction: 'ltr' | 'rtl'): Promise<void> {
    await writeFile(join(session.extension, 'data/compendium.json'), data);
    await user.runCommand('Compendium: Read the Data Again');
    await page().locator(`main[dir="${direction}"]`).waitFor();
  }

  /** What holds at any size: the page does not go sideways, and axe-core finds nothing. */
  async function isSound(): Promise<void> {
    const overflow = (): Promise<number> => html().evaluate((one) => one.scrollWidth - one.clientWidth);
    await becomes(overflow, (pixels) => pixels <= 0);
    assert.deepEqual(await axeFindings(html()), []);
  }

  it('does not shift after the first paint, nor when something is pointed at', async () => {
    await papers().getByRole('link', { name: '2015/4' }).hover();
    await topics().getByRole('rowheader').first().hover();
    assert.equal(await layoutShifts(page()), 0);
  });

  it('says the titles of papers in its cells where there is room', async () => {
    const paper = papers().getByRole('link', { name: '2015/4' });
    assert.equal(await paper.innerText(), '2015/4\nOrganized crime and its proceeds');
  });

  it('has the papers as a list in a column of 300 pixels; it is a table to a screen reader still', async () => {
    await resize(358, 400);
    assert.ok((await html().evaluate(() => innerWidth)) < 320);
    await isSound();
    const around = await placeOf(papers());
    const links = await papers().getByRole('link').all();
    assert.equal(links.length, 9 + 7 + 17);
    for (const link of links) {
      const { left, right } = await placeOf(link);
      assert.ok(left >= around.left && right <= around.right, `${left} to ${right} is cut`);
    }
    const row = papers().getByRole('row', { name: /^International cooperation/ });
    assert.equal(await row.getByRole('cell').count(), 7);
    assert.equal(await papers().getByRole('table').count(), 1);
  });

  it('shows that a table goes on beside the view, until its end is seen', async () => {
    await resize(358, 400);
    const fade = (): Promise<string> => topics().evaluate((one) => getComputedStyle(one, '::after').content);
    await becomes(fade, (content) => content !== 'none');
    await topics().evaluate((one) => (one.scrollLeft = one.scrollWidth));
    await becomes(fade, (content) => content === 'none');
  });

  it('scrolls its tables by key, and keeps the heads of rows in view', async () => {
    await resize(358, 400);
    await topics().focus();
    await user.page.keyboard.press('ArrowRight');
    await becomes(
      () => topics().evaluate((one) => one.scrollLeft),
      (scrolled) => scrolled > 0,
    );
    const { left } = await placeOf(topics().getByRole('rowheader').first());
    assert.equal(Math.round(left), Math.round((await placeOf(topics())).left));
  });

  it('leaves the rows room under the heads in a view of 400 pixels, and at a zoom of 200 %', async () => {
    for (const [width, height] of [
      [358, 400],
      // 1280 by 800 at 200 %
      [640, 400],
    ] as const) {
      await resize(width, height);
      for (const name of ['Key topics by weight', 'Instruments and articles by theme']) {
        const region = page().getByRole('region', { name });
        const [whole, head] = [await placeOf(region), await placeOf(region.locator('thead'))];
        const seen = await html().evaluate(() => innerHeight);
        assert.ok(whole.bottom - whole.top < seen, `${name} is higher than the view`);
        const rows = whole.bottom - whole.top - (head.bottom - head.top);
        assert.ok(rows > 120, `${name} has ${rows} pixels for its rows`);
      }
      await isSound();
    }
  });

  it('is laid out from right to left in Arabic', async () => {
    await read(JSON.stringify(arabicData()), 'rtl');
    assert.equal(await page().locator('.eyebrow > *').getAttribute('lang'), 'ar');
    for (const name of [
      'Papers by theme and meeting',
      'Key topics by weight',
      'Instruments and articles by theme',
    ]) {
      const heads = page().getByRole('region', { name }).getByRole('columnheader');
      const [first, second] = [await placeOf(heads.first()), await placeOf(heads.nth(1))];
      assert.ok(first.left >= second.right - 1, `the first column of ${name} is the right one`);
    }
    const theme = papers().getByRole('rowheader').first().getByRole('link');
    assert.equal(await theme.getAttribute('lang'), 'ar');
    assert.equal(await theme.evaluate((one) => getComputedStyle(one).direction), 'rtl');
    await isSound();
    await read(readData(), 'ltr');
  });

  it('has symbols, numbers and articles run from left to right there', async () => {
    await read(JSON.stringify(arabicData()), 'rtl');
    for (const [place, text] of [
      [page().locator('.lead > *'), '2 themes · 2 papers · 5 paragraphs'],
      [papers().locator('.symbol').first(), '2013/2'],
      [page().locator('.article > *'), 'Article 8 (2)'],
    ] as const) {
      assert.equal(await place.innerText(), text);
      const starts = await place.evaluate(startsOfCharacters);
      assert.deepEqual(
        starts,
        starts.toSorted((a, b) => a - b),
        text,
      );
    }
    await read(readData(), 'ltr');
  });

  it('breaks its policy nowhere', () => {
    assert.deepEqual(session.policyViolations(), []);
  });
});

function isMostOf(part: number, whole: number, rest: number): boolean {
  return part < whole && part > whole - rest;
}

/** In CSS pixels, from the page's top left. */
function placeOf(
  locator: Locator,
): Promise<{ readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }> {
  return locator.evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return { left, right, top, bottom };
  });
}

/** Where the characters of an element's text begin, in their order. Runs in the page. */
function startsOfCharacters(element: Element): number[] {
  const [text] = element.childNodes;
  return Array.from(element.textContent, (_, at) => {
    const range = document.createRange();
    range.setStart(text!, at);
    range.setEnd(text!, at + 1);
    return range.getBoundingClientRect().left;
  });
}
