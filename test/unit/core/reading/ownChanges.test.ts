import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OwnChanges, type OwnChange } from '../../../../src/core/reading/ownChanges.ts';
import { pin, pinnedKeys, unpin, type ReadingList } from '../../../../src/core/reading/readingList.ts';

const pinning = (key: string): OwnChange => ({ id: `pin ${key}`, change: (list) => pin(list, [key]) });
const unpinning = (key: string): OwnChange => ({ id: `unpin ${key}`, change: (list) => unpin(list, [key]) });

describe('ownChanges', () => {
  it('makes again what a list has lost, in order, and then what is new', () => {
    const own = new OwnChanges();
    own.remember([pinning('a'), pinning('b')]);
    const { list, changes } = own.apply(pin([], ['c']), ['other'], [unpinning('a')]);
    assert.deepEqual(pinnedKeys(list), ['c', 'b']);
    assert.deepEqual(changes, ['other', 'pin a', 'pin b', 'unpin a']);
  });

  it('makes nothing twice: what another has undone stays undone', () => {
    const own = new OwnChanges();
    own.remember([pinning('a')]);
    assert.equal(own.hasLost(['pin a', 'other']), false);
    assert.deepEqual(own.apply([], ['pin a', 'other'], []).list, []);
  });

  it('forgets what has stayed', () => {
    const own = new OwnChanges();
    own.remember([pinning('a')]);
    assert.equal(own.hasLost([]), true);
    own.forget();
    assert.equal(own.hasLost([]), false);
  });

  it('loses nothing of two windows, whichever of their writes the other sees', () => {
    const writes = fc.array(fc.record({ writer: fc.nat(1), seesOther: fc.boolean() }), { maxLength: 15 });
    fc.assert(
      fc.property(writes, (all) => {
        const windows = [new OwnChanges(), new OwnChanges()];
        // What each window takes for the list.
        const seen: { list: ReadingList; changes: readonly string[] }[] = [
          { list: [], changes: [] },
          { list: [], changes: [] },
        ];
        const write = (writer: number, from: number, added: readonly OwnChange[]): void => {
          const { list, changes } = seen[from]!;
          seen[writer] = windows[writer]!.apply(list, changes, added);
          windows[writer]!.remember(added);
        };
        for (const [at, { writer, seesOther }] of all.entries()) {
          write(writer, seesOther ? 1 - writer : writer, [pinning(String(at))]);
        }
        // In the end each sees what the other has.
        write(0, 1, []);
        write(1, 0, []);
        assert.deepEqual(new Set(pinnedKeys(seen[1]!.list)), new Set(all.map((_, at) => String(at))));
      }),
    );
  });
});
