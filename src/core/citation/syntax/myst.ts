import type { Cite } from '../cite.ts';
import { type Locale, writtenLocator } from '../locale.ts';
import type { CitekeySyntax } from './citekeySyntax.ts';
import { joinNote } from './note.ts';
import { oneLine, prose } from './oneLine.ts';
import { inBrackets } from './pandoc.ts';

/**
 * Markdown as MyST reads it: pandoc's brackets, but braces would be printed, and a semicolon ends a cite even if it is
 * escaped. https://mystmd.org/guide/citations
 */
export const myst: CitekeySyntax = inBrackets(inMyst);

function inMyst(cites: readonly Cite[], locale: Locale): string {
  return cites
    .map(({ key, locator, prefix, suffix }) => {
      // The first @ before a word is the key's.
      const before = escaped(oneLine(prefix).replace(/@(?=[\p{L}\p{N}_{])/gu, '＠'));
      return prose(before, `@${key}${note(locator, escaped(oneLine(suffix)), locale)}`);
    })
    .join('; ');
}

/** MyST drops a comma of ASCII behind the key, and no other. */
function note(locator: string | undefined, suffix: string, locale: Locale): string {
  if (locator === undefined) {
    return suffix === '' || suffix.startsWith(',') ? suffix : ` ${suffix}`;
  }
  return `, ${joinNote(writtenLocator(locator, locale), suffix)}`;
}

function escaped(text: string): string {
  return text.replaceAll(';', ',').replace(/[\\[\]@{}*_`<&$^~!|]/gu, '\\$&');
}
