import { fillBegun } from './syntax/fillBegun.ts';
import type { Citation } from './cite.ts';
import type { Locale } from './locale.ts';
import { placesOf } from './placesOf.ts';
import type { CitekeySyntax, FoundCluster } from './syntax/citekeySyntax.ts';
import { clusterAt } from './syntax/clusterAt.ts';
import { mergedSpans, type Span } from './syntax/mask.ts';
import { placeBehind } from './syntax/placeBehind.ts';

/** A place for formatted text. */
export interface OutsidePlace extends Span {
  /** Whether a citation, a link or an address ends where it begins, or a citation begins where it ends. */
  readonly sides: readonly [boolean, boolean];
}

/**
 * Where formatted text goes: behind a citation, a link or a mark that a cursor stands in, and into the place of a
 * citation that is only begun.
 *
 * @param language undefined where it has no citations
 */
export function outsideCites(
  text: string,
  language: CitekeySyntax | undefined,
  selections: readonly Span[],
  replaceSelection: boolean,
  citation: Citation,
  locale: Locale,
): OutsidePlace[] {
  const clusters = language?.find(text) ?? [];
  const places = placesOf(selections, replaceSelection, clusters).map(({ start, end, torn }) => {
    if (start < end) {
      return { start, end };
    }
    const begun = language && begunAt(language, text, end, citation, locale, clusters);
    const place = (torn ?? clusterAt(clusters, end))?.end ?? placeBehind(language, text, end);
    return begun ?? { start: place, end: place };
  });
  const moved = new Set(
    places.map(({ start }) => start).filter((start) => !selections.some(({ end }) => end === start)),
  );
  return mergedSpans(places).map(({ start, end }) => ({
    start,
    end,
    sides: [
      (start === end && moved.has(start)) || clusters.some((cluster) => cluster.end === start),
      clusters.some((cluster) => cluster.start === end),
    ],
  }));
}

/** Commands and brackets. */
const markup = /\\?[A-Za-z:/-]*cite[A-Za-z:/-]*|[\p{P}\p{S}\s]/giu;

/** What is there of a citation that is only begun: all of it, or its end if there is more in it than mark-up. */
function begunAt(
  language: CitekeySyntax,
  text: string,
  offset: number,
  citation: Citation,
  locale: Locale,
  clusters: readonly FoundCluster[],
): Span | undefined {
  const probe = citation.slice(0, 1).map(({ key }) => ({ key }));
  const edit = fillBegun(language, text, offset, probe, locale, clusters);
  if (edit === undefined) {
    return undefined;
  }
  const filledEnd = edit.start + edit.newText.length;
  const filled = language
    .find(text.slice(0, edit.start) + edit.newText + text.slice(edit.end))
    .find((cluster) => cluster.start < filledEnd && edit.start < cluster.end);
  if (filled === undefined) {
    return undefined;
  }
  const start = Math.min(filled.start, edit.start);
  const end = Math.max(filled.end, filledEnd) - filledEnd + edit.end;
  const [cite, ...others] = filled.cites;
  const isBare =
    others.length === 0 &&
    cite?.prefix === undefined &&
    cite?.suffix === undefined &&
    cite?.locator === undefined;
  const typed = text.slice(start, end).replace(markup, '').toLowerCase();
  const isStump = (probe[0]?.key ?? '').replace(markup, '').toLowerCase().startsWith(typed);
  // Empty brackets may be meant for the text.
  return !/@|cite/iu.test(text.slice(start, end))
    ? undefined
    : { start: isBare && isStump ? start : end, end };
}
