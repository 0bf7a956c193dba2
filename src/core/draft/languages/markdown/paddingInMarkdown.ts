import type { Padding } from '../citeWriter.ts';
import { beginsWithWord, endsInWord } from '../shared/wordBeside.ts';
import { textPadding } from '../shared/textPadding.ts';
import { apartFromReference } from './crossReference.ts';

/** What would make a bracket after it an image, a note, a link, an attribute, or a character that is escaped. */
const takesBracket = /[!^{\]]$|(?<!\\)(?:\\\\)*\\$/u;
/** A key in the running text takes a bracket directly after it for its locator. An address goes on with any. */
const word = /(?:@[^\s@[\]]+|:\/\/[^\s<>"\]]*|\bwww\.[^\s<>"\]]*)$/iu;

/** What keeps `[@k]` from being a part of its neighbours in Markdown. */
export function paddingInMarkdown(before: string, after: string): Padding {
  const needsBefore =
    takesBracket.test(before) || word.test(before) || endsInWord(before) || endsInTeX.test(before);
  // A bracket is a link with a bracket after it, and with a colon at a line's beginning the definition of one to MyST.
  const needsAfter =
    /^(?:[([{]|-?@)/u.test(after) ||
    beginsWithWord(after) ||
    (after.startsWith(':') && /(?:^|\n)[ \t>]*$/u.test(before)) ||
    // Pandoc takes the blanks before it for its own.
    (afterKey.test(before) && /^\S/u.test(after) && !/^[\p{P}]/u.test(after)) ||
    (afterKey.test(before) && after.startsWith('\\'));
  return [apartFromReference(before) || (needsBefore ? ' ' : ''), needsAfter ? ' ' : ''];
}

const afterKey = /(?:^|[^\p{L}\p{N}])@[^\s@[\]]+[ \t]+$/u;

/** The same for formatted text: a mark or a quotation mark closes only where no letter follows, an address ends so. */
export function textPaddingInMarkdown(before: string, after: string, body: string): Padding {
  const [left, right] = textPadding(before, after, body);
  return [left === '' && takesText.test(before) ? ' ' : left, right];
}
const takesText = /[\p{L}\p{N}.,;:!?…)\]}]["'*_]+$|:\/\/[^\s<>"\]]*$|\bwww\.[^\s<>"\]]*$/iu;

/** TeX that cites prints what a citation is to be parted from. */
const endsInTeX =
  /\\(?!nocite)[A-Za-z]{0,20}[Cc]ite[A-Za-z]{0,20}\*?(?:[[{(<][^\][{}()<>]*[\]})>]){0,4}\{[^{}]*\}$/u;
