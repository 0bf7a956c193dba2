import { insertAtCursors, type Insertion } from '../text/insertAtCursors.ts';
import type { OutsidePlace } from './outsideCites.ts';
import type { Syntax } from './syntax.ts';
import { endsInEscape, near } from './syntax/near.ts';
import { isApartBefore, isApartBehind } from './syntax/rstApart.ts';
import { beginsWithWord, endsInWord } from './syntax/wordBeside.ts';

/** Puts a formatted citation to places, apart from the words and the citations beside it. */
export function placeText(
  text: string,
  syntax: Syntax,
  places: readonly OutsidePlace[],
  body: string,
): Insertion {
  const edits = places.map(({ start, end, sides: [isBehindCite, isBeforeCite] }) => {
    const { before, behind } = near(text, start, end);
    const needsBefore =
      isBehindCite ||
      endsInWord(before) ||
      sticky.test(before) ||
      // An escape would take its first character; a bracket behind another is a link, or a call.
      (syntax !== 'html' && syntax !== 'text' && endsInEscape(before)) ||
      (/[\])}]$/u.test(before) && /^[([]/u.test(body));
    const left = needsBefore
      ? ' '
      : syntax === 'rst' && !isApartBefore(before) && isMarked(body)
        ? '\\ '
        : '';
    const needsBehind = isBeforeCite || beginsWithWord(behind);
    const right = needsBehind
      ? ' '
      : syntax === 'rst' && !isApartBehind(behind) && isMarked(body)
        ? '\\ '
        : '';
    return { start, end, newText: left + body + right, cursor: -right.length };
  });
  return insertAtCursors(edits);
}

/** Punctuation has a space behind it, and a key goes on as long as it can. */
const sticky = /[.,;:!?…]$|@[^\s@[\](){}]*$/u;

/** Mark-up of reStructuredText has to stand apart, be it by a blank that does not show. */
function isMarked(body: string): boolean {
  return /[*`]/u.test(body);
}
