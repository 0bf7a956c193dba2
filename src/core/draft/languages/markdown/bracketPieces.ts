import type { Locator } from '../../../citation/locator.ts';
import type { Citation, Cite } from '../../../citation/cite.ts';
import { type Locale, writtenLocator } from '../../../citation/locale.ts';
import type { Piece } from '../citeWriter.ts';
import { joinNote } from '../shared/note.ts';
import { oneLine } from '../shared/oneLine.ts';

/** How a dialect writes one cite within the brackets. */
export type CitePieces = (cite: Cite, locale: Locale) => readonly Piece[];

/** Cites as they stand in a bracket, parted by semicolons. */
export function listPieces(cites: Citation, pieces: CitePieces, locale: Locale): readonly Piece[] {
  return cites.flatMap((cite, index) => [...(index === 0 ? [] : [markup('; ')]), ...pieces(cite, locale)]);
}

/** Markdown as pandoc reads it; https://pandoc.org/MANUAL.html#citation-syntax. */
export const pandocPieces: CitePieces = ({ key, locator, prefix, suffix }, locale) => [
  ...prefixPieces(prefix, escapedForPandoc(prefix)),
  markup('@'),
  { kind: 'key', text: key },
  ...pandocNote(locator, escapedForPandoc(suffix), locale),
];

function pandocNote(locator: Locator | undefined, suffix: string, locale: Locale): readonly Piece[] {
  if (locator === undefined) {
    // Empty braces say that there is no locator; before 3.0, pandoc printed the label of an empty one (issue 8288).
    return [...(looksLocated.test(suffix) ? [markup('{}')] : []), ...suffixPieces(suffix)];
  }
  // After a comma of ASCII pandoc takes a word with a digit in it for a page; this one is Chinese usage anyway.
  return locatorPieces(locale === 'zh' ? '，' : ', ', labelled(locator, suffix, locale), suffix);
}

/**
 * Markdown as MyST reads it: pandoc's brackets, but braces would be printed, and a semicolon ends a cite even if it is
 * escaped. https://mystmd.org/guide/citations
 */
export const mystPieces: CitePieces = ({ key, locator, prefix, suffix }, locale) => {
  // A caret after the bracket would begin a note.
  const before = oneLine(wordsForMyst(prefix ?? '')).replace(/^[\^\s]+/u, '');
  const after = oneLine(wordsForMyst(suffix ?? ''));
  return [
    ...prefixPieces(prefix, before),
    markup('@'),
    { kind: 'key', text: key },
    // MyST drops a comma of ASCII after the key, and no other.
    ...(locator === undefined
      ? suffixPieces(after)
      : locatorPieces(', ', writtenLocator(locator, locale), after)),
  ];
};

function prefixPieces(prefix: string | undefined, written: string): readonly Piece[] {
  return written === '' && prefix !== '' ? [] : [{ kind: 'prefix', text: written }, markup(' ')];
}

function suffixPieces(suffix: string): readonly Piece[] {
  const text = suffix === '' || suffix.startsWith(',') ? suffix : ` ${suffix}`;
  return text === '' ? [] : [{ kind: 'suffix', text }];
}

function locatorPieces(comma: string, locator: string, suffix: string): readonly Piece[] {
  const rest = joinNote(locator, suffix).slice(locator.length);
  return [
    { kind: 'locator', text: comma + locator },
    ...(rest === '' ? [] : [{ kind: 'suffix' as const, text: rest }]),
  ];
}

function markup(text: string): Piece {
  return { kind: 'markup', text };
}

/**
 * Pandoc writes the label anew, in the words of the draft's language and style, if it knows the one that is there,
 * and leaves all as it is if not. It knows ours in English and Russian. Having read "16 (c)" it would make the label
 * plural, so the braces that end the locator stand before the item: `{para. 16} (c)`.
 */
function labelled(locator: Locator, suffix: string, locale: Locale): string {
  const text = writtenLocator(locator, locale);
  if (locale !== 'en' && locale !== 'ru') {
    return text;
  }
  const itemStart = text.search(/ \(/u);
  const numbers = (itemStart < 0 ? text : text.slice(0, itemStart)).replaceAll('–', '-');
  const isOdd = itemStart >= 0 || goesOn.test(suffix) || /^[,;:]/u.test(suffix);
  return isOdd ? `{${numbers}}${itemStart < 0 ? '' : text.slice(itemStart)}` : numbers;
}

/** What pandoc would read as more of the locator: numbers, also Roman ones. */
const goesOn = /^[\p{P}\s]*(?:[ivxlcdm]+(?!\p{L})|\S*\d)/iu;

/** What pandoc would take for a locator where there is none. */
const looksLocated = new RegExp(
  [
    // A number, or what braces begin.
    String.raw`^[\s,]*(?:\S*\d|\\\{`,
    // A number, also a Roman one, after a label: short for a word, a sign, a word that pandoc knows.
    String.raw`|(?:\p{L}{1,8}\.|§+|¶+|(?:page|chapter|section|paragraph|part|volume|verse|line|note|number|column`,
    // More of these words, and the number after any of them.
    String.raw`|figure|folio|book|opus)s?(?=\s))\s*\p{P}*(?:\S*\d|[ivxlcdm]+(?!\p{L})))`,
  ].join(''),
  'iu',
);

function escapedForPandoc(text: string | undefined): string {
  return oneLine(text).replace(/[\\[\]@;{}*_`<&$^~!|]/gu, '\\$&');
}

/**
 * MyST shows it as it is, escapes and all, so what would be read goes: an @ before a word could be the key's, a
 * semicolon ends the cite, a backslash hides the bracket behind it, and a bracket without its other half ends the
 * citation or keeps it from ending.
 */
function wordsForMyst(text: string): string {
  const words = text.replaceAll(';', ',').replaceAll('\\', '');
  const balanced = areBalanced(words) ? words : words.replace(/[[\]]/gu, '');
  return balanced.replace(/@(?=[\p{L}\p{N}_{])/gu, '＠');
}

function areBalanced(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]]/gu)) {
    depth += bracket === '[' ? 1 : -1;
    if (depth < 0) {
      return false;
    }
  }
  return depth === 0;
}
