import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { readCorpus } from '../support/readCorpus.ts';
import { axeFindings } from './support/axe.ts';
import { reloadWindow } from './support/reloadWindow.ts';
import { useSession } from './support/useSession.ts';

describe('The overview', () => {
  const corpus = readCorpus();
  let page: FrameLocator;
  const session = useSession({
    begin: async () => {
      page = user.shownPage;
      await open();
    },
  });
  const { user } = session;

  const heading = (): Locator => page.getByRole('heading', { level: 1, name: 'Overview' });
  const table = (name: string): Locator => page.getByRole('region', { name }).getByRole('table');

  async function open(): Promise<void> {
    await user.runCommand('Compendium: Open Overview');
    await heading().waitFor();
  }

  /** Takes a link by keyboard alone. */
  async function follow(link: Locator): Promise<void> {
    await link.focus();
    await user.page.keyboard.press('Enter');
  }

  /** Waits for our picker with that text, and closes it. */
  async function searchedFor(query: string): Promise<void> {
    await user.picker.getByText('Search the Compendium', { exact: true }).waitFor();
    await user.rowsAreOurs();
    assert.equal(await user.pickerInput.inputValue(), query);
    await user.page.keyboard.press('Escape');
    await user.picker.waitFor({ state: 'hidden' });
  }

  /** Waits for the tab of that name, closes it, and waits for the overview. */
  async function closeTab(name: string): Promise<void> {
    await user.page.getByRole('tab', { name, selected: true }).waitFor();
    await user.runCommand('View: Close Editor');
    await user.page.getByRole('tab', { name: 'Overview', selected: true }).waitFor();
    await heading().waitFor();
  }

  it('has every paper in a table of themes and meetings', async () => {
    const papers = table('Papers by theme and meeting');
    assert.deepEqual(await papers.getByRole('columnheader').allTextContents(), [
      'Theme',
      ...[2012, 2013, 2015, 2017, 2018, 2019, 2020].map((year, at) => `Meeting ${at + 1} ${year}`),
    ]);
    assert.deepEqual(
      await papers.getByRole('rowheader').allInnerTexts(),
      corpus.themes.map(({ title }) => title),
    );
    assert.equal(await papers.getByRole('cell').getByRole('link').count(), 17);
    const paper = papers.getByRole('link', { name: 'CTOC/COP/WG.7/2015/4' });
    assert.equal(await paper.locator('.symbol').innerText(), '2015/4');
    assert.equal(await paper.getAttribute('title'), corpus.paper('CTOC/COP/WG.7/2015/4')?.title);
  });

  it('leads from a paper to its summary', async () => {
    await follow(page.getByRole('link', { name: 'CTOC/COP/WG.7/2015/4' }));
    await page.getByText('CTOC/COP/WG.7/2015/4').first().waitFor();
    await closeTab('Organized crime and its proceeds');
  });

  it('leads from a paragraph to its place in the summary', async () => {
    const article = table('Instruments and articles by theme').getByRole('row', { name: /^Article 10/ });
    await follow(article.getByRole('link', { name: 'Paragraph 28 of the compendium' }));
    await page.locator('#para-28[aria-current="true"]').waitFor();
    await closeTab('Information-sharing');
  });

  it('leads from a theme to its text', async () => {
    await follow(table('Papers by theme and meeting').getByRole('link', { name: 'Technology', exact: true }));
    await user.editorHas('# Technology');
    await closeTab('technology.md');
  });

  for (const [region, name, query] of [
    ['Papers by theme and meeting', 'Meeting 3 2015', 'meeting:3'],
    ['Key topics by weight', 'trafficking in persons', 'topic:"trafficking in persons"'],
    ['Instruments and articles by theme', 'Article 5: Organized', 'art:"Organized Crime Convention 5"'],
    ['Instruments and articles by theme', 'As a whole: Organized', '"Organized Crime Convention"'],
  ] as const) {
    it(`searches for ${query}`, async () => {
      await follow(table(region).getByRole('link', { name }).first());
      await searchedFor(query);
    });
  }

  it('tells how often a topic is treated where, and finds those paragraphs', async () => {
    const topics = table('Key topics by weight');
    const row = topics.getByRole('row', { name: /^corruption/ });
    assert.equal(await row.locator('.weight').innerText(), '4');
    const name = '2: corruption, a key topic of Smuggling by air, in paragraphs ';
    const link = row.getByRole('link', { name });
    assert.equal(await link.innerText(), '2');
    await follow(link);
    await searchedFor('corruption theme:smuggling-by-air kind:paragraph');
  });

  it('shows the light topics when asked to', async () => {
    const rows = table('Key topics by weight').locator('tbody').getByRole('row');
    assert.equal(await rows.count(), 20);
    await follow(page.getByRole('button', { name: 'Show All 81 Key Topics' }));
    await rows.nth(80).waitFor();
    assert.equal(await rows.count(), 81);
    const button = page.getByRole('button', { name: 'Show the Heaviest Only' });
    assert.equal(await button.getAttribute('aria-expanded'), 'true');
    await follow(button);
    await rows.nth(20).waitFor({ state: 'detached' });
  });

  it('leads to its own parts', async () => {
    const parts = page.getByRole('navigation', { name: 'On this page' });
    await follow(parts.getByRole('link', { name: 'Instruments and articles by theme' }));
    const title = page.getByRole('heading', { name: 'Instruments and articles by theme' });
    await title.and(page.locator(':focus')).waitFor();
  });

  it('comes back after the window was loaded again, as it was', async () => {
    await follow(page.getByRole('button', { name: 'Show All 81 Key Topics' }));
    await page.getByRole('button', { name: 'Show the Heaviest Only' }).waitFor();
    await reloadWindow(user);
    await heading().waitFor();
    await page.getByRole('button', { name: 'Show the Heaviest Only' }).waitFor();
    await open();
    assert.equal(await user.page.getByRole('tab', { name: 'Overview' }).count(), 1);
    await follow(page.getByRole('button', { name: 'Show the Heaviest Only' }));
    await page.getByRole('button', { name: 'Show All 81 Key Topics' }).waitFor();
  });

  for (const [theme, kind] of [
    ['Dark Modern', 'vscode-dark'],
    ['Dark High Contrast', 'vscode-high-contrast'],
    ['Light High Contrast', 'vscode-high-contrast-light'],
    ['Light Modern', 'vscode-light'],
  ] as const) {
    it(`gives axe-core nothing to find in ${theme}`, async () => {
      await user.runCommand('Preferences: Color Theme');
      await user.picker.getByPlaceholder(/Select Color Theme/).fill(theme);
      await user.picker.getByRole('option', { name: theme }).first().click();
      await user.picker.waitFor({ state: 'hidden' });
      await page.locator(`body.${kind}`).waitFor();
      assert.deepEqual(await axeFindings(page.locator('html')), []);
    });
  }

  it('has a policy that allows our script and style only, and breaks it nowhere', async () => {
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    assert.match(
      policy ?? '',
      /^default-src 'none'; style-src (?:'self'|https:\/\/\S+| )+; script-src 'nonce-[0-9a-f]{32}'; base-uri 'none'; form-action 'none';$/,
    );
    assert.deepEqual(session.policyViolations(), []);
  });
});
