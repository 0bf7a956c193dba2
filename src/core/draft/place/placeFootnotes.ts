import type { Citation } from '../../citation/cite.ts';
import type { Insertion } from '../../text/insertAtCursors.ts';
import type { DraftStructure } from '../languages/draftLanguage.ts';
import type { Span } from '../languages/shared/mask.ts';
import type { DraftText } from './draftText.ts';
import { insertFootnotes, type NoteBodies } from './insertFootnotes.ts';
import { outsideCites } from './outsideCites.ts';

/** Puts a footnote to every selection's end; it takes the place of a citation that is only begun. */
export function placeFootnotes(draft: DraftText, citation: Citation, bodies: NoteBodies): Insertion {
  const places = outsideCites({ ...draft, replaceSelection: false }, citation, 'footnote');
  return insertFootnotes(
    draft,
    places.map((span) => (span.start < span.end ? withBlank(draft.structure, span) : span)),
    bodies,
  );
}

/** With the blank before it, for an indicator stands at the word; not where that parts two words, or ends a mark. */
function withBlank(structure: DraftStructure, { start, end }: Span): Span {
  const { text } = structure;
  const isLoose =
    text.charAt(start - 1) === ' ' &&
    /^(?:$|[\s\p{Po}])/u.test(text.slice(end, end + 2)) &&
    structure.place(start - 1)?.at === start - 1;
  return { start: isLoose ? start - 1 : start, end };
}
