import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveKeys } from '../../../../src/core/reading/moveKeys.ts';
import { pin, pinnedKeys, setNote } from '../../../../src/core/reading/readingList.ts';

describe('moveKeys', () => {
  // What is not pinned stands between, and stays where it is.
  const list = pin(setNote(pin([], ['a', 'b']), 'x', 'a note'), ['c', 'd']);
  const moved = (keys: string[], direction: 'up' | 'down'): string =>
    pinnedKeys(moveKeys(list, keys, direction)).join('');

  it('moves one or several by a place', () => {
    assert.equal(moved(['c'], 'up'), 'acbd');
    assert.equal(moved(['b', 'c'], 'up'), 'bcad');
    assert.equal(moved(['a', 'c'], 'down'), 'badc');
    assert.equal(moved(['d', 'b'], 'up'), 'badc');
  });

  it('stops at the ends', () => {
    assert.equal(moved(['a'], 'up'), 'abcd');
    assert.equal(moved(['a', 'b', 'd'], 'up'), 'abdc');
    assert.equal(moved(['d', 'c'], 'down'), 'abcd');
    assert.equal(moved(['x', 'nothing'], 'down'), 'abcd');
  });

  it('keeps every item as it is', () => {
    const keys = fc.subarray(['a', 'b', 'c', 'd', 'x']);
    fc.assert(
      fc.property(keys, fc.constantFrom('up', 'down'), (some, direction) => {
        const next = moveKeys(list, some, direction);
        assert.deepEqual(new Set(next), new Set(list));
        assert.equal(
          next.findIndex(({ key }) => key === 'x'),
          2,
        );
      }),
    );
  });
});
