import type { MacroSpan, TextUnit } from './asciidocReading.ts';

/** A key with a locator in parentheses; brackets may stand in those. */
const item = String.raw`[^\s,()[\]]{1,200}(?:\([^)]{0,500}\))?`;
const list = new RegExp(String.raw`\[${item}(?:\s*,\s*${item})*\]`, 'uy');
const name = /cite(?:np)?:/gu;
const wordBefore = /[\p{L}\p{M}\p{N}&<>;:}]$/u;
/** What something that is no word takes the place of, before marks are read. */
export const replaced = String.raw`(?:cite(?:np)?|pass|stem|latexmath|asciimath):[^\s[]{0,100}\[`;
const wordAfter = new RegExp(
  [
    // A letter or digit
    String.raw`^(?!${replaced})[\p{L}\p{M}\p{N}]`,
    // An underscore that emphasises nothing
    String.raw`^_(?!\S(?:[^\n]*\S)?_(?![\p{L}\p{N}_]))`,
  ].join('|'),
  'u',
);
const notAfter = String.raw`(?:^|[^\p{L}\p{N}_&<>;:}])`;
/** Quotation marks become references, which end like an attribute; and a sign that closes can't open as well. */
const closedBefore = new RegExp(String.raw`\x60["']$|${notAfter}#[^\s#](?:[^#\n]*[^\s#])?#$`, 'u');
const emphasis = new RegExp(String.raw`${notAfter}_\S`, 'u');
/** An open bracket would take the mark-up's own for its end, but for a macro's. */
const bracket = new RegExp(String.raw`${notAfter}\[`, 'u');

/** What the mark-up for a citation can't stand directly after, with what stands before it in the text. */
function isTornAfter(left: string): boolean {
  return (
    wordBefore.test(left) ||
    closedBefore.test(left) ||
    (left.endsWith('_') && !emphasis.test(left.slice(0, -1))) ||
    bracket.test(left.slice(left.lastIndexOf(']') + 1))
  );
}

/**
 * Macros of asciidoctor-bibtex in a piece of text. It puts mark-up for a span into their place, which Asciidoctor reads
 * only apart from words. https://github.com/asciidoctor/asciidoctor-bibtex#citations
 */
export function citationMacros(draft: string, unit: TextUnit): readonly MacroSpan[] {
  const text = draft.slice(unit.start, unit.end);
  const macros: MacroSpan[] = [];
  /** After the last macro. */
  let closed = 0;
  name.lastIndex = 0;
  for (let found = name.exec(text); found !== null; found = name.exec(text)) {
    const beforeStart = name.lastIndex;
    const open = text.indexOf('[', beforeStart);
    list.lastIndex = open;
    const close = open < 0 ? open : open + (list.exec(text)?.[0].length ?? 0);
    if (close === open) {
      // It would take the list of the next one.
      const end = open < 0 ? text.length : open;
      macros.push({ ...spanAt(unit, found.index, end), beforeStart: 0, listStart: 0, state: 'name' });
    }
    if (open < 0) {
      break;
    }
    name.lastIndex = Math.max(close, open);
    if (close > open) {
      const left = text.slice(Math.max(closed, found.index - near), found.index);
      const isBegun =
        !/^\s/u.test(text.slice(beforeStart, open)) &&
        (closed === 0 || closed < found.index) &&
        !isTornAfter(left);
      const isEnded = !wordAfter.test(text.slice(close, close + near));
      macros.push({
        ...spanAt(unit, found.index, close),
        beforeStart: unit.start + beforeStart,
        listStart: unit.start + open + 1,
        state: !isBegun ? 'unread' : isEnded ? 'read' : 'leftOpen',
      });
      closed = close;
    }
  }
  return macros;
}

function spanAt({ start }: TextUnit, from: number, to: number): { start: number; end: number } {
  return { start: start + from, end: start + to };
}

/** Further away no mark is looked for. */
const near = 250;
