import type { Padding } from '../citeWriter.ts';
import { endsInEscape } from './near.ts';
import { beginsWithWord, endsInWord } from './wordBeside.ts';

/** Punctuation has a space after it, and a key goes on as long as it can. */
const sticky = /[.,;:!?…]$|@[^\s@[\](){}]*$/u;

/** Spaces that part a formatted text from words and punctuation. */
export function wordPadding(before: string, after: string, body: string): Padding {
  const needsBefore =
    endsInWord(before) ||
    sticky.test(before) ||
    // A bracket after another is a link, or a call.
    (/[\])}]$/u.test(before) && /^[([]/u.test(body));
  return [needsBefore ? ' ' : '', beginsWithWord(after) ? ' ' : ''];
}

/** The same where a backslash would take the first character of the text. */
export function textPadding(before: string, after: string, body: string): Padding {
  const [left, right] = wordPadding(before, after, body);
  return [endsInEscape(before) ? ' ' : left, right];
}
