import type { Cite } from '../cite.ts';
import { locatorText, type Locale } from '../locale.ts';
import { writeBraceCites } from './braceCites.ts';
import type { CitekeySyntax } from './citekeySyntax.ts';
import { findPandoc } from './findPandoc.ts';
import { joinAt } from './newCites.ts';
import { joinNote } from './note.ts';
import { oneLine, prose } from './oneLine.ts';

/** Markdown as pandoc reads it; https://pandoc.org/MANUAL.html#citation-syntax. */
export const pandoc: CitekeySyntax = {
  write: (citation, locale) => `[${written(citation, locale)}]`,
  find: findPandoc,
  join(text, cluster, citation, locale) {
    switch (text.charAt(cluster.start)) {
      case '[':
        return joinAt(cluster.end - 1, cluster, citation, (cites) => `; ${written(cites, locale)}`);
      case '{':
        return joinAt(cluster.end - 1, cluster, citation, (cites) => `,${writeBraceCites(cites, locale)}`);
      default:
        // A key in the running text names its author there.
        return undefined;
    }
  },
};

function written(cites: readonly Cite[], locale: Locale): string {
  return cites
    .map(({ key, locator, prefix, suffix }) =>
      prose(escaped(prefix), `@${key}${note(locator, escaped(suffix), locale)}`),
    )
    .join('; ');
}

function note(locator: string | undefined, suffix: string, locale: Locale): string {
  if (locator === undefined) {
    return suffix === '' || suffix.startsWith(',') ? suffix : ` ${suffix}`;
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
  const text = locatorText(locator, locale);
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

function escaped(text: string | undefined): string {
  return oneLine(text).replace(/[\\[\]@;{}*_`<&$^~!|]/gu, '\\$&');
}
