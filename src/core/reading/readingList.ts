/** What a reader keeps about one target. `key` is the target's, see `targetKey`; the corpus may not know it any more. */
export interface ReadingItem {
  readonly key: string;
  /** Whether it is on the reading list. */
  readonly pinned: boolean;
  readonly read: boolean;
  /** The reader's own words, as they were typed; empty for none. */
  readonly note: string;
}

/** Everything that a reader keeps, each key once. The order of the pinned ones is the reading list's. */
export type ReadingList = readonly ReadingItem[];

export function itemOf(list: ReadingList, key: string): ReadingItem {
  return list.find((item) => item.key === key) ?? { key, pinned: false, read: false, note: '' };
}

/**
 * Puts targets on the list, or moves them where they are on it already, all together in the order given.
 *
 * @param before the key in front of which they go; undefined or one that is not pinned: new ones go to the end, and
 *   those that are there stay
 */
export function pin(list: ReadingList, keys: readonly string[], before?: string): ReadingList {
  const wanted = [...new Set(keys)];
  const at =
    before !== undefined && itemOf(list, before).pinned && !wanted.includes(before) ? before : undefined;
  const moving = at === undefined ? wanted.filter((key) => !itemOf(list, key).pinned) : wanted;
  const moved = moving.map((key) => ({ ...itemOf(list, key), pinned: true }));
  const others = list.filter(({ key }) => !moving.includes(key));
  const index = at === undefined ? others.length : others.findIndex(({ key }) => key === at);
  return [...others.slice(0, index), ...moved, ...others.slice(index)];
}

/** Moves a pinned target after all others. */
export function moveToEnd(list: ReadingList, keys: readonly string[]): ReadingList {
  const moved = [...new Set(keys)].map((key) => ({ ...itemOf(list, key), pinned: true }));
  return [...list.filter(({ key }) => !keys.includes(key)), ...moved];
}

/** Takes targets from the list. What was read or noted of them is kept, for when they are pinned again. */
export function unpin(list: ReadingList, keys: readonly string[]): ReadingList {
  return changed(list, keys, { pinned: false });
}

export function markRead(list: ReadingList, keys: readonly string[], read: boolean): ReadingList {
  return changed(list, keys, { read });
}

/** A note can stand at a target that is not pinned. */
export function setNote(list: ReadingList, key: string, note: string): ReadingList {
  return changed(list, [key], { note });
}

/** The keys of the reading list in its order. */
export function pinnedKeys(list: ReadingList): readonly string[] {
  return list.filter(({ pinned }) => pinned).map(({ key }) => key);
}

function changed(
  list: ReadingList,
  keys: readonly string[],
  change: Partial<Omit<ReadingItem, 'key'>>,
): ReadingList {
  const added = [...new Set(keys)].filter((key) => !list.some((item) => item.key === key));
  return [...list, ...added.map((key) => itemOf(list, key))]
    .map((item) => (keys.includes(item.key) ? { ...item, ...change } : item))
    .filter(({ pinned, read, note }) => pinned || read || note !== '');
}
