import type { ReadingItem, ReadingList } from './readingList.ts';

/**
 * Moves pinned targets one place up or down, each over the neighbour that does not move itself. What is at the end
 * already stays, and so does what can't pass it.
 */
export function moveKeys(list: ReadingList, keys: readonly string[], direction: 'up' | 'down'): ReadingList {
  const pinned = list.filter((item) => item.pinned);
  const ordered = direction === 'up' ? moveUp(pinned, keys) : moveUp(pinned.reverse(), keys).reverse();
  let next = 0;
  return list.map((item) => (item.pinned ? (ordered[next++] ?? item) : item));
}

function moveUp(items: readonly ReadingItem[], keys: readonly string[]): ReadingItem[] {
  const moved = [...items];
  for (let at = 1; at < moved.length; at += 1) {
    const [before, item] = [moved[at - 1], moved[at]];
    if (before && item && keys.includes(item.key) && !keys.includes(before.key)) {
      moved[at - 1] = item;
      moved[at] = before;
    }
  }
  return moved;
}
