import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { becomes } from './support/becomes.ts';
import { openPaper } from './support/openPaper.ts';
import { useSession } from './support/useSession.ts';

describe('Reading summaries', () => {
  const session = useSession({
    each: async () => {
      await user.closeEditors();
      await user.openFile('draft.md');
      await user.goToEnd();
      await openPaper(user, 'CTOC/COP/WG.7/2013/3');
    },
  });
  const { user } = session;
  const title = (): Locator => user.summary.getByRole('heading', { level: 1 });

  const isShown = (symbol: string): Promise<void> =>
    user.summary.locator('.eyebrow', { hasText: symbol }).waitFor();

  it('searches for a key topic, and for what a paragraph names', async () => {
    for (const [role, name, query] of [
      ['button', 'web-based services', 'topic:"web-based services"'],
      ['link', 'European Border Surveillance System (EUROSUR)', 'body:EUROSUR'],
      ['button', 'South-East Asia', 'place:"South-East Asia"'],
    ] as const) {
      await user.summary.getByRole(role, { name, exact: true }).click();
      await user.rowsAreOurs();
      assert.equal(await user.pickerInput.inputValue(), query);
      await user.page.keyboard.press('Escape');
      await user.picker.waitFor({ state: 'hidden' });
    }
  });

  it('leaves what it names alone while text is selected', async () => {
    const link = user.summary.getByRole('link', { name: 'People Smuggling Strike Team' });
    // As at the end of a drag over it.
    await link.selectText();
    await link.dispatchEvent('click');
    // What the page says now comes after what it would have said.
    const pin = user.summary.getByRole('button', { name: 'Pin paragraph 16 to the reading list' });
    for (const pressed of ['true', 'false']) {
      // A real click would close the picker.
      await pin.dispatchEvent('click');
      await pin.and(user.summary.locator(`[aria-pressed="${pressed}"]`)).waitFor();
    }
    assert.equal(await user.picker.isVisible(), false);
  });

  it('leads to the next paper, and back and forward to where one was', async () => {
    const { summary, page } = user;
    await summary.getByRole('button', { name: 'Special investigative techniques' }).last().click();
    await isShown('CTOC/COP/WG.7/2013/2');
    await summary.locator('h1:focus').waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await isShown('CTOC/COP/WG.7/2013/3');
    // The link was at the page's end, so that is where it was left.
    await summary.locator('nav').waitFor();
    await isInView(summary.locator('nav'));
    await page.getByRole('button', { name: 'Forward to the Next Paper' }).click();
    await isShown('CTOC/COP/WG.7/2013/2');
    await title().dispatchEvent('mouseup', { button: 3, bubbles: true });
    await isShown('CTOC/COP/WG.7/2013/3');
    await title().dispatchEvent('mouseup', { button: 4, bubbles: true });
    await isShown('CTOC/COP/WG.7/2013/2');
    await page.locator('.action-label.disabled[aria-label^="Forward to the Next Paper"]').waitFor();
  });

  it('says why papers are related, and opens another one in a tab of its own', async () => {
    const { summary, page } = user;
    await openPaper(user, 'CTOC/COP/WG.7/2013/4');
    const first = summary.locator('.papers').first().locator('li').first();
    assert.match(await first.innerText(), /^Information-sharing\n.*INTERPOL/u);
    await first.getByRole('button').click({ modifiers: ['Control'] });
    await isShown('CTOC/COP/WG.7/2019/2');
    await page.getByRole('tab', { name: 'Informal cross-border cooperation' }).waitFor();
    await page.getByRole('tab', { name: 'Information-sharing', selected: true }).waitFor();
    // Each has a history of its own: this one begins here.
    await page.locator('.action-label.disabled[aria-label^="Back to the Paper Before"]').waitFor();
    await page.keyboard.press('Control+W');
    await isShown('CTOC/COP/WG.7/2013/4');
  });

  it('opens the official document in a language of one’s choice', async () => {
    await openPaper(user, 'CTOC/COP/WG.7/2013/4');
    const russian = user.summary.getByRole('button', { name: 'Русский' });
    assert.equal(await russian.getAttribute('lang'), 'ru');
    await russian.click();
    const dialog = user.page.getByRole('dialog').filter({ hasText: 'docs.un.org/ru/CTOC/COP/WG.7/2013/4' });
    await dialog.waitFor();
    await user.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('pins the paper and a paragraph, and shows at once what is pinned elsewhere', async () => {
    const { summary, page } = user;
    await openPaper(user, 35);
    const pin = summary.getByRole('button', { name: 'Pin paragraph 35 to the reading list' });
    const isPinned = (value: boolean): Promise<void> =>
      pin.and(summary.locator(`[aria-pressed="${String(value)}"]`)).waitFor();
    await isPinned(false);
    await pin.focus();
    await page.keyboard.press('Space');
    await isPinned(true);
    await page.keyboard.press('Space');
    await isPinned(false);
    await summary.locator('#para-35 .text').click({ button: 'right' });
    await user.chooseInMenu('Add to Reading List');
    await isPinned(true);
    await summary.locator('#para-35 .text').click({ button: 'right' });
    await user.chooseInMenu('Remove from Reading List');
    await isPinned(false);
    const paper = summary.getByRole('button', { name: 'Pin to the reading list', exact: true });
    await paper.click();
    await paper.and(summary.locator('[aria-pressed="true"]')).waitFor();
    await paper.click();
    await paper.and(summary.locator('[aria-pressed="false"]')).waitFor();
  });

  it('finds in the page', async () => {
    await openPaper(user, 16);
    await title().click();
    await user.page.keyboard.press('Control+F');
    const find = user.page.locator('.simple-find-part.visible');
    await find.getByRole('textbox').fill('Strike Team');
    await user.page.keyboard.press('Enter');
    await user.summary.locator('#para-16').waitFor();
    const selected = (): Promise<string> =>
      user.summary.locator('body').evaluate(() => getSelection()?.toString() ?? '');
    await becomes(selected, (text) => text === 'Strike Team');
    await user.page.keyboard.press('Escape');
    await find.waitFor({ state: 'hidden' });
  });

  it('breaks its policy nowhere', () => {
    assert.deepEqual(session.policyViolations(), []);
  });
});

/** Waits until an element is in view, be it in part. */
async function isInView(element: Locator): Promise<void> {
  await becomes(
    () =>
      element.evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      }),
    (value) => value,
  );
}
