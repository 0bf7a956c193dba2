import type { FoundCitation } from '../citeWriter.ts';
import type { ClosedSpan } from '../shared/placeOutside.ts';
import { apartClosed, placeBeside, placeOnLines } from '../shared/placeOutside.ts';
import { beforeBlanks, directlyAt, type TextLines } from '../shared/textLines.ts';
import type { DraftPlace } from '../draftLanguage.ts';
import type { AsciidocSpan } from './asciidocReading.ts';

/** All stretches of a draft that nothing can be put into, in order and apart, each with the way out. */
export function asciidocClosed(
  lines: TextLines,
  spans: readonly AsciidocSpan[],
  citations: readonly FoundCitation[],
): readonly ClosedSpan[] {
  return apartClosed([
    ...spans.map((span) => closedSpan(lines, span)),
    ...citations.map(({ start, end }) => ({ start, end })),
  ]);
}

function closedSpan(lines: TextLines, { start, end, role }: AsciidocSpan): ClosedSpan {
  switch (role) {
    case 'inline':
      return { start, end };
    case 'marker':
      return { start, end, isStartClosed: true };
    case 'open':
    case 'lineEnd':
      return { start, end, exit: directlyAt(start), isEndClosed: true };
    case 'lines': {
      // What belongs to the lines that follow.
      const next = lines.next(end);
      const exit = next === undefined || lines.isBlank(next) ? lines.ownLine(end) : directlyAt(next);
      return { start, end, exit, isStartClosed: true, isEndClosed: true };
    }
    case 'title':
      return { start, end, exit: directlyAt(lines.end(end)), isStartClosed: true, isEndClosed: true };
    case 'cell':
      return { start, end, exit: directlyAt(end), isStartClosed: true, isEndClosed: true };
    case 'attached': {
      const { at, after } = lines.ownParagraph(end);
      return {
        start,
        end,
        exit: { at, before: `${lines.newLine}+${lines.newLine}`, after },
        isStartClosed: true,
        isEndClosed: true,
      };
    }
    case 'block':
    case 'header':
      return { start, end, exit: lines.ownParagraph(end), isStartClosed: true, isEndClosed: true };
  }
}

/** On a blank line between items the end of the one before, for a paragraph would part their list. */
export function asciidocPlace(
  closed: readonly ClosedSpan[],
  offset: number,
  { lines, items }: { readonly lines: TextLines; readonly items: ReadonlySet<number> },
): DraftPlace {
  const found = placeOnLines(closed, offset, lines);
  // What is indented is shown as it is.
  const place = lines.isBlank(found.at) ? { ...found, at: Math.min(found.at, lines.start(found.at)) } : found;
  const next = lines.next(place.at);
  if (next === undefined || !items.has(next) || !lines.isBlank(place.at)) {
    return place;
  }
  const before = beforeBlanks(lines.text, place.at);
  return before === 0 ? place : placeBeside(closed, before);
}
