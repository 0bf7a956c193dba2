import type { Corpus } from '../corpus/corpus.ts';
import { checkTarget, shown, TargetError } from '../corpus/target.ts';

/** "16", "16 (c)", "16c", or only "(c)" behind a paragraph. */
const place = String.raw`(?:(\d{1,9})\s*)?(?:\(([a-z])\)|([a-z])(?![a-z]))?`;
const placePattern = new RegExp(`^${place}$`, 'iu');
const label = /^(?:paragraphs?|paras?\.?|par\.?|¶+)\s*/iu;
const between = /\s*(?:[-–—‐]+|\bto\b)\s*/iu;
const separator = /\s*(?:[,;،؛，；、]|\band\b|&)\s*/iu;

interface Place {
  readonly number: number;
  readonly item: string | undefined;
}

/**
 * Reads paragraphs of the compendium as somebody types them, and gives a CSL locator as the United Nations write
 * one: "16 (c)", "5–9", "5–9, 12", "16 (a)–(c)".
 *
 * @throws TargetError for what is no locator, or names a paragraph or an item that does not exist
 */
export function parseLocator(corpus: Corpus, text: string): string {
  const typed = text.trim().replace(label, '');
  const ranges = typed.split(separator).map((range) => range.split(between));
  let last: Place | undefined;
  return ranges
    .map((ends) => {
      if (ends.length > 2) {
        throw noLocator(text);
      }
      const [from, to] = ends.map((end) => (last = readPlace(corpus, end, last, text)));
      if (from === undefined || (to !== undefined && !isBefore(from, to))) {
        throw noLocator(text);
      }
      return to === undefined ? placeText(from) : `${placeText(from)}–${placeText(to, from)}`;
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

function isBefore(a: Place, b: Place): boolean {
  return a.number < b.number || (a.number === b.number && (a.item ?? '') < (b.item ?? ''));
}

/** "16 (c)"; only "(c)" behind another item of the same paragraph. */
function placeText({ number, item }: Place, before?: Place): string {
  if (item === undefined) {
    return String(number);
  }
  return before?.number === number ? `(${item})` : `${number} (${item})`;
}

function noLocator(text: string): TargetError {
  return new TargetError({ kind: 'locator', asked: shown(text.trim()) });
}
