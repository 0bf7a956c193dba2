import type { CslItem } from '../citation/cslItem.ts';
import { insertion, unreadable, type AddResult, type Unreadable } from './addResult.ts';
import { toCslJson } from './cslJson.ts';
import { lineEnd } from './lineEnd.ts';

/** The arrays that programs put under a name: pandoc, Zotero. */
const names = ['references', 'items'] as const;

/** Where an array of the text stands, brackets included. */
interface Span {
  readonly start: number;
  readonly end: number;
  /** Behind the last element, or behind the opening bracket. */
  readonly lastEnd: number;
  readonly lastStart: number | undefined;
}

/** Adds behind the last element of a CSL-JSON file: an array, or an object with one under `references` or `items`. */
export function addToJson(text: string, items: readonly CslItem[]): AddResult {
  const content = text.replace(/^\ufeff/u, '');
  if (/^[ \t\r\n]*$/u.test(content)) {
    return insertion(text.length, toCslJson(items).replaceAll('\n', lineEnd(text)));
  }
  const found = findList(content);
  if (typeof found === 'string') {
    return unreadable(found);
  }
  const { list, name } = found;
  const missing = missingIn(list, items);
  if (missing.length === 0) {
    return { kind: 'present' };
  }
  const span = arraySpan(text, name);
  return span === undefined
    ? unreadable('noSafePlace')
    : insertion(span.lastEnd, elements(text, span, missing));
}

/** The items that a CSL-JSON file does not have, all of them where it can't be read. */
export function missingInJson(text: string, items: readonly CslItem[]): readonly CslItem[] {
  const found = findList(text.replace(/^\ufeff/u, ''));
  return typeof found === 'string' ? items : missingIn(found.list, items);
}

interface List {
  readonly list: readonly unknown[];
  /** Of the property that holds it; undefined for the root. */
  readonly name: string | undefined;
}

function findList(content: string): List | Unreadable {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return 'syntax';
  }
  const name = Array.isArray(value) ? undefined : names.find((one) => Array.isArray(property(value, one)));
  const list = name === undefined ? value : property(value, name);
  return Array.isArray(list) ? { list, name } : 'noEntries';
}

function missingIn(list: readonly unknown[], items: readonly CslItem[]): readonly CslItem[] {
  const keys = new Set(list.map((element) => String(property(element, 'id'))));
  return items.filter(({ id }) => !keys.has(id));
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/**
 * Finds the root array, or the last one of that name in the root object, for that is the one `JSON.parse` takes.
 *
 * @param text valid JSON
 */
function arraySpan(text: string, name: string | undefined): Span | undefined {
  const depthOfArray = name === undefined ? 0 : 1;
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}:,]|[^\s"[\]{}:,]+/gu;
  let depth = 0;
  let lastString = '';
  let isKey = false;
  let open: { start: number; lastStart: number | undefined; lastEnd: number; isElement: boolean } | undefined;
  let found: Span | undefined;
  for (const { 0: part, index } of text.matchAll(token)) {
    const end = index + part.length;
    if (part === ']' || part === '}') {
      depth -= 1;
      if (open !== undefined && depth === depthOfArray) {
        found = { start: open.start, end, lastStart: open.lastStart, lastEnd: open.lastEnd };
        open = undefined;
        isKey = false;
        continue;
      }
    }
    if (open !== undefined) {
      if (part === ',' && depth === depthOfArray + 1) {
        open.isElement = false;
      } else {
        open.lastStart = open.isElement ? open.lastStart : index;
        open.isElement = true;
        open.lastEnd = end;
      }
    } else if (
      part === '[' &&
      depth === depthOfArray &&
      (name === undefined || (isKey && lastString === name))
    ) {
      open = { start: index, lastStart: undefined, lastEnd: end, isElement: false };
    }
    isKey = depth === 1 && part === ':';
    if (depth === 1 && part.startsWith('"')) {
      lastString = unquoted(part);
    }
    if (part === '[' || part === '{') {
      depth += 1;
    }
  }
  return found;
}

function unquoted(part: string): string {
  const value: unknown = JSON.parse(part);
  return typeof value === 'string' ? value : '';
}

/** The new elements with the commas and spaces that they need, written as the file writes its own. */
function elements(text: string, span: Span, items: readonly CslItem[]): string {
  const { start, end, lastStart, lastEnd } = span;
  const eol = lineEnd(text);
  if (lastStart !== undefined && !text.slice(start, end).includes('\n')) {
    const space = text.includes('": ') ? ' ' : '';
    return items.map((item) => `,${space}${JSON.stringify(item)}`).join('');
  }
  const outer = lineIndent(text, start);
  const own = lastStart === undefined ? undefined : lineIndent(text, lastStart);
  const inner = own ?? `${outer ?? ''}  `;
  const step =
    own === undefined || lastStart === undefined
      ? '  '
      : (stepOf(text.slice(lastStart, lastEnd), own) ?? '  ');
  const blocks = items.map((item) =>
    JSON.stringify(item, null, step)
      .split('\n')
      .map((line) => `${eol}${inner}${line}`)
      .join(''),
  );
  const comma = lastStart === undefined ? '' : ',';
  const closing =
    lastStart !== undefined || text.slice(lastEnd, end).includes('\n') ? '' : `${eol}${outer ?? ''}`;
  return `${comma}${blocks.join(',')}${closing}`;
}

/** The white space in front, if there is nothing else on the line. */
function lineIndent(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).replace(/^\ufeff/u, '');
  return before.trim() === '' ? before : /^[ \t]*/u.exec(before)?.[0];
}

/** How much further in the lines of an element are. */
function stepOf(element: string, own: string): string | undefined {
  const indent = /\n([ \t]*)\S/u.exec(element)?.[1];
  return indent?.startsWith(own) && indent.length > own.length ? indent.slice(own.length) : undefined;
}
