import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OwnChanges, type Change } from '../../../../src/core/reading/ownChanges.ts';
import { pin, pinnedKeys, unpin, type ReadingList } from '../../../../src/core/reading/readingList.ts';

const pinning =
  (key: string): Change =>
  (list) =>
    pin(list, [key]);

describe('ownChanges', () => {
  it('makes again what a list has lost, in order, and then what is new', () => {
    const own = new OwnChanges();
    own.apply([], [], { id: '1', change: pinning('a') });
    own.apply([], [], { id: '2', change: pinning('b') });
    const others = pin([], ['c']);
    const { list, changes } = own.apply(others, ['other'], { id: '3', change: (all) => unpin(all, ['a']) });
    assert.deepEqual(pinnedKeys(list), ['c', 'b']);
    assert.deepEqual(changes, ['other', '1', '2', '3']);
  });

  it('makes nothing twice: what another has undone stays undone', () => {
    const own = new OwnChanges();
    const { list, changes } = own.apply([], [], { id: '1', change: pinning('a') });
    const undone = unpin(list, ['a']);
    assert.equal(own.hasLost([...changes, 'other']), false);
    assert.deepEqual(own.apply(undone, [...changes, 'other']).list, []);
  });

  it('forgets what has stayed, and a change that failed', () => {
    const own = new OwnChanges();
    own.apply([], [], { id: '1', change: pinning('a') });
    own.forget();
    assert.equal(own.hasLost([]), false);
    const change = (): never => {
      throw new Error('no');
    };
    assert.throws(() => own.apply([], [], { id: '2', change }), /no/);
    assert.equal(own.hasLost([]), false);
  });

  it('loses nothing of two windows, whichever of their writes the other sees', () => {
    const writes = fc.array(fc.record({ window: fc.nat(1), seesOther: fc.boolean() }), { maxLength: 15 });
    fc.assert(
      fc.property(writes, (all) => {
        const windows = [new OwnChanges(), new OwnChanges()];
        // What each window believes to be stored.
        const seen: { list: ReadingList; changes: readonly string[] }[] = [
          { list: [], changes: [] },
          { list: [], changes: [] },
        ];
        for (const [at, { window, seesOther }] of all.entries()) {
          const { list, changes } = seen[seesOther ? 1 - window : window]!;
          seen[window] = windows[window]!.apply(list, changes, {
            id: String(at),
            change: pinning(`key${at}`),
          });
        }
        // In the end one sees what the other has, and the other what came of it.
        const { list, changes } = seen[1]!;
        const merged = windows[1]!.apply(...pair(windows[0]!.apply(list, changes)));
        assert.deepEqual(new Set(pinnedKeys(merged.list)), new Set(all.map((_, at) => `key${at}`)));
      }),
    );
  });
});

function pair({ list, changes }: { list: ReadingList; changes: readonly string[] }) {
  return [list, changes] as const;
}
