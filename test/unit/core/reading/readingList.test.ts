import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  itemOf,
  markRead,
  moveToEnd,
  pin,
  pinnedKeys,
  type ReadingList,
  setNote,
  unpin,
} from '../../../../src/core/reading/readingList.ts';

const abc = pin([], ['a', 'b', 'c']);

describe('readingList', () => {
  it('pins at the end, each once, and leaves alone what is pinned', () => {
    assert.deepEqual(pinnedKeys(pin(abc, ['d', 'a', 'd'])), ['a', 'b', 'c', 'd']);
  });

  it('pins in front of another, and moves what is pinned', () => {
    assert.deepEqual(pinnedKeys(pin(abc, ['d', 'c'], 'b')), ['a', 'd', 'c', 'b']);
    assert.deepEqual(pinnedKeys(pin(abc, ['b'], 'b')), ['a', 'b', 'c']);
    assert.deepEqual(pinnedKeys(pin(abc, ['b'], 'nowhere')), ['a', 'b', 'c']);
    assert.deepEqual(pinnedKeys(moveToEnd(abc, ['a'])), ['b', 'c', 'a']);
  });

  it('keeps what was read and noted of what is taken off, and forgets what has neither', () => {
    const noted = setNote(markRead(abc, ['a'], true), 'b', 'for chapter 2');
    const off = unpin(noted, ['a', 'b', 'c']);
    assert.deepEqual(off, [
      { key: 'a', pinned: false, read: true, note: '' },
      { key: 'b', pinned: false, read: false, note: 'for chapter 2' },
    ]);
    assert.equal(itemOf(pin(off, ['b']), 'b').note, 'for chapter 2');
    assert.deepEqual(setNote(markRead(off, ['a'], false), 'b', ''), []);
  });

  it('holds every key once and every pinned one in a place, whatever is done', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const keys = fc.array(key, { maxLength: 4 });
    const step = fc.oneof(
      fc.tuple(keys, fc.option(key, { nil: undefined })).map(
        ([all, before]) =>
          (list: ReadingList) =>
            pin(list, all, before),
      ),
      keys.map((all) => (list: ReadingList) => unpin(list, all)),
      keys.map((all) => (list: ReadingList) => moveToEnd(list, all)),
      fc.tuple(keys, fc.boolean()).map(
        ([all, read]) =>
          (list: ReadingList) =>
            markRead(list, all, read),
      ),
      fc.tuple(key, fc.constantFrom('', 'a note')).map(
        ([one, note]) =>
          (list: ReadingList) =>
            setNote(list, one, note),
      ),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const list = steps.reduce<ReadingList>((now, next) => next(now), []);
        assert.equal(new Set(list.map((item) => item.key)).size, list.length);
        assert.ok(list.every(({ pinned, read, note }) => pinned || read || note !== ''));
      }),
    );
  });
});
