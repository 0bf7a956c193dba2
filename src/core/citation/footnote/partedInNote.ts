import type { Locale } from '../locale.ts';

const semicolons: Readonly<Partial<Record<Locale, string>>> = { fr: '\u00A0; ', ar: '؛ ', zh: '；' };

/**
 * A text that is put into a note, parted from what stands there before and behind it: two references by a semicolon,
 * sentences by a space.
 */
export function partedInNote(before: string, body: string, behind: string, locale: Locale): string {
  const semicolon = semicolons[locale] ?? '; ';
  const between = (text: string): string => (endsSentence.test(text) ? ' ' : semicolon);
  const left = before === '' || opensOrBlank.test(before) ? '' : between(before);
  const right = behind === '' || closesOrBlank.test(behind) ? '' : between(body);
  return left + body + right;
}

const endsSentence = /[.,;:!?…。，；：！？،؛؟][\p{Pe}\p{Pf}"']*$/u;
const opensOrBlank = /[\s\p{Ps}\p{Pi}]$/u;
const closesOrBlank = /^[\s\p{Pe}\p{Pf}"'.,;:!?…。，；：！？،؛؟]/u;
