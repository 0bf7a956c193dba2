import assert from 'node:assert/strict';
import { changeBetween, redo } from '../../../../src/core/reading/listChange.ts';
import { moveKeys } from '../../../../src/core/reading/moveKeys.ts';
import {
  itemOf,
  markRead,
  pin,
  pinnedKeys,
  setNote,
  unpin,
  type ReadingList,
} from '../../../../src/core/reading/readingList.ts';

type Change = (list: ReadingList) => ReadingList;

/** What comes of a change that was made to one list and is done again to another. */
function redone(before: ReadingList, change: Change, other: ReadingList): ReadingList {
  return redo(other, changeBetween(before, change(before)));
}

describe('a change of the reading list', () => {
  const list = pin([], ['a', 'b', 'c']);
  const changes: readonly (readonly [string, Change])[] = [
    ['pinning', (one) => pin(one, ['d', 'e'])],
    ['pinning before another', (one) => pin(one, ['d', 'a'], 'c')],
    ['unpinning', (one) => unpin(one, ['b'])],
    ['marking', (one) => markRead(one, ['b', 'x'], true)],
    ['a note', (one) => setNote(one, 'b', 'mine')],
    ['moving', (one) => moveKeys(one, ['c'], 'up')],
    ['all of it', (one) => moveKeys(unpin(setNote(pin(one, ['d']), 'a', 'n'), ['b']), ['d'], 'up')],
  ];
  for (const [name, change] of changes) {
    it(`comes to the same on the same list: ${name}`, () => {
      const again = redone(list, change, list);
      assert.deepEqual(pinnedKeys(again), pinnedKeys(change(list)));
      assert.deepEqual(new Set(again), new Set(change(list)));
      // And done twice, it changes no more.
      assert.deepEqual(redone(list, change, again), again);
    });
  }

  it('adds what is pinned to what another has pinned', () => {
    assert.deepEqual(pinnedKeys(redone([], (one) => pin(one, ['a']), pin([], ['b']))), ['b', 'a']);
    assert.deepEqual(pinnedKeys(redone(list, (one) => pin(one, ['d']), unpin(list, ['a']))), ['b', 'c', 'd']);
  });

  it('unpins what another has left as it was, and leaves what another has noted or read', () => {
    const unpinning: Change = (one) => unpin(one, ['a']);
    assert.deepEqual(pinnedKeys(redone(list, unpinning, pin(list, ['d']))), ['b', 'c', 'd']);
    assert.deepEqual(pinnedKeys(redone(list, unpinning, setNote(list, 'a', 'theirs'))), ['a', 'b', 'c']);
    assert.deepEqual(pinnedKeys(redone(list, unpinning, markRead(list, ['a'], true))), ['a', 'b', 'c']);
  });

  it('keeps both notes, ours first, and none of them twice', () => {
    const before = setNote(list, 'a', 'old');
    const noteOf = (ours: string, theirs: string): string =>
      itemOf(
        redone(before, (one) => setNote(one, 'a', ours), setNote(before, 'a', theirs)),
        'a',
      ).note;
    assert.equal(noteOf('ours', 'old'), 'ours');
    assert.equal(noteOf('ours', 'theirs'), 'ours\n\n---\n\ntheirs');
    assert.equal(noteOf('ours', 'ours and more'), 'ours and more');
    assert.equal(noteOf('theirs and more', 'theirs'), 'theirs and more');
    assert.equal(noteOf('', 'theirs'), 'theirs');
    assert.equal(noteOf('ours', ''), 'ours');
    // What stands in a word or a number of the other is not in it.
    assert.equal(noteOf('12', 'see 112'), '12\n\n---\n\nsee 112');
    assert.equal(noteOf('12', 'see 12.'), 'see 12.');
  });

  it('moves what is there still, and leaves what another has pinned where it is', () => {
    const other = pin(unpin(list, ['b']), ['d'], 'a');
    assert.deepEqual(pinnedKeys(redone(list, (one) => moveKeys(one, ['c'], 'up'), other)), ['d', 'a', 'c']);
    assert.deepEqual(pinnedKeys(redone(list, (one) => pin(one, ['c'], 'a'), other)), ['d', 'c', 'a']);
  });
});
