import type { Span } from '../languages/shared/mask.ts';

/** Which of the two comes first where an indicator and punctuation meet. */
export type Indicator = 'afterPunctuation' | 'beforePunctuation';

/** Quotation marks count only where they close: after a word or its punctuation, and not within a word. */
const afterLatin = String.raw`["'”’»]*(?:[.,;:?…]|!(?!\[))+["'”’»]*(?![\p{L}\p{N}])`;
/** In Chinese a word may follow without a blank, and neither these nor Arabic marks stand within a word. */
const afterOthers = String.raw`[”’»」』》]*(?:[。，、；：？！،؛؟]|…{2})+[”’»」』》]*`;
const after = new RegExp(`^(?:${afterOthers}|${afterLatin})`, 'u');
const before = /(?:[\u00A0\u202F ]?[;:!?…]|[.,;:!?…])+$/u;

/**
 * How far from a place the indicator of a note stands that is wanted there: in English after punctuation that follows,
 * in French and Spanish before punctuation that precedes (United Nations Editorial Manual). In Chinese, Arabic and
 * Russian it is as in English, so that one draft has it on one side.
 *
 * @param place what stands in it goes
 * @returns characters after its end, or before its beginning if less than nothing
 */
export function indicatorPlace(text: string, { start, end }: Span, indicator: Indicator): number {
  const left = text.slice(Math.max(0, start - 20), start);
  if (indicator === 'afterPunctuation') {
    // A quotation mark after a blank opens.
    const isAfterWord = /\S$/u.test(left);
    return isAfterWord ? (after.exec(text.slice(end, end + 20))?.[0].length ?? 0) : 0;
  }
  const punctuation = before.exec(left)?.[0].length ?? 0;
  // What stands alone is no punctuation of a sentence.
  return /[^\s\\]$/u.test(left.slice(0, left.length - punctuation)) ? -punctuation : 0;
}
