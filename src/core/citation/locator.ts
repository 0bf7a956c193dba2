import type { Corpus } from '../corpus/corpus.ts';
import { checkTarget, shown, TargetError } from '../corpus/target.ts';

/** "16", "16 (c)", "16c", or only "(c)" behind a paragraph. */
const place = String.raw`(?:(\d{1,9})\s*)?(?:\(([a-z])\)|([a-z])(?![a-z]))?`;
const placePattern = new RegExp(`^${place}$`, 'iu');
/** As `locatorText` writes them in each language, and other ways to write the same. */
const label =
  /^(?:paragraphe?s?|paras?\.?|par\.?|párrafos?|párrs?\.?|пункт\p{L}{0,3}|пп?\.?|الفقرات|الفقرت[اي]ن|الفقرة|第|¶+)\s*/iu;
const labelBehind = /\s*段$/u;
const between = /\s*(?:[-–—‐]+|\bto\b)\s*/iu;
const separator = /\s*(?:[,;،؛，；、]|\band\b|&)\s*/iu;

interface Place {
  readonly number: number;
  readonly item: string | undefined;
}

/**
 * Reads paragraphs of the compendium as somebody types them, and gives a CSL locator as the United Nations write
 * one: "16 (c)", "5–9", "5–9, 12", "16 (a)–(c)", "16 (a), (c)".
 *
 * @throws TargetError for what is no locator, or names a paragraph or an item that does not exist
 */
export function parseLocator(corpus: Corpus, text: string): string {
  const ranges = text
    .trim()
    .split(separator)
    .map((range) => range.replace(label, '').replace(labelBehind, '').split(between));
  let last: Place | undefined;
  return ranges
    .map((ends) => {
      if (ends.length > 2) {
        throw noLocator(text);
      }
      const before = last;
      const [from, to] = ends.map((end) => (last = readPlace(corpus, end, last, text)));
      if (from === undefined || (to !== undefined && !isBefore(from, to))) {
        throw noLocator(text);
      }
      const first = placeText(from, before);
      return to === undefined ? first : `${first}–${placeText(to, from)}`;
    })
    .join(', ');
}

function readPlace(corpus: Corpus, typed: string, before: Place | undefined, text: string): Place {
  const [, digits, inBrackets, bare] = placePattern.exec(typed) ?? [];
  const item = (inBrackets ?? bare)?.toLowerCase();
  const number = digits === undefined ? before?.number : Number(digits);
  if (number === undefined || (digits === undefined && item === undefined)) {
    throw noLocator(text);
  }
  checkTarget(corpus, { kind: 'paragraph', number, item });
  return { number, item };
}

/** A paragraph and an item of it are no range. */
function isBefore(a: Place, b: Place): boolean {
  const isOne = a.number === b.number && a.item !== undefined && b.item !== undefined;
  return a.number < b.number || (isOne && a.item < b.item);
}

/** "16 (c)"; only "(c)" behind another item of the same paragraph. */
function placeText({ number, item }: Place, before?: Place): string {
  if (item === undefined) {
    return String(number);
  }
  return before?.number === number && before.item !== undefined ? `(${item})` : `${number} (${item})`;
}

function noLocator(text: string): TargetError {
  return new TargetError({ kind: 'locator', asked: shown(text.trim()) });
}
