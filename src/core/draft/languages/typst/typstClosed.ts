import type { FoundCitation } from '../citeWriter.ts';
import type { DraftPlace } from '../draftLanguage.ts';
import { afterBlanks, beforeBlanks, directlyAt, type TextLines } from '../shared/textLines.ts';
import { apartClosed, type ClosedSpan } from '../shared/placeOutside.ts';
import { labelsOf } from './typstCitations.ts';
import type { TypstReading, TypstReference, TypstSpan } from './typstReading.ts';
import { silentStretches } from './typstRuns.ts';

/** All stretches of a draft that nothing can be put into, in order and apart, each with the way out. */
export function typstClosed(
  lines: TextLines,
  reading: TypstReading,
  citations: readonly FoundCitation[],
): readonly ClosedSpan[] {
  const { text } = lines;
  const closed: ClosedSpan[] = [
    ...silentStretches(lines, reading.spans),
    ...elementReferences(text, reading).map(({ start, end }) => ({ start, end })),
    ...citations.map(({ start, end }) => ({ start, end })),
  ];
  let headingEnd = -1;
  for (const span of reading.spans) {
    if (span.role === 'marker' && text.slice(span.start, span.end).includes('=')) {
      headingEnd = lines.end(span.start);
    }
    if (span.role !== 'statement' && span.role !== 'comment') {
      closed.push(closedSpan(lines, span, headingEnd));
    }
  }
  return apartClosed(closed);
}

/** References to elements of the draft, which are no citations. */
export function elementReferences(
  text: string,
  { references, labels }: TypstReading,
): readonly TypstReference[] {
  const elements = labelsOf(text, labels);
  return references.filter(({ start, keyEnd }) => elements.has(text.slice(start + 1, keyEnd)));
}

function closedSpan(lines: TextLines, span: TypstSpan, headingEnd: number): ClosedSpan {
  const { text } = lines;
  const { start, end, role, isStartClosed } = span;
  switch (role) {
    case 'marker':
      return { start, end: afterBlanks(text, end), isStartClosed };
    case 'lineBreak':
      return { start, end: afterBlanks(text, end), exit: directlyAt(start), isEndClosed: true };
    case 'label': {
      // A label belongs to what stands before it, but for a heading's.
      const before = beforeBlanks(text, start);
      return end <= headingEnd
        ? { start: before, end, exit: directlyAt(before), isEndClosed: true }
        : { start: before, end, isStartClosed: true };
    }
    default:
      return { start, end, exit: afterBlock(lines, span), isStartClosed };
  }
}

/** After raw text and calls of several lines a citation is a paragraph of its own. */
function afterBlock(lines: TextLines, { role, entry, exit }: TypstSpan): DraftPlace {
  const isBlock =
    (role === 'raw' || role === 'call') &&
    lines.start(entry) === entry &&
    lines.start(exit) > entry &&
    lines.isAtEnd(exit);
  return isBlock ? lines.ownParagraph(exit) : directlyAt(exit);
}
