import type { Paper } from '../corpus/model.ts';
import { targetKey, type Target } from '../corpus/target.ts';
import type { ReadingItem, ReadingList } from './readingList.ts';

/** What a reader keeps about a target as it is shown, and filtered by. */
export interface ReadingSigns extends ReadingItem {
  /** Whether it counts as read, by its own mark or that of what it stands in. */
  readonly read: boolean;
  /** What it stands in that was read; its own mark changes nothing then. Undefined where its own mark decides. */
  readonly readWith?: Target | undefined;
  /** The letters of a paragraph's items that are on the reading list, which have no row of their own. */
  readonly pinnedItems: readonly string[];
}

/**
 * Whoever has read a paper has read its paragraphs, and whoever has read a paragraph its items. But what is on the
 * reading list is checked off there: its own mark decides, and that of nothing around it.
 *
 * @param paper the one that the target is or is in; undefined for the compendium and its introduction
 */
export function readingSigns(list: ReadingList, target: Target, paper: Paper | undefined): ReadingSigns {
  const key = targetKey(target);
  const { items, pinnedItems } = marksOf(list);
  const item = items.get(key) ?? { key, pinned: false, read: false, note: '' };
  const around = item.pinned ? undefined : containerOf(target, paper);
  const signs = around && readingSigns(list, around, paper);
  return {
    ...item,
    read: item.read || signs?.read === true,
    readWith: signs?.read === true ? (signs.readWith ?? around) : undefined,
    pinnedItems: pinnedItems.get(key) ?? [],
  };
}

/** What the target stands in. */
function containerOf(target: Target, paper: Paper | undefined): Target | undefined {
  if (target.kind !== 'paragraph') {
    return undefined;
  }
  return target.item !== undefined
    ? { kind: 'paragraph', number: target.number }
    : paper === undefined
      ? { kind: 'compendium' }
      : { kind: 'paper', symbol: paper.symbol };
}

interface Marks {
  readonly items: ReadonlyMap<string, ReadingItem>;
  /** Letters by the key of their paragraph. */
  readonly pinnedItems: ReadonlyMap<string, readonly string[]>;
}

/** Every row asks, and a filter asks for every paragraph, so that a list is looked through once. */
const known = new WeakMap<ReadingList, Marks>();

function marksOf(list: ReadingList): Marks {
  let marks = known.get(list);
  if (marks === undefined) {
    marks = { items: new Map(list.map((item) => [item.key, item])), pinnedItems: pinnedItemsOf(list) };
    known.set(list, marks);
  }
  return marks;
}

function pinnedItemsOf(list: ReadingList): ReadonlyMap<string, readonly string[]> {
  const letters = new Map<string, readonly string[]>();
  for (const { key, pinned } of list) {
    const [, paragraph, letter] = /^(para:\d+) \((\p{L})\)$/u.exec(key) ?? [];
    if (pinned && paragraph !== undefined && letter !== undefined) {
      letters.set(paragraph, [...(letters.get(paragraph) ?? []), letter].sort());
    }
  }
  return letters;
}
