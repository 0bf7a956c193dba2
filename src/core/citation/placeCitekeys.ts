import type { Insertion, TextEdit } from '../text/insertAtCursors.ts';
import type { Citation } from './cite.ts';
import type { Locale } from './locale.ts';
import type { CitekeySyntax, FoundCluster } from './syntax/citekeySyntax.ts';
import { clusterAt } from './syntax/clusterAt.ts';
import { mergedSpans, type Span } from './syntax/mask.ts';
import { near } from './syntax/near.ts';

/** An edit, and where the cursor goes: so far behind what the edit leaves. */
interface Placed extends TextEdit {
  readonly cursor: number;
}

/**
 * Puts a citation by citekey at every selection: into the place of one that is only begun, into the one that the
 * selection stands in or directly beside, or apart from all that it could be read together with.
 */
export function placeCitekeys(
  text: string,
  language: CitekeySyntax,
  locale: Locale,
  selections: readonly Span[],
  replaceSelection: boolean,
  citation: Citation,
): Insertion {
  const clusters = language.find(text);
  const joined = new Set<FoundCluster>();
  const written = language.write(citation, locale);
  const fresh = ({ start, end }: Span): Placed => {
    const { before, behind } = near(text, start, end);
    const [left, right] = language.apart(before, behind, written);
    return { start, end, newText: left + written + right, cursor: -right.length };
  };
  const join = (cluster: FoundCluster, isBeside: boolean): Placed[] => {
    if (joined.has(cluster)) {
      return [];
    }
    joined.add(cluster);
    const { end } = cluster;
    const edit = language.join(text, cluster, citation, locale);
    return [
      edit === undefined ? fresh({ start: end, end }) : { ...edit, cursor: isBeside ? end - edit.end : 0 },
    ];
  };
  const isOwn = ({ start, end }: FoundCluster): boolean => language.own.test(text.slice(start, end));
  const edits = placesOf(selections, replaceSelection, clusters).flatMap(({ start, end, torn }): Placed[] => {
    if (torn !== undefined) {
      return join(torn, false);
    }
    if (start < end) {
      return [fresh({ start, end })];
    }
    const filled = language.fill(text, end, citation, locale);
    if (filled !== undefined) {
      return [{ ...filled, cursor: 0 }];
    }
    const around = clusterAt(clusters, end);
    if (around !== undefined) {
      return join(around, false);
    }
    const place = language.place?.(text, end) ?? end;
    const [beside, ...others] = clusters.filter(
      (cluster) => (cluster.end === place || cluster.start === place) && isOwn(cluster),
    );
    // Two that meet are no citations to every language, so they are parted.
    return beside === undefined || others.length > 0
      ? [fresh({ start: place, end: place })]
      : join(beside, true);
  });
  return insertion(edits);
}

interface Place extends Span {
  /** The citation that the selection covers a part of. */
  readonly torn?: FoundCluster | undefined;
}

/** In the text's order and apart from each other. A selection that would tear a citation replaces nothing. */
function placesOf(
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

/** Several cursors may come to one place: what would overlap is left out. */
function insertion(placed: readonly Placed[]): Insertion {
  const ordered: Placed[] = [];
  for (const edit of [...placed].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = ordered.at(-1);
    if (last === undefined || edit.start > last.end || (edit.start === last.end && edit.start < edit.end)) {
      ordered.push(edit);
    }
  }
  let shift = 0;
  return {
    edits: ordered
      .filter(({ start, end, newText }) => start < end || newText !== '')
      .map(({ start, end, newText }) => ({ start, end, newText })),
    cursors: ordered.map(({ start, end, newText, cursor }) => {
      shift += newText.length - (end - start);
      return end + shift + cursor;
    }),
  };
}
