/*
 * What mark-up has to stand apart by, so that reStructuredText sees it.
 * https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#inline-markup-recognition-rules
 */

/** Openers and delimiters, for use within square brackets. */
const opening = String.raw`\s'"([{<\-/:\p{Ps}\p{Pi}\p{Pf}\p{Pd}`;
/** The same for what follows, with what ends a sentence, and a backslash. */
const closing = String.raw`\s'")\]}>\-/:.,;!?\\\p{Pe}\p{Pf}\p{Pi}\p{Pd}`;
/** Other punctuation parts on both sides, but for that of ASCII. */
const others = String.raw`(?![\0-\x7F])\p{Po}`;

/** For expressions: after this, mark-up can begin, and before that it can end. */
export const apartBefore = String.raw`(?<=^|[${opening}]|${others})`;
export const apartAfter = String.raw`(?=$|[${closing}]|${others})`;

const before = new RegExp(`${apartBefore}$`, 'u');
const after = new RegExp(`^${apartAfter}`, 'u');

export function isApartBefore(text: string): boolean {
  return before.test(text);
}

export function isApartAfter(text: string): boolean {
  return after.test(text);
}

/** Whether mark-up begins a text that would be none if something stood before it without a blank. */
export function beginsMarkup(text: string): boolean {
  return /^(?::[\p{L}\p{N}]|[*`|_[])/u.test(text);
}
