import { markRead, pin, pinnedKeys, setNote, unpin } from '../../../src/core/reading/readingList.ts';
import { readStored, type StoredReadingList } from '../../../src/core/reading/storedReadingList.ts';
import { ReadingStore } from '../../../src/host/readingStore.ts';
import { deepEqual, equal, ok, rejects } from '../../support/assert.ts';
import { FakeState } from '../../support/fakeState.ts';

const kept = [{ key: 'para:12', pinned: true, read: true, note: 'for\nchapter 2' }];

/** What stands in a state. */
function storedIn(state: FakeState): StoredReadingList {
  return state.get<StoredReadingList>('readingList');
}

describe('The store of the reading list', () => {
  const stores: ReadingStore[] = [];
  const open = (...args: ConstructorParameters<typeof ReadingStore>): ReadingStore => {
    const store = new ReadingStore(...args);
    stores.push(store);
    return store;
  };
  after(() => stores.forEach((store) => store.dispose()));

  it('hands the list to Settings Sync, and nothing else', () => {
    const state = new FakeState();
    open(state);
    deepEqual(state.synced, ['readingList']);
  });

  it('keeps what was done, with the version of the format', async () => {
    const state = new FakeState();
    const store = open(state);
    let told = 0;
    store.onDidChange(() => (told += 1));
    await store.update((list) => pin(list, ['para:12']));
    await store.update((list) => setNote(markRead(list, ['para:12'], true), 'para:12', 'for\nchapter 2'));
    const { version, items } = storedIn(state);
    deepEqual({ version, items }, { version: 1, items: kept });
    equal(told, 2);
    deepEqual(open(state).list, kept);
  });

  it('loses nothing when two are changed at once, in one window or in two', async () => {
    const state = new FakeState();
    const [one, other] = [open(state), open(state)];
    await Promise.all([one.update((list) => pin(list, ['a'])), one.update((list) => pin(list, ['b']))]);
    await other.update((list) => pin(list, ['c']));
    await one.update((list) => markRead(list, ['c'], true));
    deepEqual(pinnedKeys(other.list), ['a', 'b', 'c']);
    deepEqual(one.list, other.list);
  });

  it('makes again what another window has written over, by itself or with the next change', async () => {
    const state = new FakeState();
    const store = open(state);
    const nothing = { version: 1, items: [], changes: ['other'] };
    await store.update((list) => pin(list, ['a']));
    const mended = new Promise<void>((resolve) => store.onDidChange(resolve));
    await state.update('readingList', nothing);
    await mended;
    deepEqual(pinnedKeys(store.list), ['a']);
    equal(storedIn(state).changes[0], 'other');
    await state.update('readingList', nothing);
    await store.update((list) => pin(list, ['b']));
    deepEqual(pinnedKeys(store.list), ['a', 'b']);
  });

  it('does again, in a later window too, what a sync has taken away, and nothing that it has undone', async () => {
    const here = new FakeState({ readingList: { version: 1, items: [...pin([], ['old'])] } });
    const there = new FakeState();
    await open(here).update((list) => setNote(pin(list, ['a', 'b']), 'a', 'ours'));
    await open(there).update((list) => setNote(pin(list, ['c']), 'a', 'theirs'));
    // Settings Sync takes the whole of one side.
    await here.update('readingList', storedIn(there));
    const later = open(here);
    await later.update((list) => markRead(list, ['c'], true));
    deepEqual(new Set(pinnedKeys(later.list)), new Set(['old', 'a', 'b', 'c']));
    equal(later.list.find(({ key }) => key === 'a')?.note, 'ours\n\n---\n\ntheirs');
    await there.update('readingList', storedIn(here));
    await open(there).update((list) => unpin(list, ['b']));
    await here.update('readingList', storedIn(there));
    await later.update((list) => pin(list, ['d']));
    deepEqual(new Set(pinnedKeys(later.list)), new Set(['old', 'a', 'c', 'd']));
  });

  it('keeps its own changes as one where they get many', async () => {
    const state = new FakeState();
    const store = open(state);
    for (let at = 0; at < 510; at += 1) {
      await store.update((list) => markRead(list, ['a'], at % 2 === 0));
    }
    ok(state.get<unknown[]>('readingList.own').length < 20);
    await store.update((list) => setNote(list, 'b', 'kept'));
    await state.update('readingList', { version: 1, items: [], changes: [] });
    await store.update((list) => pin(list, ['c']));
    equal(store.list.find(({ key }) => key === 'b')?.note, 'kept');
  });

  it('sets aside an item that nobody can read, and keeps the others', async () => {
    const state = new FakeState({ readingList: { version: 1, items: [...kept, { key: '' }] } });
    const store = open(state);
    equal(store.problem, undefined);
    deepEqual(store.list, kept);
    await store.update((list) => pin(list, ['a']));
    deepEqual(pinnedKeys(store.list), ['para:12', 'a']);
    deepEqual(state.get('readingList.damaged'), [[{ key: '' }]]);
  });

  it('leaves undone what another window has undone', async () => {
    const state = new FakeState();
    const [one, other] = [open(state), open(state)];
    await one.update((list) => pin(list, ['a', 'b']));
    await other.update((list) => unpin(list, ['a']));
    await one.update((list) => markRead(list, ['b'], true));
    deepEqual(pinnedKeys(one.list), ['b']);
  });

  it('tells of what another window has written, once writing is over', async () => {
    const state = new FakeState();
    const [one, other] = [open(state), open(state)];
    await one.update((list) => pin(list, ['a']));
    const told = new Promise<void>((resolve) => one.onDidChange(resolve));
    await other.update((list) => pin(list, ['b']));
    await told;
    deepEqual(pinnedKeys(one.list), ['a', 'b']);
  });

  it('goes on after a change that fails', async () => {
    const store = open(new FakeState());
    await rejects(
      store.update(() => {
        throw new Error('no');
      }),
      /no/,
    );
    await store.update((list) => pin(list, ['a']));
    deepEqual(pinnedKeys(store.list), ['a']);
  });

  it('reads an older format, writes nothing for that, and keeps a copy before it writes the new one', async () => {
    const old = { version: 1, keys: ['a', 'b'] };
    const steps = { 1: ({ keys }: typeof old) => ({ items: pin([], keys) }) };
    const state = new FakeState({ readingList: old });
    const read = (stored: unknown) => readStored(stored, { 1: (value) => steps[1](value as typeof old) }, 2);
    const store = open(state, read);
    deepEqual(pinnedKeys(store.list), ['a', 'b']);
    equal(store.problem, undefined);
    equal(state.writes, 0);
    await store.update((list) => pin(list, ['c']));
    deepEqual(state.get('readingList.version1'), old);
    deepEqual(pinnedKeys(open(state).list), ['a', 'b', 'c']);
  });

  it('never writes over what a newer version has written', async () => {
    const newer = { version: 99, whatever: true };
    const state = new FakeState({ readingList: newer });
    const store = open(state);
    equal(store.problem, 'newer');
    deepEqual(store.list, []);
    await rejects(
      store.update((list) => pin(list, ['a'])),
      /newer version/,
    );
    deepEqual(state.get('readingList'), newer);
    equal(state.writes, 0);
  });

  it('sets aside what nobody can read, each time, before it begins a new list', async () => {
    const state = new FakeState({ readingList: 'one' });
    const store = open(state);
    equal(store.problem, 'damaged');
    deepEqual(store.list, []);
    equal(state.writes, 0);
    await store.update((list) => pin(list, ['a']));
    equal(store.problem, undefined);
    await state.update('readingList', { version: 1, items: 'two' });
    await store.update((list) => pin(list, ['b']));
    deepEqual(state.get('readingList.damaged'), ['one', { version: 1, items: 'two' }]);
    // What was done a moment before is in the new list, too.
    deepEqual(pinnedKeys(store.list), ['a', 'b']);
  });

  it('writes nothing over what could not be set aside', async () => {
    const state = new FakeState({ readingList: 'damaged' });
    const update = state.update.bind(state);
    state.update = (key, value) =>
      key === 'readingList.damaged' ? Promise.reject(new Error('no room')) : update(key, value);
    await rejects(
      open(state).update((list) => pin(list, ['a'])),
      /no room/,
    );
    equal(state.get('readingList'), 'damaged');
  });
});
