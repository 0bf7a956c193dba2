import type { Citation, Cite } from '../../../citation/cite.ts';
import { type Locale, writtenLocator } from '../../../citation/locale.ts';
import type { FoundCitation, FoundCite } from '../citeWriter.ts';
import { newCites } from './newCites.ts';
import { given, joinNote, splitNote } from './note.ts';
import { oneLine } from './oneLine.ts';

/*
 * What stands in a role of sphinxcontrib-bibtex, in reStructuredText and in MyST: `{see}a{para. 12},b`.
 * https://sphinxcontrib-bibtex.readthedocs.io/en/latest/usage.html#roles-and-citation-keys
 */

/** Backticks would end the role and braces the text; there are no escapes for them. */
export function writeBraceCites(cites: readonly Cite[], locale: Locale): string {
  return cites
    .map(({ key, locator, prefix, suffix }) => {
      const note = joinNote(locator === undefined ? '' : writtenLocator(locator, locale), inBraces(suffix));
      return `${braced(inBraces(prefix))}${key}${braced(note)}`;
    })
    .join(',');
}

/**
 * Whether a role can hold cites besides its own: MyST parts it at every comma, also in braces, and Sphinx keeps of
 * several cites of one key the last.
 */
export function canBeInRole(found: FoundCitation, citation: Citation, locale: Locale): boolean {
  const cites = newCites(found, citation);
  const isParted = cites.some((cite) => writeBraceCites([cite], locale).includes(','));
  return !isParted && !repeatsKey([...found.cites, ...cites]);
}

/** Of several cites of one key in a role, Sphinx prints the last alone. */
export function repeatsKey(cites: readonly Cite[]): boolean {
  return new Set(cites.map(({ key }) => key)).size < cites.length;
}

/** Whether a role prints nothing, or a piece of a cite: what joins it would not be seen. */
export function isPartialRole(text: string): boolean {
  return /^[:{](?:foot)?cite:c?(?:empty|author|year|label|title)[a-z]*[:}]`/u.test(text);
}

/** @param offset of the content in the text */
export function readBraceCites(content: string, offset: number): FoundCite[] {
  const cite = /(?:\{([^{}]*)\}\s*)?([^\s{},;]+)(?:\s*\{([^{}]*)\})?/gu;
  return [...content.matchAll(cite)].map(({ 0: all, 1: before, 2: key = '', 3: after = '', index }) => {
    const keyStart = offset + index + all.indexOf(key, before === undefined ? 0 : before.length + 2);
    const prefix = given(oneLine(before));
    return { key, keyStart, keyEnd: keyStart + key.length, prefix, ...splitNote(after) };
  });
}

function braced(text: string): string {
  return text === '' ? '' : `{${text}}`;
}

function inBraces(text: string | undefined): string {
  return oneLine(text?.replace(/[\\`{}]/gu, ''));
}
