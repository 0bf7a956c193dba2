import { type Target, targetKey } from '../corpus/target.ts';

/** What a page has shown, oldest first, and where in that it is. Plain data: it outlives the window in the page's state. */
export interface PageHistory {
  readonly entries: readonly HistoryEntry[];
  /** The index of what is shown now. */
  readonly at: number;
}

export interface HistoryEntry {
  /** Its name for the page, which keeps where it was scrolled to; used once. */
  readonly id: number;
  readonly target: Target;
}

/** Nobody goes back further, and the page's state is written at every scroll. */
const maxEntries = 50;

/** What was gone back from is dropped, as in a browser; what is shown already is not shown twice in a row. */
export function visit(history: PageHistory | undefined, target: Target): PageHistory {
  if (history === undefined) {
    return { entries: [{ id: 1, target }], at: 0 };
  }
  const current = history.entries[history.at];
  if (current !== undefined && targetKey(current.target) === targetKey(target)) {
    return history;
  }
  const id = Math.max(0, ...history.entries.map((entry) => entry.id)) + 1;
  const entries = [...history.entries.slice(0, history.at + 1), { id, target }].slice(-maxEntries);
  return { entries, at: entries.length - 1 };
}

/** One back (-1) or forward (1); undefined where there is nothing. */
export function move(history: PageHistory, by: -1 | 1): PageHistory | undefined {
  return history.entries[history.at + by] === undefined ? undefined : { ...history, at: history.at + by };
}

/** Only what still exists; undefined where what was shown does not. */
export function pruned(history: PageHistory, exists: (target: Target) => boolean): PageHistory | undefined {
  const current = history.entries[history.at];
  const entries = history.entries.filter(({ target }) => exists(target));
  const at = current === undefined ? -1 : entries.indexOf(current);
  return at < 0 ? undefined : { entries, at };
}
