import type { Locale } from '../../citation/locale.ts';

const semicolons: Readonly<Partial<Record<Locale, string>>> = { fr: '\u00A0; ', ar: '؛ ', zh: '；' };

/**
 * A text that is put into a note, parted from what stands there before and after it: two references by a semicolon,
 * sentences by a space.
 */
export function partedInNote(before: string, body: string, after: string, locale: Locale): string {
  const semicolon = semicolons[locale] ?? '; ';
  const between = (text: string): string => (endsSentence.test(text) ? ' ' : semicolon);
  const left = before === '' || opensOrBlank.test(before) ? '' : between(before);
  const right = after === '' || closesOrBlank.test(after) ? '' : between(body);
  return left + body + right;
}

const endsSentence = /[.,;:!?…。，；：！？،؛؟][\p{Pe}\p{Pf}"']*$/u;
const opensOrBlank = /[\s\p{Ps}\p{Pi}]$/u;
/** A sign before a blank or another closes, too: before a blank of ours it would not. */
const closesOrBlank = /^(?:[\s\p{Pe}\p{Pf}"'.,;:!?…。，；：！？،؛؟]|[\p{Pc}\p{Po}\p{S}]+(?:[\s\p{P}]|$))/u;
