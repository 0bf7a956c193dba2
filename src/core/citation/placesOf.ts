import type { FoundCluster } from './syntax/citekeySyntax.ts';
import { mergedSpans, type Span } from './syntax/mask.ts';

/** Where a citation goes: what it replaces, or with no length the place of a cursor. */
export interface Place extends Span {
  /** The citation that the selection covers a part of. */
  readonly torn?: FoundCluster | undefined;
}

/** In the text's order and apart from each other. A selection that would tear a citation replaces nothing. */
export function placesOf(
  selections: readonly Span[],
  replaceSelection: boolean,
  clusters: readonly FoundCluster[],
): Place[] {
  const places = selections.map(({ start, end }): Place => {
    if (!replaceSelection || start === end) {
      return { start: end, end };
    }
    const torn = clusters.findLast(
      (cluster) =>
        cluster.start < end && start < cluster.end && !(start <= cluster.start && cluster.end <= end),
    );
    return torn === undefined ? { start, end } : { start: torn.end, end: torn.end, torn };
  });
  return mergedSpans(places);
}
