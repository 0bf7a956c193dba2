import type { ReadingList } from './readingList.ts';

export type Change = (list: ReadingList) => ReadingList;

/** `id` is nobody else's. */
export interface OwnChange {
  readonly id: string;
  readonly change: Change;
}

/** Fewer than the ids that are kept with the list, or what others changed meanwhile would make ours look lost. */
const maxRemembered = 200;

/**
 * The changes that a window has made and not yet seen to have stayed. Two windows that write at the same moment write
 * over each other: each list holds the ids of its changes, so a list without the id of ours has lost ours.
 */
export class OwnChanges {
  #all: readonly OwnChange[] = [];

  /**
   * Makes again what a list has lost, and then what is new.
   *
   * @param ids of the changes that are in the list
   */
  apply(list: ReadingList, ids: readonly string[], added: readonly OwnChange[]): Applied {
    const made = [...this.#lost(ids), ...added];
    return {
      list: made.reduce((next, { change }) => change(next), list),
      changes: [...ids, ...made.map(({ id }) => id)],
    };
  }

  /** What was written. */
  remember(changes: readonly OwnChange[]): void {
    this.#all = [...this.#all, ...changes].slice(-maxRemembered);
  }

  hasLost(ids: readonly string[]): boolean {
    return this.#lost(ids).length > 0;
  }

  /** What has stayed for a while will stay. */
  forget(): void {
    this.#all = [];
  }

  #lost(ids: readonly string[]): readonly OwnChange[] {
    return this.#all.filter(({ id }) => !ids.includes(id));
  }
}

interface Applied {
  readonly list: ReadingList;
  readonly changes: readonly string[];
}
