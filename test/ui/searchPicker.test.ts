import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { checkTwoHits } from './support/checkTwoHits.ts';
import { useSession } from './support/useSession.ts';

describe('The search picker', () => {
  const { user } = useSession({
    begin: () => user.openFile('draft.md'),
    each: async () => {
      // A page that gets the focus back loses the keys that come too soon.
      await user.lines.click();
      await user.openSearch();
    },
  });

  const press = (keys: string): Promise<void> => user.page.keyboard.press(keys);
  const option = (name: string | RegExp): Locator => user.picker.getByRole('option', { name });
  const valueBecomes = (value: string) =>
    user.page.waitForFunction(
      (expected) =>
        document.querySelector<HTMLInputElement>('.quick-input-widget input.input')?.value === expected,
      value,
    );
  const toggle = (name: string): Locator => user.picker.getByRole('checkbox', { name });

  it('highlights the typed words, and shows the kind, the year, the theme and a snippet', async () => {
    await user.search('rescue operations', /¶ 48/);
    const highlight = user.picker.locator('.quick-input-list-label-meta .highlight').first();
    await highlight.waitFor();
    assert.equal(await highlight.textContent(), 'rescue operations');
    const [row] = await user.pickerRows();
    assert.equal(row?.label, '¶ 48');
    assert.equal(row.description, '2015 · Smuggling by sea · paragraph on CTOC/COP/WG.7/2015/2');
    assert.match(row.detail, /rescue operations/);
  });

  it('gives a screen reader a list of named rows with their places, and named toggles', async () => {
    await user.search('corruption', /¶ 13/);
    const rows = await user.picker.getByRole('option').evaluateAll((elements) =>
      elements.map((element) => ({
        name: element.getAttribute('aria-label') ?? '',
        at: Number(element.getAttribute('aria-posinset')),
        of: Number(element.getAttribute('aria-setsize')),
      })),
    );
    assert.ok(rows.length > 3);
    assert.ok(rows.every(({ name, at, of }) => name.length > 20 && at >= 1 && at <= of && of > 3));
    const active = await user.pickerInput.getAttribute('aria-activedescendant');
    assert.equal(active, await user.picker.getByRole('option').first().getAttribute('id'));
    assert.match((await user.pickerInput.getAttribute('aria-label')) ?? '', /Search the Compendium/);
    for (const name of ['Show Papers', 'Show Paragraphs']) {
      assert.equal(await toggle(name).getAttribute('aria-checked'), 'true');
    }
  });

  it('reaches the buttons of a row with Tab', async () => {
    await user.search('hawala', /¶ 12/);
    await press('Tab');
    await press('Tab');
    const focused = user.picker.locator(':focus');
    assert.equal(await focused.getAttribute('aria-label'), 'Insert Citation');
  });

  it('completes a filter, from its name to its value', async () => {
    await option(/^theme:/).click();
    await option(/^Smuggling by sea/).click();
    await valueBecomes('theme:"Smuggling by sea" ');
    await option(/^¶ 44/).waitFor();
    await user.pickerInput.pressSequentially('rescue');
    await option(/^¶ 44/).waitFor({ state: 'detached' });
    await option(/^¶ 48/).waitFor();
    const rows = await user.pickerRows();
    assert.ok(rows.every(({ description }) => description.includes('Smuggling by sea')));
    await user.search('corruption year:20', /^2019/);
    await option(/^2019/).click();
    await valueBecomes('corruption year:2019 ');
    await option(/^¶ 40/).waitFor();
  });

  it('offers a filter’s name behind the hits, so a word stays a word', async () => {
    await user.search('art', /^¶/);
    assert.match((await user.pickerRows())[0]?.label ?? '', /^¶|CTOC/);
    // From the first row, up leads to the last.
    await press('ArrowUp');
    await user.picker.locator('.focused').getByText('art: an article').waitFor();
  });

  it('asks whether something else was meant', async () => {
    await user.search('zzunaccompaniedzz corupton oficialss qqqq', /^Did you mean/);
    await option(/^Did you mean/).click();
    await valueBecomes('zzunaccompaniedzz corruption officials qqqq');
  });

  it('shows only papers or only paragraphs', async () => {
    await user.search('corruption', /¶ 13/);
    await toggle('Show Papers').click();
    await option(/2019/).first().waitFor();
    await user.picker.locator('.codicon-file-text.checked').waitFor({ state: 'detached' });
    const labels = async () => (await user.pickerRows()).map(({ label }) => label);
    await option(/Organized crime and its proceeds/).waitFor({ state: 'detached' });
    assert.ok((await labels()).every((label) => label.startsWith('¶')));
    await press('Alt+1');
    await press('Alt+2');
    await option(/^¶/).first().waitFor({ state: 'detached' });
    assert.ok((await labels()).every((label) => label.startsWith('CTOC')));
  });

  it('stays in a theme while it is pinned, also the next time', async () => {
    await user.search('rescue operations', /¶ 48/);
    await press('Alt+3');
    await user.picker.getByText('Search the Compendium · Smuggling by sea').waitFor();
    await user.search('cooperation', /¶ 50/);
    const rows = await user.pickerRows();
    assert.ok(rows.every(({ description }) => description.includes('Smuggling by sea')));
    await press('Enter');
    await user.summary.locator('[aria-current="true"]').waitFor();
    await press('Control+Alt+Shift+U');
    await user.picker.getByText('Search the Compendium · Smuggling by sea').waitFor();
    await user.pickerInput.and(user.page.locator(':focus')).waitFor();
    await press('Alt+3');
    await user.picker.getByText('Search the Compendium', { exact: true }).waitFor();
  });

  it('keeps the pin when a selection is searched for, and when the picker is opened anew', async () => {
    await user.search('rescue operations', /¶ 48/);
    await press('Alt+3');
    await user.picker.getByText('Search the Compendium · Smuggling by sea').waitFor();
    await press('Escape');
    await user.picker.waitFor({ state: 'hidden' });
    await user.runCommand('Compendium: Search for Selection');
    await user.picker.getByText('Search the Compendium', { exact: true }).waitFor();
    await press('Escape');
    await user.picker.waitFor({ state: 'hidden' });
    await press('Control+Alt+Shift+U');
    await user.picker.getByText('Search the Compendium · Smuggling by sea').waitFor();
    // The theme that it stays in is none of the user's words.
    await user.search('resque zzzz qqqq', /^Did you mean: rescue zzzz qqqq/);
    await press('Alt+3');
    await user.picker.getByText('Search the Compendium', { exact: true }).waitFor();
  });

  it('keeps its keys when it is opened while it is open', async () => {
    await user.search('hawala', /¶ 12/);
    await press('Control+Alt+Shift+U');
    // What is typed before the new one stands goes into the old one.
    await valueBecomes('');
    await user.search('corruption', /¶ 13/);
    await press('Alt+1');
    await option(/Organized crime and its proceeds/).waitFor({ state: 'detached' });
    assert.ok((await user.pickerRows()).every(({ label }) => label.startsWith('¶')));
  });

  it('remembers searches and papers, and starts with them', async () => {
    await user.search('hawala', /¶ 12/);
    await press('Enter');
    await user.summary.locator('#para-12[aria-current="true"]').waitFor();
    await user.openSearch();
    await user.picker.getByText('recent searches', { exact: true }).waitFor();
    await user.picker.getByText('recently opened', { exact: true }).waitFor();
    const [search, ...others] = await user.pickerRows();
    assert.equal(search?.label, 'hawala');
    assert.ok(others.some(({ label }) => label === 'CTOC/COP/WG.7/2015/4'));
    await option(/^hawala/).click();
    await valueBecomes('hawala');
    await option(/^¶ 12/).waitFor();
  });

  it('goes back to the search as it was left', async () => {
    await user.search('corruption', /¶ 13/);
    await press('ArrowDown');
    await press('ArrowDown');
    const third = (await user.pickerRows())[2];
    await press('Enter');
    // The page takes the focus when it is there; before that, it would take it from the picker.
    const number = /^¶ (\d+)/u.exec(third!.label)?.[1] ?? '';
    await user.summary.locator(`#para-${number}:focus`).waitFor();
    // The title's buttons are drawn anew when the page gets active; a click in between would be lost.
    const back = user.page.getByRole('button', { name: 'Back to Search Results' });
    await back.hover();
    await back.click();
    await user.picker.locator('.monaco-list-row.focused', { hasText: third!.detail.slice(1, 40) }).waitFor();
    assert.equal(await user.pickerInput.inputValue(), 'corruption');
  });

  it('opens a paragraph at its lettered item', async () => {
    await user.search('People Smuggling Strike Team', /¶ 16 \(c\)/);
    await press('Enter');
    await user.summary.locator('#para-16[aria-current="true"] #para-16-c[aria-current="location"]').waitFor();
  });
});

describe('Taking hits with the keyboard', () => {
  const session = useSession({
    each: async () => {
      await session.restoreFiles();
      await user.openFile('draft.md');
      await user.goToEnd();
      await user.openSearch();
    },
  });
  const { user } = session;

  it('cites several together that were found by several searches', async () => {
    await checkTwoHits(user, 'People Smuggling Strike Team', /¶ 16 \(c\), /);
    await user.page.keyboard.press('Enter');
    const key = '@ctoc_cop_wg7_compendium_2021';
    await user.editorHas(`[${key}, para. 12; ${key}, {para. 16} (c)]`);
  });

  it('inserts, and inserts with options, the active row', async () => {
    await user.search('hawala', /¶ 12/);
    await user.page.keyboard.press('Control+Enter');
    await user.editorHas('[@ctoc_cop_wg7_compendium_2021, para. 12]');
    // Right behind the first, the second would join it.
    await user.goToEnd();
    await user.page.keyboard.type(' ');
    await user.openSearch();
    await user.search('hotlines', /¶ 74/);
    await user.page.keyboard.press('Control+Shift+Enter');
    await user.picker.getByText('Insert Citation with Options', { exact: true }).waitFor();
    await user.pickerInput.fill('see');
    const preview = '[see @ctoc_cop_wg7_compendium_2021, para. 74]';
    await user.picker.getByText(preview, { exact: true }).waitFor();
    await user.page.keyboard.press('Enter');
    await user.editorHas(preview);
  });

  it('copies, and opens the official document', async () => {
    await user.search('2015/4', /2015\W*\/\W*4|Organized crime and its proceeds/);
    await user.statusTells('Copied: CTOC/COP/WG.7/2015/4', () => user.page.keyboard.press('Alt+C'));
    await user.openSearch();
    await user.search('hawala', /¶ 12/);
    await user.page.keyboard.press('Alt+O');
    const dialog = user.page.getByRole('dialog').filter({ hasText: 'docs.un.org' });
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /docs\.un\.org\/en\/CTOC\/COP\/WG\.7\/2015\/4/);
  });

  it('searches for what is selected in the editor, from its context menu', async () => {
    const { page } = user;
    await user.clearAway();
    await user.goToEnd();
    await page.keyboard.type('\nsmugglers who "pay" bribes: corruption');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Shift+F10');
    await user.chooseInMenu('Search for Selection');
    await user.picker.getByText('Search the Compendium', { exact: true }).waitFor();
    await user.picker.getByRole('option', { name: /^¶/ }).first().waitFor();
    assert.equal(await user.pickerInput.inputValue(), 'smugglers who pay bribes corruption');
  });
});
