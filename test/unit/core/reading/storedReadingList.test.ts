import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pin, setNote } from '../../../../src/core/reading/readingList.ts';
import { readStored, toStored } from '../../../../src/core/reading/storedReadingList.ts';

const list = setNote(pin([], ['CTOC/COP/WG.7/2015/4', 'para:16 (c)']), 'para:16 (c)', 'two\nlines');

describe('storedReadingList', () => {
  it('reads what it has written, through JSON', () => {
    const stored: unknown = JSON.parse(JSON.stringify(toStored(list, ['a', 'b'])));
    assert.deepEqual(readStored(stored), { kind: 'list', list, changes: ['a', 'b'], damaged: [] });
    assert.deepEqual(readStored(undefined), { kind: 'list', list: [], changes: [], damaged: [] });
  });

  it('keeps the ids of the latest changes, and reads a list without', () => {
    const ids = Array.from({ length: 510 }, (_, at) => String(at));
    assert.deepEqual(toStored(list, ids).changes, ids.slice(10));
    for (const changes of [undefined, 'none', [1]]) {
      const stored = { version: 1, items: list, changes };
      assert.deepEqual(readStored(stored), { kind: 'list', list, changes: [], damaged: [] });
    }
  });

  it('brings an older format up step by step, and says where it came from', () => {
    const steps = {
      1: (stored: unknown) => ({ items: (stored as { keys: string[] }).keys }),
      2: (stored: unknown) => ({
        items: (stored as { items: string[] }).items.map((key) => ({
          key,
          pinned: true,
          read: false,
          note: '',
        })),
      }),
    };
    assert.deepEqual(readStored({ version: 1, keys: ['a', 'b'] }, steps, 3), {
      kind: 'migrated',
      from: 1,
      list: pin([], ['a', 'b']),
    });
    assert.deepEqual(readStored({ version: 1, keys: 'none' }, steps, 3), { kind: 'damaged' });
    assert.deepEqual(readStored({ version: 1, keys: ['a'] }, { 1: steps[1] }, 3), { kind: 'damaged' });
  });

  it('tells a newer format from a damaged one', () => {
    assert.deepEqual(readStored({ version: 2, anything: true }), { kind: 'newer', version: 2 });
    for (const damaged of [
      null,
      7,
      'text',
      [],
      {},
      { version: 0 },
      { version: 1 },
      { version: 1, items: {} },
    ]) {
      assert.deepEqual(readStored(damaged), { kind: 'damaged' }, JSON.stringify(damaged));
    }
  });

  it('keeps what can be read beside an item that can’t', () => {
    const odd = [{}, null, { ...list[0], key: '' }, { ...list[0], note: 7 }];
    assert.deepEqual(readStored({ version: 1, items: [list[0], ...odd, list[1]] }), {
      kind: 'list',
      list,
      changes: [],
      damaged: odd,
    });
  });

  it('holds a key once, though two machines have added it', () => {
    const [item] = list;
    const state = readStored({ version: 1, items: [item, item] });
    assert.deepEqual(state, { kind: 'list', list: [item], changes: [], damaged: [] });
    const noted = (note: string) => ({ ...item, note });
    const both = readStored({ version: 1, items: [noted('one'), noted('two')] });
    assert.equal(both.kind === 'list' && both.list[0]?.note, 'one\n\n---\n\ntwo');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (stored) => typeof readStored(stored).kind === 'string'));
  });
});
