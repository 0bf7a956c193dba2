import * as v from 'valibot';
import type { ListChange } from './listChange.ts';

/**
 * What this machine has done to the reading list. Settings Sync takes the whole list of one machine or the other, and
 * so do two windows that write at the same moment: so each list says which changes are in it, each machine keeps its
 * own, and does again what a list has lost.
 */
export interface OwnChange {
  /** `window:count`; see `changeId`. */
  readonly id: string;
  readonly change: ListChange;
}

/** A window's changes are counted: a list that has one of them has all before it. */
export function changeId(window: string, count: number): string {
  return `${window}:${count}`;
}

/** Those that a list with these ids lacks, in their order. */
export function lostChanges(own: readonly OwnChange[], ids: readonly string[]): readonly OwnChange[] {
  const counts = new Map(ids.map(partsOf));
  return own.filter(({ id }) => {
    const [window, count] = partsOf(id);
    return (counts.get(window) ?? 0) < count;
  });
}

/** The ids of a list that has these changes too: the latest of each window, the latest window last. */
export function withChanges(ids: readonly string[], added: readonly OwnChange[]): readonly string[] {
  const latest = new Map(ids.map((id) => [partsOf(id)[0], id]));
  for (const { id } of added) {
    const [window, count] = partsOf(id);
    const [, before] = partsOf(latest.get(window) ?? changeId(window, 0));
    latest.delete(window);
    latest.set(window, changeId(window, Math.max(count, before)));
  }
  return [...latest.values()];
}

/** Both, each change once, the older list's first. */
export function allChanges(stored: readonly OwnChange[], own: readonly OwnChange[]): readonly OwnChange[] {
  return [...new Map([...stored, ...own].map((one) => [one.id, one])).values()];
}

/** An id of another kind, from an older version, is a window of its own. */
function partsOf(id: string): readonly [window: string, count: number] {
  const [, window = id, count = '1'] = /^(.*):(\d+)$/u.exec(id) ?? [];
  return [window, Number(count)];
}

const item = v.object({ key: v.string(), pinned: v.boolean(), read: v.boolean(), note: v.string() });

const schema = v.array(
  v.object({
    id: v.string(),
    change: v.object({
      items: v.array(v.object({ was: item, now: item })),
      order: v.optional(v.array(v.string())),
    }),
  }),
);

/** What a machine keeps of its changes; undefined where it keeps none yet, or nobody can read them. */
export function readOwnChanges(stored: unknown): readonly OwnChange[] | undefined {
  const result = v.safeParse(schema, stored);
  return result.success ? result.output : undefined;
}
