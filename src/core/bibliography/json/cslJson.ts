import type { CslItem } from '../../citation/cslItem.ts';
import { type AddResult, insertion, unreadable, type Unreadable } from '../addResult.ts';
import type { BibliographyFormat } from '../bibliographyFormat.ts';
import { lineEnd } from '../../text/lineEnd.ts';
import { arrayEnd, elementsAt } from './arrayEnd.ts';

/**
 * CSL-JSON: an array of items, or an object with one under a name.
 * https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export const cslJson: BibliographyFormat<'csl-json'> = {
  id: 'csl-json',
  name: 'CSL-JSON',
  extensions: ['json'],
  holds: (text) => typeof findList(text) !== 'string',
  // Fields in the order of `CslItem`.
  write: (items) => `${JSON.stringify(items, null, 2)}\n`,
  missing(text, items) {
    const found = findList(text);
    return typeof found === 'string' ? items : missingIn(found.list, items);
  },
  add: addToEnd,
};

/** The arrays that programs put under a name: pandoc, Zotero. */
const names = ['references', 'items'] as const;

interface List {
  readonly list: readonly unknown[];
  /** Of the property that holds it; undefined for the root. */
  readonly name: string | undefined;
}

function findList(text: string): List | Unreadable {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return 'syntax';
  }
  const name = Array.isArray(value) ? undefined : names.find((one) => Array.isArray(property(value, one)));
  const list = name === undefined ? value : property(value, name);
  return Array.isArray(list) ? { list, name } : 'noEntries';
}

function missingIn(list: readonly unknown[], items: readonly CslItem[]): readonly CslItem[] {
  const keys = new Set(list.map(idOf));
  return items.filter(({ id }) => !keys.has(id));
}

/** CSL's schema has texts and numbers; other values name nothing, and some of them can't even be made a text. */
function idOf(item: unknown): string | undefined {
  const id = property(item, 'id');
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/** Adds after the last element. */
function addToEnd(text: string, items: readonly CslItem[]): AddResult {
  if (/^\ufeff?[ \t\r\n]*$/u.test(text)) {
    return insertion(text.length, cslJson.write(items).replaceAll('\n', lineEnd(text)));
  }
  const found = findList(text);
  if (typeof found === 'string') {
    return unreadable(found);
  }
  const missing = missingIn(found.list, items);
  if (missing.length === 0) {
    return { kind: 'present' };
  }
  const end = arrayEnd(text, found.name);
  return end === undefined
    ? unreadable('noSafePlace')
    : insertion(end.lastEnd, elementsAt(text, end, missing));
}
