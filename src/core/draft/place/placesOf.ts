import type { FoundCitation } from '../languages/citeWriter.ts';
import { mergedSpans, type Span } from '../languages/shared/mask.ts';
import { lastBefore } from '../spanAt.ts';
import type { DraftText } from './draftText.ts';

/** Where a citation goes: what it replaces, or with no length the place of a cursor. */
export interface Place extends Span {
  /** The citation that the selection covers a part of. */
  readonly partlySelected?: FoundCitation | undefined;
}

/** In the text's order and apart from each other. A selection that would tear a citation replaces nothing. */
export function placesOf({ selections, replaceSelection, structure }: DraftText): Place[] {
  const places = selections.map(({ start, end }): Place => {
    if (!replaceSelection || start === end) {
      return { start: end, end };
    }
    const last = lastBefore(structure.citations, end);
    const first = lastBefore(structure.citations, start);
    const torn = [last, first].find(
      (found) =>
        found !== undefined &&
        found.start < end &&
        start < found.end &&
        !(start <= found.start && found.end <= end),
    );
    return torn === undefined ? { start, end } : { start: torn.end, end: torn.end, partlySelected: torn };
  });
  return mergedSpans(places);
}
