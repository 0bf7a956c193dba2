import * as v from 'valibot';
import { bothNotes } from './bothNotes.ts';
import type { ReadingItem, ReadingList } from './readingList.ts';

/** The format that this version writes. A change of it adds a step to `migrations` below, and keeps the others. */
export const readingListVersion = 1;

/** How many windows' changes are known: more than are opened before another machine is used. */
const keptChanges = 500;

/** What stands in the store: plain JSON, for Settings Sync carries it to other machines and other versions. */
export interface StoredReadingList {
  readonly version: number;
  readonly items: readonly ReadingItem[];
  /** Which changes are in it: see `ownChanges.ts`. */
  readonly changes: readonly string[];
}

export type StoredState =
  | {
      readonly kind: 'list';
      readonly list: ReadingList;
      readonly changes: readonly string[];
      /** Items that nobody can read; the others are in the list. */
      readonly damaged: readonly unknown[];
    }
  /** Written in an older format; `list` is what it says in this one. */
  | { readonly kind: 'migrated'; readonly from: number; readonly list: ReadingList }
  /** Written by a newer version. It must not be written over. */
  | { readonly kind: 'newer'; readonly version: number }
  /** Nobody can read it. It must be set aside, not written over. */
  | { readonly kind: 'damaged' };

/** By the version that a step starts from; each leads to the next version. */
export type Migrations = Readonly<Record<number, (stored: unknown) => unknown>>;

const migrations: Migrations = {};

const versioned = v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

const itemSchema = v.object({
  key: v.pipe(v.string(), v.minLength(1)),
  pinned: v.boolean(),
  read: v.boolean(),
  note: v.string(),
});

const schema = v.object({
  version: v.literal(readingListVersion),
  items: v.array(v.unknown()),
  // The list can be read without.
  changes: v.fallback(v.array(v.string()), []),
});

/**
 * Reads what stands in the store; undefined is an empty list. Never throws.
 *
 * @param steps for tests: the steps to the `target` version
 */
export function readStored(
  stored: unknown,
  steps: Migrations = migrations,
  target: number = readingListVersion,
): StoredState {
  if (stored === undefined) {
    return { kind: 'list', list: [], changes: [], damaged: [] };
  }
  if (!v.is(versioned, stored)) {
    return { kind: 'damaged' };
  }
  if (stored.version > target) {
    return { kind: 'newer', version: stored.version };
  }
  const migrated = migrate(stored, stored.version, target, steps);
  const result = v.safeParse(schema, migrated);
  if (!result.success) {
    return { kind: 'damaged' };
  }
  const { items, changes } = result.output;
  const list = eachOnce(items.filter((one) => v.is(itemSchema, one)));
  return stored.version === target
    ? { kind: 'list', list, changes, damaged: items.filter((one) => !v.is(itemSchema, one)) }
    : { kind: 'migrated', from: stored.version, list };
}

export function toStored(list: ReadingList, changes: readonly string[]): StoredReadingList {
  return { version: readingListVersion, items: list, changes: changes.slice(-keptChanges) };
}

/** @returns undefined where a step is missing or fails: then nobody can read it */
function migrate(stored: unknown, from: number, target: number, steps: Migrations): unknown {
  let state = stored;
  try {
    for (let version = from; version < target; version += 1) {
      state = steps[version]?.(state);
    }
  } catch {
    return undefined;
  }
  return typeof state === 'object' && state !== null ? { ...state, version: readingListVersion } : undefined;
}

/** Two machines may have added the same: what either has said of it stays. */
function eachOnce(items: readonly ReadingItem[]): ReadingList {
  const byKey = new Map<string, ReadingItem>();
  for (const item of items) {
    const other = byKey.get(item.key);
    byKey.set(
      item.key,
      other === undefined
        ? item
        : {
            key: item.key,
            pinned: item.pinned || other.pinned,
            read: item.read || other.read,
            note: bothNotes(other.note, item.note),
          },
    );
  }
  return [...byKey.values()];
}
