import type { Cite } from '../cite.ts';
import { type Locale, writtenLocator } from '../locale.ts';
import { isPartialRole, writeBraceCites } from './braceCites.ts';
import type { CitekeySyntax, FoundCluster } from './citekeySyntax.ts';
import { apartFromReference, isCrossReference } from './crossReference.ts';
import { fillRole } from './fillRole.ts';
import { findPandoc } from './findPandoc.ts';
import { near } from './near.ts';
import { joinAt, joinList } from './newCites.ts';
import { joinNote } from './note.ts';
import { oneLine, prose } from './oneLine.ts';
import { apartInPandoc, begunInPandoc, placeInPandoc } from './pandocPlace.ts';

/** Markdown's citations in brackets, whatever stands in these. */
export const inBrackets = (written: (cites: readonly Cite[], locale: Locale) => string): CitekeySyntax => ({
  write: (citation, locale) => `[${written(citation, locale)}]`,
  find: findPandoc,
  join(text, cluster, citation, locale) {
    if (isApart(text, cluster)) {
      return undefined;
    }
    const { start, end } = cluster;
    const list = (cites: readonly Cite[]): string => `; ${written(cites, locale)}`;
    switch (text.charAt(start)) {
      case '[':
        return joinAt(end - 1, cluster, citation, list);
      case '{':
        return joinList(text, end - 1, ',', cluster, citation, (cites) => writeBraceCites(cites, locale));
      default:
        // A key in the running text has its locator in a bracket behind it, and further cites behind that.
        return text.charAt(end - 1) === ']'
          ? joinAt(end - 1, cluster, citation, list)
          : joinAt(
              end,
              cluster,
              citation,
              (cites) => ` [${written(cites, locale)}]${apartInPandoc(' ', near(text, end).behind)[1]}`,
            );
    }
  },
  own: /^(?:\[|\{(?:foot)?cite(?::p)?\})/u,
  apart: apartInPandoc,
  fill(text, offset, citation, locale) {
    const begun = begunInPandoc(text, offset);
    if (begun === undefined) {
      return fillRole(/\{(?:foot)?cite[a-z:]*\}`\s*$/u, text, offset, citation, locale);
    }
    const { start, end, isInBracket, isOpen } = begun;
    const cites = written(citation, locale);
    if (isInBracket) {
      const space = /[;\p{L}.,]/u.test(text.charAt(start - 1)) ? ' ' : '';
      return { start, end, newText: `${space}${cites}${isOpen ? ']' : ''}` };
    }
    const { before, behind } = near(text, start, end);
    const [left, right] = apartInPandoc(before, behind);
    return { start, end, newText: `${left}[${cites}]${right}` };
  },
  place: placeInPandoc,
});

/** Markdown as pandoc reads it; https://pandoc.org/MANUAL.html#citation-syntax. */
export const pandoc: CitekeySyntax = inBrackets(inPandoc);

/** A cross-reference or its bracket, a role that prints a piece of a cite: what joins it would not be seen. */
function isApart(text: string, { start, end, cites }: FoundCluster): boolean {
  return (
    cites.some(({ key }) => isCrossReference(key)) ||
    apartFromReference(near(text, start).before) !== '' ||
    isPartialRole(text.slice(start, end))
  );
}

function inPandoc(cites: readonly Cite[], locale: Locale): string {
  return cites
    .map(({ key, locator, prefix, suffix }) =>
      prose(escaped(prefix), `@${key}${note(locator, escaped(suffix), locale)}`),
    )
    .join('; ');
}

function note(locator: string | undefined, suffix: string, locale: Locale): string {
  if (locator === undefined) {
    // Empty braces say that there is no locator; before 3.0, pandoc printed the label of an empty one (issue 8288).
    const none = looksLocated.test(suffix) ? '{}' : '';
    return none + (suffix === '' || suffix.startsWith(',') ? suffix : ` ${suffix}`);
  }
  // Behind a comma of ASCII pandoc takes a word with a digit in it for a page; this one is Chinese usage anyway.
  const comma = locale === 'zh' ? '，' : ', ';
  return comma + joinNote(labelled(locator, suffix, locale), suffix);
}

/**
 * Pandoc writes the label anew, in the words of the draft's language and style, if it knows the one that is there,
 * and leaves all as it is if not. It knows ours in English and Russian. Having read "16 (c)" it would make the label
 * plural, so the braces that end the locator stand before the item: `{para. 16} (c)`.
 */
function labelled(locator: string, suffix: string, locale: Locale): string {
  const text = writtenLocator(locator, locale);
  if (locale !== 'en' && locale !== 'ru') {
    return text;
  }
  const itemStart = text.search(/ \(/u);
  const numbers = (itemStart < 0 ? text : text.slice(0, itemStart)).replaceAll('–', '-');
  const isOdd = itemStart >= 0 || goesOn.test(suffix);
  return isOdd ? `{${numbers}}${itemStart < 0 ? '' : text.slice(itemStart)}` : numbers;
}

/** What pandoc would read as more of the locator: numbers, also Roman ones. */
const goesOn = /^[\p{P}\s]*(?:[ivxlcdm]+(?!\p{L})|\S*\d)/iu;
/** What pandoc would take for a locator where there is none: a number, one behind a label, what braces begin. */
const looksLocated =
  /^[\s,]*(?:\S*\d|\\\{|(?:\p{L}{1,8}\.|§+|¶+|(?:page|chapter|section|paragraph|part|volume|verse|line|note|number|column|figure|folio|book|opus)s?(?=\s))\s*\p{P}*(?:\S*\d|[ivxlcdm]+(?!\p{L})))/iu;

function escaped(text: string | undefined): string {
  return oneLine(text).replace(/[\\[\]@;{}*_`<&$^~!|]/gu, '\\$&');
}
