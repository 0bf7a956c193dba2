import { insertAtCursors, type CursorEdit, type Insertion } from '../text/insertAtCursors.ts';
import type { Citation } from './cite.ts';
import type { Locale } from './locale.ts';
import { placesOf } from './placesOf.ts';
import type { CitekeySyntax, FoundCluster } from './syntax/citekeySyntax.ts';
import { clusterAt } from './syntax/clusterAt.ts';
import { fillBegun } from './syntax/fillBegun.ts';
import type { Span } from './syntax/mask.ts';
import { near } from './syntax/near.ts';
import { placeBehind } from './syntax/placeBehind.ts';

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
  const fresh = ({ start, end }: Span): CursorEdit => {
    const { before, behind } = near(text, start, end);
    const [left, right] = language.apart(before, behind, written);
    return { start, end, newText: left + written + right, cursor: -right.length };
  };
  const join = (cluster: FoundCluster, isBeside: boolean): CursorEdit[] => {
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
  const edits = placesOf(selections, replaceSelection, clusters).flatMap(
    ({ start, end, torn }): CursorEdit[] => {
      if (torn !== undefined) {
        return join(torn, false);
      }
      if (start < end) {
        return [fresh({ start, end })];
      }
      const filled = fillBegun(language, text, end, citation, locale, clusters);
      if (filled !== undefined) {
        return [{ ...filled, cursor: 0 }];
      }
      const around = clusterAt(clusters, end);
      if (around !== undefined) {
        return join(around, false);
      }
      const place = placeBehind(language, text, end);
      const [beside, ...others] = clusters.filter(
        (cluster) => (cluster.end === place || cluster.start === place) && isOwn(cluster),
      );
      // Two that meet are no citations to every language, so they are parted.
      return beside === undefined || others.length > 0
        ? [fresh({ start: place, end: place })]
        : join(beside, true);
    },
  );
  return insertAtCursors(edits);
}
