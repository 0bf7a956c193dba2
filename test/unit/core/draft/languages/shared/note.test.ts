import assert from 'node:assert/strict';
import type { FoundCite } from '../../../../../../src/core/draft/languages/citeWriter.ts';
import { newCites } from '../../../../../../src/core/draft/languages/shared/newCites.ts';
import { splitNote } from '../../../../../../src/core/draft/languages/shared/note.ts';
import { locator } from '../../../../../support/locator.ts';

describe('splitNote', () => {
  for (const [text, paragraphs, other, suffix] of [
    ['', undefined, undefined, undefined],
    [', para. 12', '12', undefined, undefined],
    [', paras. 5-9, 12 and passim', '5–9, 12', undefined, 'and passim'],
    [' ¶ 16 (c), with notes', '16 (c)', undefined, ', with notes'],
    ['，第5、12段，另见', '5, 12', undefined, '，另见'],
    [', 12', undefined, '12', undefined],
    [', p. 3, with notes', undefined, 'p. 3', ', with notes'],
    [', §§ 4-5', undefined, '§§ 4-5', undefined],
    [', with notes', undefined, undefined, ', with notes'],
    [', para. 12th', undefined, undefined, ', para. 12th'],
  ] as const) {
    it(`takes ${JSON.stringify(text)} apart`, () => {
      const note = splitNote(text);
      assert.deepEqual([note.locator, note.otherLocator, note.suffix], [locator(paragraphs), other, suffix]);
    });
  }
});

describe('newCites', () => {
  const there = (note: string): FoundCite => ({ key: 'k', keyStart: 0, keyEnd: 1, ...splitNote(note) });
  const k12 = { key: 'k', locator: locator('12') };

  it('leaves out a cite with the same key and the same paragraphs', () => {
    const cluster = (note: string) => ({ start: 0, end: 1, cites: [there(note)] });
    assert.deepEqual(newCites(cluster('para. 12'), [k12, { key: 'l' }]), [{ key: 'l' }]);
    assert.deepEqual(newCites(cluster('¶ 12'), [k12]), []);
    assert.deepEqual(newCites(cluster('para. 13'), [k12]), [k12]);
    // A page is no paragraph, and a cite of a page isn't one of the whole.
    assert.deepEqual(newCites(cluster('12'), [k12, { key: 'k' }]), [k12, { key: 'k' }]);
    assert.deepEqual(newCites(cluster(''), [{ key: 'k' }]), []);
  });
});
