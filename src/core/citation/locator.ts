import type { Corpus } from '../corpus/corpus.ts';
import { checkTarget, maxTyped, paragraphLabel, shown, TargetError } from '../corpus/target.ts';

/** A paragraph of the compendium, or one of its lettered items. */
export interface LocatorPlace {
  readonly number: number;
  readonly item?: string | undefined;
}

/** One place, or all from one to another. */
export interface LocatorRange {
  readonly from: LocatorPlace;
  readonly to?: LocatorPlace | undefined;
}

/** What of the compendium is cited: at least one range, in the order in which they are named. */
export type Locator = readonly [LocatorRange, ...LocatorRange[]];

/** A range as it stands in a text. */
export interface ReadRange {
  readonly range: LocatorRange;
  /** Whether a label stands before it: "paras." */
  readonly isLabelled: boolean;
  /** The offset after it. */
  readonly end: number;
}

/** As they are written in each of the six languages, and other ways to write the same. */
export const locatorLabel = [
  // English and French
  String.raw`paragraphe?s?|paras?\.?|par\.|¶{1,2}`,
  // Spanish
  String.raw`párrafos?|párrs?\.?`,
  // Russian, in any case of the noun
  String.raw`пункт\p{L}{0,3}|пп?\.`,
  // Arabic, the dual among them
  'الفقرات|الفقرت[اي]ن|الفقرة',
  // Chinese has the other half after the number.
  '第',
].join('|');
const labelAfter = '段';

/** Blanks, as mark-up has them too: TeX's tie and its escaped space. */
const gap = String.raw`[\s~]?`;
const end = String.raw`(?!\p{N}|(?!${labelAfter})\p{L})`;
const item = String.raw`\(([a-z])\)${end}`;
const place = String.raw`(?:(\d{1,9})${end}(?:${gap}${item})?|${item})`;
const rangePattern = new RegExp(
  [
    // The label
    String.raw`(?:(${locatorLabel})[\s~\\]*)?`,
    // "16 (a)"
    place,
    // "–(c)"
    String.raw`(?:${gap}[-–—‐]{1,3}${gap}${place})?`,
    // The label's other half
    String.raw`(?:${gap}${labelAfter})?`,
  ].join(''),
  'yiu',
);
const separator = new RegExp(String.raw`${gap}[,،，、]${gap}`, 'yu');

/**
 * The ranges that stand at an offset, as far as they go: "paras. 5–9, 12", "16 (a), (c)". An item alone is one of the
 * paragraph before it. Whether there are such paragraphs isn't asked.
 */
export function readRanges(text: string, offset: number): readonly ReadRange[] {
  const found: ReadRange[] = [];
  let last: LocatorPlace | undefined;
  for (let at = offset; ; at = separator.lastIndex) {
    rangePattern.lastIndex = at;
    const [, label, number, ofNumber, alone, toNumber, ofTo, toAlone]: (string | undefined)[] =
      rangePattern.exec(text) ?? [];
    const from = placeOf(number, ofNumber ?? alone, last);
    if (from === undefined) {
      return found;
    }
    const to = placeOf(toNumber, ofTo ?? toAlone, from);
    const after = rangePattern.lastIndex;
    found.push({
      range: to === undefined ? { from } : { from, to },
      isLabelled: label !== undefined,
      end: after,
    });
    last = to ?? from;
    separator.lastIndex = after;
    if (!separator.test(text)) {
      return found;
    }
  }
}

function placeOf(
  digits: string | undefined,
  letter: string | undefined,
  before: LocatorPlace | undefined,
): LocatorPlace | undefined {
  const number = digits === undefined ? before?.number : Number(digits);
  if (number === undefined || (digits === undefined && letter === undefined)) {
    return undefined;
  }
  return letter === undefined ? { number } : { number, item: letter.toLowerCase() };
}

/** Ranges as a locator; undefined for none. */
export function locatorOf(ranges: readonly ReadRange[]): Locator | undefined {
  const [first, ...others] = ranges.map(({ range }) => range);
  return first && [first, ...others];
}

/**
 * Reads paragraphs of the compendium as somebody types them: as `readRanges`, with words for signs, letters without
 * brackets and abbreviations without their full stop.
 *
 * @throws TargetError for what is no locator, or names a paragraph or an item that does not exist
 */
export function parseLocator(corpus: Corpus, typed: string): Locator {
  if (typed.length > maxTyped) {
    throw noLocator(typed);
  }
  const text = typed
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/ ?\bto\b ?/giu, '–')
    .replace(/ ?(?:\band\b|[&;؛；]) ?/giu, ', ')
    .replace(/(?<!\p{L})(?:par|пп?)(?= ?\d)/giu, '$&.')
    .replace(/(?<![\p{L}(])[a-z](?![\p{L}\p{N})])/giu, '($&)');
  const ranges = readRanges(text, 0);
  const locator = locatorOf(ranges);
  if (locator === undefined || ranges.at(-1)?.end !== text.length) {
    throw noLocator(typed);
  }
  checkLocator(corpus, locator);
  return locator;
}

/** @throws TargetError for what names a paragraph or an item that does not exist, or a range backwards */
export function checkLocator(corpus: Corpus, locator: Locator): void {
  for (const { from, to } of locator) {
    checkTarget(corpus, { kind: 'paragraph', ...from });
    if (to !== undefined) {
      checkTarget(corpus, { kind: 'paragraph', ...to });
      if (!isBefore(from, to)) {
        throw noLocator(locatorText(locator));
      }
    }
  }
}

/** A paragraph and an item of it are no range. */
function isBefore(a: LocatorPlace, b: LocatorPlace): boolean {
  const isOne = a.number === b.number && a.item !== undefined && b.item !== undefined;
  return a.number < b.number || (isOne && a.item < b.item);
}

/**
 * A locator as the United Nations write one, without a label, which is CSL's form too: "16 (c)", "5–9", "5–9, 12",
 * "16 (a)–(c)", "16 (a), (c)".
 */
export function locatorText(locator: Locator): string {
  let before: LocatorPlace | undefined;
  return locator
    .map(({ from, to }) => {
      const first = placeText(from, before);
      before = to ?? from;
      return to === undefined ? first : `${first}–${placeText(to, from)}`;
    })
    .join(', ');
}

/** "16 (c)"; only "(c)" after another item of the same paragraph. */
function placeText(place: LocatorPlace, before: LocatorPlace | undefined): string {
  const isSame = before?.number === place.number && before.item !== undefined && place.item !== undefined;
  return isSame ? `(${place.item})` : paragraphLabel(place);
}

/** A paragraph, or an item of it, as a locator. */
export function paragraphLocator({ number, item }: LocatorPlace): Locator {
  return [{ from: item === undefined ? { number } : { number, item } }];
}

/** Whether two cites name the same places. */
export function isSameLocator(a: Locator | undefined, b: Locator | undefined): boolean {
  return a === undefined || b === undefined ? a === b : locatorText(a) === locatorText(b);
}

/** Whether a locator names more than one paragraph; "16 (a)–(c)" names one. */
export function isPlural(locator: Locator): boolean {
  return new Set(locator.flatMap(({ from, to = from }) => [from.number, to.number])).size > 1;
}

function noLocator(text: string): TargetError {
  return new TargetError({ kind: 'locator', asked: shown(text.trim()) });
}
