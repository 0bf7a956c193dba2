import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeBetween, redo } from '../../../../src/core/reading/listChange.ts';
import { moveKeys } from '../../../../src/core/reading/moveKeys.ts';
import {
  changeId,
  lostChanges,
  withChanges,
  type OwnChange,
} from '../../../../src/core/reading/ownChanges.ts';
import {
  itemOf,
  markRead,
  pin,
  pinnedKeys,
  setNote,
  unpin,
  type ReadingList,
} from '../../../../src/core/reading/readingList.ts';

interface Value {
  readonly list: ReadingList;
  readonly changes: readonly string[];
}

const empty: Value = { list: [], changes: [] };

/** The one value that Settings Sync keeps for all machines; it takes the whole of it, never a part. */
class Server {
  value = empty;
}

/** A machine with the list as it is there, what it last had in common with the server, and its own changes. */
class Machine {
  value = empty;
  #common = empty;
  #own: OwnChange[] = [];
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  change(change: (list: ReadingList) => ReadingList): void {
    this.mend();
    const list = change(this.value.list);
    const id = changeId(this.#name, this.#own.length + 1);
    this.#own.push({ id, change: changeBetween(this.value.list, list) });
    this.value = { list, changes: withChanges(this.value.changes, this.#own) };
  }

  mend(): void {
    const lost = lostChanges(this.#own, this.value.changes);
    if (lost.length > 0) {
      const list = lost.reduce((next, { change }) => redo(next, change), this.value.list);
      this.value = { list, changes: withChanges(this.value.changes, this.#own) };
    }
  }

  /** @param localWins where both sides have changed: which of them VS Code keeps */
  sync(server: Server, localWins: boolean): void {
    const isChanged = this.value !== this.#common;
    const isOther = server.value !== this.#common;
    if (isChanged && (!isOther || localWins)) {
      server.value = this.value;
    } else {
      this.value = server.value;
    }
    this.#common = server.value;
  }
}

const keys = ['a', 'b', 'c', 'd'];
const key = fc.constantFrom(...keys);
const machine = fc.nat(2);
const step = fc.oneof(
  fc.record({ kind: fc.constant('pin' as const), machine, key }),
  fc.record({ kind: fc.constant('unpin' as const), machine, key }),
  fc.record({ kind: fc.constant('note' as const), machine, key }),
  fc.record({ kind: fc.constant('read' as const), machine, key, read: fc.boolean() }),
  fc.record({ kind: fc.constant('move' as const), machine, key, up: fc.boolean() }),
  fc.record({ kind: fc.constant('sync' as const), machine, localWins: fc.boolean() }),
  fc.record({ kind: fc.constant('mend' as const), machine }),
);

describe('the reading list under Settings Sync', () => {
  it('loses no pin and no note of any machine, whatever is done and synced when, and comes to one list', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const server = new Server();
        const machines = [new Machine('one'), new Machine('two'), new Machine('three')];
        const notes: string[] = [];
        const pinned = new Set<string>();
        const unpinned = new Set<string>();
        steps.forEach((one, at) => {
          const actor = machines[one.machine]!;
          switch (one.kind) {
            case 'pin':
              pinned.add(one.key);
              {
                actor.change((list) => pin(list, [one.key]));
                return;
              }
            case 'unpin':
              unpinned.add(one.key);
              {
                actor.change((list) => unpin(list, [one.key]));
                return;
              }
            case 'note':
              notes.push(`(${at})`);
              // As somebody writes who has seen the note: what was there stays.
              {
                actor.change((list) => setNote(list, one.key, `${itemOf(list, one.key).note}(${at})`));
                return;
              }
            case 'read': {
              actor.change((list) => markRead(list, [one.key], one.read));
              return;
            }
            case 'move': {
              actor.change((list) => moveKeys(list, [one.key], one.up ? 'up' : 'down'));
              return;
            }
            case 'sync': {
              actor.sync(server, one.localWins);
              return;
            }
            case 'mend': {
              actor.mend();
              return;
            }
          }
        });
        // Then all are online for a while.
        for (let round = 0; round < 6; round += 1) {
          for (const one of machines) {
            one.sync(server, false);
            one.mend();
            one.sync(server, false);
          }
        }
        const [first, ...others] = machines.map(({ value }) => value.list);
        others.forEach((list) => assert.deepEqual(list, first));
        const list = first ?? [];
        const written = list.map(({ note }) => note).join();
        assert.deepEqual(
          notes.filter((note) => !written.includes(note)),
          [],
        );
        const kept = pinnedKeys(list);
        assert.deepEqual(
          [...pinned].filter((one) => !unpinned.has(one) && !kept.includes(one)),
          [],
        );
        assert.equal(new Set(list.map((one) => one.key)).size, list.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes off what one machine has unpinned after it came from another', () => {
    const server = new Server();
    const [one, two] = [new Machine('one'), new Machine('two')];
    one.change((list) => pin(list, ['a', 'b']));
    one.sync(server, false);
    two.sync(server, false);
    two.change((list) => unpin(list, ['a']));
    one.change((list) => pin(list, ['c']));
    two.sync(server, false);
    one.sync(server, false);
    one.mend();
    one.sync(server, false);
    two.sync(server, false);
    assert.deepEqual(pinnedKeys(one.value.list), ['b', 'c']);
    assert.deepEqual(pinnedKeys(two.value.list), ['b', 'c']);
  });
});
