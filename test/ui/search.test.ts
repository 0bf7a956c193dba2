import assert from 'node:assert/strict';
import { paragraphLabel } from '../../src/core/corpus/target.ts';
import { readIndex } from '../support/readCorpus.ts';
import type { PickerRow } from '../vscode/pickerRows.ts';
import { becomes } from './support/becomes.ts';
import { useSession } from './support/useSession.ts';

describe('Search', () => {
  const index = readIndex();
  const session = useSession({
    settings: { 'compendium.documentLanguage': 'fr' },
    begin: () => user.openFile('draft.md'),
    each: () => user.openSearch(),
  });
  const { user } = session;

  it('starts with the themes and with what a search can be narrowed by', async () => {
    assert.equal(
      await user.pickerInput.getAttribute('placeholder'),
      'Words, "a phrase", 2015/4, art. 20, theme:sea, year:2015..2019, -without',
    );
    const [first] = await user.pickerRows();
    assert.deepEqual([first?.label, first?.description], ['Criminal justice responses', '5 papers']);
    await user.picker.getByText('themes', { exact: true }).waitFor();
    await user.picker.getByRole('option', { name: /^theme:/ }).waitFor();
  });

  for (const query of [
    'hawala',
    'corruption',
    'paper',
    'paragraph on corruption',
    'paragraph',
    'cor',
    'cop',
    'wg',
    'Horn of Africa',
    '2013/4',
  ]) {
    it(`paints the rows of "${query}" in the order of the index`, async () => {
      const expected = index
        .search(query, 15)
        .hits.map(({ target }) => (target.kind === 'paper' ? target.symbol : `¶ ${paragraphLabel(target)}`));
      assert.ok(expected.length > 0);
      await user.pickerInput.pressSequentially(query);
      // As many rows as there is room for, and they are the first.
      const areFirst = (rows: readonly PickerRow[]): boolean =>
        rows.length >= Math.min(expected.length, 5) && rows.every(({ label }, at) => label === expected[at]);
      await becomes(() => user.pickerRows(), areFirst);
    });
  }

  it('tells a screen reader the number, the paper and the text of a hit', async () => {
    await user.search('hawala', /¶ 12/);
    const name = await user.picker.getByRole('option').first().getAttribute('aria-label');
    assert.match(
      name ?? '',
      /^¶ 12, 2015 · Criminal justice responses · paragraph on CTOC\/COP\/WG\.7\/2015\/4, .*hawala/,
    );
  });

  it('opens the accepted hit at its paragraph', async () => {
    await user.search('push-backs', /¶ 48/);
    await user.page.keyboard.press('Enter');
    const marked = user.summary.locator('[aria-current="true"]');
    await marked.waitFor();
    assert.equal(await marked.getAttribute('id'), 'para-48');
    const box = await marked.boundingBox();
    assert.ok(box !== null && box.y > 0 && box.y < 800, 'the paragraph is in view');
    await user.page.keyboard.press('Tab');
    const focused = user.summary.locator(':focus');
    assert.equal(await focused.getAttribute('aria-label'), 'Cite paragraph 48 of the compendium');
  });

  for (const [query, number] of [
    ['hawala', 12],
    ['push-backs', 48],
    ['EUROSUR', 16],
    ['hotlines', 74],
  ] as const) {
    it(`takes the best hit for "${query}" when Enter comes before the rows`, async () => {
      await user.page.keyboard.type(query);
      await user.page.keyboard.press('Enter');
      await user.summary.locator(`#para-${number}[aria-current="true"]`).waitFor();
    });
  }

  it('inserts the citation of a hit with its button', async () => {
    await user.search('hawala', /¶ 12/);
    const row = user.picker.getByRole('option').first();
    await row.hover();
    await row.getByRole('button', { name: 'Insert Citation', exact: true }).click();
    await user.editorHas('[@ctoc_cop_wg7_compendium_2021, para. 12]');
    await session.restoreFiles();
    await user.openFile('draft.md');
  });

  it('opens the official document of a hit in the chosen language', async () => {
    await user.search('hawala', /¶ 12/);
    const row = user.picker.getByRole('option').first();
    await row.hover();
    await row.getByRole('button', { name: 'Open Official Document' }).click();
    const dialog = user.page.getByRole('dialog').filter({ hasText: 'docs.un.org' });
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /https:\/\/docs\.un\.org\/fr\/CTOC\/COP\/WG\.7\/2015\/4/);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  it('bears emoji, control characters and 10,000 characters', async () => {
    for (const query of ['📄🙂', 'a\u0007\u202eb', 'smuggling '.repeat(1000)]) {
      await user.pickerInput.fill(query);
    }
    await user.search('hawala', /¶ 12/);
  });
});
