import assert from 'node:assert/strict';
import { paragraphLabel } from '../../src/core/corpus/target.ts';
import { readIndex } from '../support/readCorpus.ts';
import type { User } from '../vscode/user.ts';
import { Session } from './support/session.ts';

describe('Search', () => {
  const index = readIndex();
  let session: Session;
  let user: User;

  before(async () => {
    session = await Session.open({ settings: { 'compendium.documentLanguage': 'fr' } });
    user = session.user;
    await user.openFile('draft.md');
  });
  after(() => session.close());
  beforeEach(() => user.openSearch());
  afterEach(() => user.page.keyboard.press('Escape'));

  /** The labels on the screen, as soon as they are the first of `expected`, or as they are after five seconds. */
  const labelsBecome = async (expected: readonly (string | null)[]): Promise<string[]> => {
    const deadline = Date.now() + 5000;
    for (;;) {
      const labels = (await user.pickerRows()).map(({ label }) => label);
      const enough = labels.length >= Math.min(expected.length, 5);
      const same = enough && labels.every((label, at) => label === expected[at]);
      if (same || Date.now() > deadline) {
        return labels;
      }
    }
  };

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
        .hits.map(({ symbol, paragraph, item }) =>
          paragraph === null ? symbol : `¶ ${paragraphLabel({ number: paragraph, item })}`,
        );
      assert.ok(expected.length > 0);
      await user.pickerInput.pressSequentially(query);
      const painted = await labelsBecome(expected);
      assert.deepEqual(painted, expected.slice(0, painted.length));
      assert.ok(painted.length >= Math.min(expected.length, 5), String(painted.length));
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
