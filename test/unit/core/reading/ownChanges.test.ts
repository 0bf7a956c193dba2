import assert from 'node:assert/strict';
import {
  allChanges,
  changeId,
  lostChanges,
  readOwnChanges,
  withChanges,
  type OwnChange,
} from '../../../../src/core/reading/ownChanges.ts';

const none: OwnChange['change'] = { items: [] };
const own = (...ids: string[]): readonly OwnChange[] => ids.map((id) => ({ id, change: none }));
const idsOf = (changes: readonly OwnChange[]): string[] => changes.map(({ id }) => id);

describe('ownChanges', () => {
  it('are lost where a list has none, or only earlier ones, of their window', () => {
    assert.deepEqual(idsOf(lostChanges(own('a:1', 'a:2', 'b:1'), ['a:1', 'c:7'])), ['a:2', 'b:1']);
    assert.deepEqual(lostChanges(own('a:1', 'a:2'), ['a:3']), []);
    assert.deepEqual(idsOf(lostChanges(own('a:1'), ['x', 'a'])), []);
  });

  it('are named by the latest of each window, the latest window last', () => {
    assert.deepEqual(withChanges(['a:1', 'b:4', 'old'], own('a:2', 'a:3', 'b:2')), ['old', 'a:3', 'b:4']);
    assert.equal(changeId('a', 3), 'a:3');
  });

  it('are each kept once', () => {
    assert.deepEqual(idsOf(allChanges(own('a:1', 'b:1'), own('b:1', 'b:2'))), ['a:1', 'b:1', 'b:2']);
  });

  it('are read as they were kept, or not at all', () => {
    const item = { key: 'para:12', pinned: true, read: false, note: '' };
    const kept = [{ id: 'a:1', change: { items: [{ was: item, now: item }], order: ['para:12'] } }];
    assert.deepEqual(readOwnChanges(JSON.parse(JSON.stringify(kept))), kept);
    for (const odd of [undefined, 7, [{ id: 1 }], [{ id: 'a:1', change: { items: [{ was: item }] } }]]) {
      assert.equal(readOwnChanges(odd), undefined);
    }
  });
});
