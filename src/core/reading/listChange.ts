import { bothNotes } from './bothNotes.ts';
import { itemOf, pinnedKeys, type ReadingItem, type ReadingList } from './readingList.ts';

/** What was done to a reading list, as plain data, so that it can be done again to a list that lacks it. */
export interface ListChange {
  readonly items: readonly ItemChange[];
  /** The keys of the reading list afterwards, where their order is not that of before with new ones at the end. */
  readonly order?: readonly string[] | undefined;
}

interface ItemChange {
  readonly was: ReadingItem;
  readonly now: ReadingItem;
}

/** What leads from one list to the other. */
export function changeBetween(before: ReadingList, after: ReadingList): ListChange {
  const keys = [...new Set([...before, ...after].map(({ key }) => key))];
  const items = keys
    .map((key) => ({ was: itemOf(before, key), now: itemOf(after, key) }))
    .filter(({ was, now }) => was.pinned !== now.pinned || was.read !== now.read || was.note !== now.note);
  const order = pinnedKeys(after);
  const old = new Set(pinnedKeys(before));
  const expected = [
    ...[...old].filter((key) => order.includes(key)),
    ...order.filter((key) => !old.has(key)),
  ];
  return order.every((key, index) => key === expected[index]) ? { items } : { items, order };
}

/**
 * Does it again to a list that others have changed meanwhile. Nothing of theirs is lost: of two notes both stay, and
 * what they have noted or read since stays on the list.
 */
export function redo(list: ReadingList, { items, order }: ListChange): ReadingList {
  const changed = items.map(({ was, now }) => merged(was, now, itemOf(list, now.key)));
  const byKey = new Map(changed.map((item) => [item.key, item]));
  const known = new Set(list.map(({ key }) => key));
  const next = [
    // One that is pinned now goes where pinning puts it: to the end.
    ...list
      .filter(({ key, pinned }) => pinned || byKey.get(key)?.pinned !== true)
      .map((item) => byKey.get(item.key) ?? item),
    ...changed.filter(({ key, pinned }) => (known.has(key) ? pinned && !itemOf(list, key).pinned : true)),
  ].filter(({ pinned, read, note }) => pinned || read || note !== '');
  return order === undefined ? next : ordered(next, order);
}

function merged(was: ReadingItem, now: ReadingItem, theirs: ReadingItem): ReadingItem {
  const touched = theirs.note !== was.note || (theirs.read && !was.read);
  const unpinned = was.pinned && !now.pinned && !touched;
  return {
    key: now.key,
    pinned: was.pinned === now.pinned ? theirs.pinned : now.pinned || (theirs.pinned && !unpinned),
    read: was.read === now.read ? theirs.read : now.read,
    note:
      now.note === was.note
        ? theirs.note
        : theirs.note === was.note
          ? now.note
          : bothNotes(now.note, theirs.note),
  };
}

/** The keys that are named stand in the places that they have together, in the order that is named. */
function ordered(list: ReadingList, order: readonly string[]): ReadingList {
  const isNamed = ({ key, pinned }: ReadingItem): boolean => pinned && order.includes(key);
  const named = list.filter(isNamed).sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  let next = 0;
  return list.map((item) => (isNamed(item) ? (named[next++] ?? item) : item));
}
