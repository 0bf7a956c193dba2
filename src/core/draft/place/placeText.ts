import type { Citation } from '../../citation/cite.ts';
import { insertAtCursors, type Insertion } from '../../text/insertAtCursors.ts';
import type { DraftText } from './draftText.ts';
import { outsideCites } from './outsideCites.ts';

/** Characters beside a place that can be read together with what is put there. */
const near = 500;

/** Puts a formatted citation at every selection, apart from the words and the citations beside it. */
export function placeText(draft: DraftText, citation: Citation, body: string): Insertion {
  const { text, markup } = draft.structure;
  return insertAtCursors(
    outsideCites(draft, citation, 'text').map(
      ({ start, end, sides: [isAfterCite, isBeforeCite], breaks }) => {
        const before = text.slice(Math.max(0, start - near), start);
        const [left, right] = markup.padding(before, text.slice(end, end + near), body);
        const head = breaks.before || (isAfterCite && /\S$/u.test(before) ? ' ' : left);
        const tail = breaks.after || (isBeforeCite ? ' ' : right);
        const own = markup.fitted?.(before, body) ?? body;
        return { start, end, newText: head + own + tail, cursor: -tail.length };
      },
    ),
  );
}
