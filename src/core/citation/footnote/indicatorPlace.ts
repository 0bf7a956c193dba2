/** Which of the two comes first where an indicator and punctuation meet. */
export type Indicator = 'afterPunctuation' | 'beforePunctuation';

/** Quotation marks count only where they close: behind a word or its punctuation, and not within a word. */
const behindLatin = String.raw`["'”’»]*(?:[.,;:?…]|!(?!\[))["'”’»]*(?![\p{L}\p{N}])`;
/** In Chinese a word may follow without a blank, and neither these nor Arabic marks stand within a word. */
const behindOthers = String.raw`[”’»」』》]*(?:[。，、；：？！،؛؟]|…{2})+[”’»」』》]*`;
const behind = new RegExp(`^(?:${behindOthers}|${behindLatin})`, 'u');
const before = /(?:[\u00A0\u202F ]?[;:!?…]|[.,;:!?…])+$/u;

/**
 * Where the indicator of a note stands whose cursor is at an offset: in English behind punctuation that follows, in
 * French and Spanish before punctuation that precedes (United Nations Editorial Manual). In Chinese, Arabic and
 * Russian it is as in English, so that one draft has it on one side.
 */
export function indicatorPlace(text: string, offset: number, indicator: Indicator): number {
  if (indicator === 'afterPunctuation') {
    // A quotation mark behind a blank opens.
    const isBehindWord = /\S$/u.test(text.slice(Math.max(0, offset - 2), offset));
    return isBehindWord ? offset + (behind.exec(text.slice(offset, offset + 20))?.[0].length ?? 0) : offset;
  }
  const start = Math.max(0, offset - 20);
  const punctuation = before.exec(text.slice(start, offset))?.[0].length ?? 0;
  const place = offset - punctuation;
  // What stands alone is no punctuation of a sentence.
  return /[^\s\\]$/u.test(text.slice(Math.max(0, place - 2), place)) ? place : offset;
}
