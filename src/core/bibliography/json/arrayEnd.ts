import type { CslItem } from '../../citation/cslItem.ts';
import { lineEnd } from '../../text/lineEnd.ts';

/** Where an array stands in a text, brackets included, and its last element. */
export interface ArrayEnd {
  readonly start: number;
  readonly end: number;
  /** After the last element, or after the opening bracket. */
  readonly lastEnd: number;
  readonly lastStart: number | undefined;
}

/**
 * Finds the root array, or the last one of that name in the root object, for that is the one `JSON.parse` takes.
 *
 * @param text valid JSON
 */
export function arrayEnd(text: string, name: string | undefined): ArrayEnd | undefined {
  const depthOfArray = name === undefined ? 0 : 1;
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}:,]|[^\s"[\]{}:,]+/gu;
  let depth = 0;
  let lastString = '';
  let isKey = false;
  let open: { start: number; lastStart: number | undefined; lastEnd: number; isElement: boolean } | undefined;
  let found: ArrayEnd | undefined;
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
export function elementsAt(text: string, array: ArrayEnd, items: readonly CslItem[]): string {
  const { start, end, lastStart, lastEnd } = array;
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
