import assert from 'node:assert/strict';
import { axeFindings } from './support/axe.ts';
import { becomes } from './support/becomes.ts';
import { openPaper } from './support/openPaper.ts';
import { layoutShifts } from './support/layoutShifts.ts';
import { useSession } from './support/useSession.ts';

describe('The layout of a summary', () => {
  const session = useSession({
    each: async () => {
      await user.closeEditors();
      await user.page.setViewportSize({ width: 1280, height: 800 });
      await user.openFile('draft.md');
      await openPaper(user, 'CTOC/COP/WG.7/2019/2');
    },
  });
  const { user } = session;

  const isWithinWidth = (): Promise<boolean> =>
    user.summary.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth);

  it('does not shift after the first paint, nor when something is pointed at', async () => {
    const { summary } = user;
    const first = summary.locator('.paragraphs > li').first();
    await first.hover();
    await first.getByRole('button', { name: /^Cite/ }).hover();
    assert.equal(await layoutShifts(summary), 0);
  });

  it('has lines of some 66 characters where there is room', async () => {
    await user.page.setViewportSize({ width: 2200, height: 900 });
    const perLine = (): Promise<number> =>
      user.summary
        .locator('.lead')
        .evaluate(
          (lead) =>
            lead.textContent.length /
            (lead.getBoundingClientRect().height / parseFloat(getComputedStyle(lead).lineHeight)),
        );
    await becomes(perLine, (count) => count > 50 && count < 80);
  });

  it('keeps the buttons of a paragraph out of sight until it is pointed at or has the focus', async () => {
    const first = user.summary.locator('.paragraphs > li').first();
    const cite = first.getByRole('button', { name: /^Cite/ });
    const opacity = (): Promise<string> => cite.evaluate((one) => getComputedStyle(one).opacity);
    await user.page.mouse.move(0, 0);
    await becomes(opacity, (value) => value === '0');
    await first.hover();
    await becomes(opacity, (value) => value === '1');
    await user.page.mouse.move(0, 0);
    await becomes(opacity, (value) => value === '0');
    await cite.focus();
    await becomes(opacity, (value) => value === '1');
  });

  it('fits a column of 300 pixels, and a zoom of 200 %', async () => {
    for (const [width, zoom] of [
      [1280, 200],
      [760, 100],
    ] as const) {
      await user.page.setViewportSize({ width, height: 800 });
      await user.summary.locator('html').evaluate((html, percent) => {
        html.style.zoom = `${percent}%`;
      }, zoom);
      await becomes(isWithinWidth, (value) => value);
      assert.deepEqual(await axeFindings(user.summary.locator('html')), []);
    }
    const width = await user.summary.locator('html').evaluate((html) => html.clientWidth);
    assert.ok(width < 340, `the page is ${width} pixels wide`);
  });

  it('is done by keyboard alone: from the draft to a paragraph, its names, and the next paper', async () => {
    const { page, summary } = user;
    await openPaper(user, 35);
    const names: string[] = [];
    const focused = summary.locator(':focus');
    await summary.locator('#para-35:focus').waitFor();
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('Tab');
      names.push((await focused.getAttribute('aria-label')) ?? (await focused.innerText()));
    }
    assert.deepEqual(names, [
      'Cite paragraph 35 of the compendium',
      'Pin paragraph 35 to the reading list',
      'UNODC',
      'Voluntary Reporting System on Migrant Smuggling and Related Conduct',
    ]);
    await page.keyboard.press('Enter');
    await user.rowsAreOurs();
    assert.match(await user.pickerInput.inputValue(), /^body:"Voluntary Reporting System/u);
    await page.keyboard.press('Escape');
    await user.picker.waitFor({ state: 'hidden' });

    await summary.locator('nav .next button').focus();
    await page.keyboard.press('Enter');
    await summary.locator('.eyebrow', { hasText: 'CTOC/COP/WG.7/2012/5' }).waitFor();
    await summary.locator('h1:focus').waitFor();
  });

  it('moves nothing where motion is to be reduced', async () => {
    const { summary, page } = user;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await summary.locator('body.vscode-reduce-motion').waitFor();
    const first = summary.locator('.paragraphs > li').first();
    await first.hover();
    await first.getByRole('button', { name: /^Cite/ }).hover();
    assert.deepEqual(await summary.locator('html').evaluate(motions), []);
    // The page is drawn anew, and scrolls to what is opened.
    await openPaper(user, 16);
    await page.keyboard.press('Tab');
    assert.deepEqual(await summary.locator('html').evaluate(motions), []);
    await page.emulateMedia({ reducedMotion: null });
  });

  it('breaks its policy nowhere', () => {
    assert.deepEqual(session.policyViolations(), []);
  });
});

/** What runs now, and what would run or glide. Runs in the page. */
function motions(root: Element): string[] {
  const running = document.getAnimations().map(({ id }) => `runs: ${id}`);
  const styled = [root, ...root.querySelectorAll('*')].flatMap((element) =>
    [undefined, '::before', '::after'].flatMap((part) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, part);
      const moves = [
        ...(animationName === 'none' ? [] : [`animation ${animationName}`]),
        ...(/[1-9]/.test(transitionDuration) ? [`transition ${transitionDuration}`] : []),
        ...(scrollBehavior === 'auto' ? [] : [`scrolling ${scrollBehavior}`]),
      ];
      return moves.map((move) => `${element.tagName}.${element.className}${part ?? ''}: ${move}`);
    }),
  );
  return [...running, ...styled];
}
