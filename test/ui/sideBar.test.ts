import assert from 'node:assert/strict';
import { readCorpus } from '../support/readCorpus.ts';
import { paperRow } from '../vscode/pickerRows.ts';
import { useSession } from './support/useSession.ts';

describe('The side bar', () => {
  const corpus = readCorpus();
  const { user } = useSession({
    begin: async () => {
      await user.openSideBar();
      await user.giveLibraryAllRoom();
    },
  });

  const groupBy = async (title: string): Promise<void> => {
    await user.sideBar.hover();
    await user.sideBar.getByRole('button', { name: 'Group By' }).click();
    await user.chooseInMenu(title);
  };

  it('shows the themes with their counts, and under each its papers', async () => {
    const expected = corpus.themes.flatMap((theme) => {
      const papers = corpus.papersOf(theme);
      return [
        `${theme.title}, ${papers.length === 1 ? '1 paper' : `${papers.length} papers`}`,
        ...papers.map(({ shortTitle, symbol, year }) => `${shortTitle}, ${symbol}, ${year}`),
      ];
    });
    assert.deepEqual(await user.treeRows(), ['About the compendium, 3 paragraphs', ...expected]);
  });

  it('tells a screen reader where a row stands: its level, its place and how many there are', async () => {
    const placeOf = async (name: RegExp): Promise<(string | null)[]> => {
      const row = user.row(name);
      const names = ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded'];
      return Promise.all(names.map((attribute) => row.getAttribute(attribute)));
    };
    const rows = String(corpus.themes.length + 1);
    assert.deepEqual(await placeOf(/^About the compendium/), ['1', '1', rows, 'false']);
    assert.deepEqual(await placeOf(/^Criminal justice responses/), ['1', '2', rows, 'true']);
    assert.deepEqual(await placeOf(/CTOC\/COP\/WG\.7\/2013\/3/), ['2', '3', '5', 'false']);
    assert.equal(await user.tree.getAttribute('aria-multiselectable'), 'true');
  });

  it('shows a paper’s short title, symbol and year, and its actions', async () => {
    const row = user.row(/CTOC\/COP\/WG\.7\/2013\/3/);
    assert.equal(
      await row.locator('.label-name').innerText(),
      corpus.paper('CTOC/COP/WG.7/2013/3')?.shortTitle,
    );
    assert.equal(await row.locator('.label-description').innerText(), 'CTOC/COP/WG.7/2013/3 · 2013');
    assert.equal(await row.getAttribute('aria-level'), '2');
    await row.hover();
    const actions = await row.getByRole('button').all();
    assert.deepEqual(await Promise.all(actions.map((action) => action.getAttribute('aria-label'))), [
      'Insert Citation',
      'Add to Reading List',
      'Open Official Document',
    ]);
  });

  it('shows a theme’s key topics when the mouse rests on it', async () => {
    await user
      .row(/^Smuggling by air,/)
      .locator('.label-name')
      .hover();
    const hover = user.page.locator('.monaco-hover', { hasText: 'Key topics' });
    await hover.waitFor();
    assert.match(await hover.innerText(), /role of airports; fraudulent documents/);
  });

  it('offers all actions in the context menu', async () => {
    await user.row(/CTOC\/COP\/WG\.7\/2013\/3/).click({ button: 'right' });
    const menu = user.page.locator('.monaco-menu');
    await menu.waitFor();
    const names = await menu.getByRole('menuitem').allInnerTexts();
    assert.deepEqual(names.map((name) => name.trim()).filter(Boolean), [
      'Open Summary',
      'Open Summary in New Tab',
      'Open as Text',
      'Open Official Document',
      'Insert Citation',
      'Insert Citation with Options',
      'Add to Reading List',
      'Mark as Read',
      'Edit Note…',
      'Copy Citation',
      'Copy Citation As…',
      'Copy Symbol',
      'Export…',
    ]);
    await user.page.keyboard.press('Escape');
  });

  it('groups by meeting and by year, newest first, and back by theme', async () => {
    await groupBy('Group by Meeting');
    await user.row(/^Meeting 7 \(2020\), 2 papers/).waitFor();
    assert.equal((await user.treeRows())[0], 'Meeting 7 (2020), 2 papers');
    await groupBy('Group by Year');
    await user.row(/^2020, 2 papers/).waitFor();
    await groupBy('Group by Theme');
    await user.row(/^Criminal justice responses, 5 papers/).waitFor();
  });

  it('groups by key topic, by place, and by instrument and article', async () => {
    await groupBy('Group by Key Topic');
    const topic = user.row(/^corruption, \d+ papers/);
    await topic.waitFor();
    assert.equal(await topic.getAttribute('aria-expanded'), 'false');
    await groupBy('Group by Place');
    const place = user.row(/^Mediterranean region, 2 paragraphs$/);
    await place.waitFor();
    assert.equal(await place.getAttribute('aria-expanded'), 'true');
    await groupBy('Group by Instrument and Article');
    const article = user.row(/^Article 3 \(a\), 1 paragraph$/);
    await article.waitFor();
    assert.equal(await article.getAttribute('aria-level'), '2');
    await groupBy('Group by Theme');
    await user.row(/^Criminal justice responses, 5 papers/).waitFor();
  });

  it('sorts the papers of a theme', async () => {
    const isThird = (name: RegExp): Promise<void> =>
      user.row(name).and(user.page.locator('[data-index="3"]')).waitFor();
    await user.runCommand('Compendium: Sort by Title');
    await isThird(/^Criminalization, investigation and prosecution/);
    await user.runCommand('Compendium: Sort in the Compendium’s Order');
    await isThird(/^Organized crime and its proceeds/);
  });

  it('opens a paper at a click and selects the row of the paper that is open', async () => {
    await user.row(/CTOC\/COP\/WG\.7\/2012\/3/).click();
    await user.summary.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(
      await user.summary.getByRole('heading', { level: 1 }).innerText(),
      corpus.paper('CTOC/COP/WG.7/2012/3')?.title,
    );
    await user.openSearch();
    await user.search('CTOC/COP/WG.7/2018/2', paperRow('CTOC/COP/WG.7/2018/2'));
    await user.page.keyboard.press('Enter');
    await user
      .row(/CTOC\/COP\/WG\.7\/2018\/2/)
      .and(user.page.locator('.selected'))
      .waitFor();
  });

  it('finds rows with the tree’s own find', async () => {
    await user.row(/^Technology, 1 paper/).click();
    await user.page.keyboard.press('Control+Alt+F');
    const find = user.sideBar.getByPlaceholder('Type to search');
    await find.fill('Multi-agency');
    const found = user.row(/^Multi-agency/);
    await found.and(user.page.locator('.focused')).waitFor();
    await find.press('Escape');
    await find.waitFor({ state: 'hidden' });
  });

  it('selects the open paper when it is shown again', async () => {
    await user.page.keyboard.press('Control+Shift+E');
    await user.tree.waitFor({ state: 'hidden' });
    await user.openSearch();
    await user.search('CTOC/COP/WG.7/2013/4', paperRow('CTOC/COP/WG.7/2013/4'));
    await user.page.keyboard.press('Enter');
    await user.summary.getByText('CTOC/COP/WG.7/2013/4', { exact: true }).waitFor();
    await user.openSideBar();
    await user
      .row(/CTOC\/COP\/WG\.7\/2013\/4/)
      .and(user.page.locator('.selected'))
      .waitFor();
  });

  it('collapses everything', async () => {
    await user.sideBar.hover();
    await user.sideBar.getByRole('button', { name: 'Collapse All' }).click();
    await user.row(/2018\/2/).waitFor({ state: 'detached' });
    assert.equal((await user.treeRows()).length, corpus.themes.length + 1);
    // A regrouping opens all again.
    await groupBy('Group by Year');
    await user.row(/^2020, 2 papers/).waitFor();
    await groupBy('Group by Theme');
    await user.row(/2018\/2/).waitFor();
  });
});
