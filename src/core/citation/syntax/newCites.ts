import type { TextEdit } from '../../text/insertAtCursors.ts';
import type { Citation } from '../cite.ts';
import type { FoundCluster } from './citekeySyntax.ts';

/** The cites that are not in the cluster yet: the same key with the same locator is the same cite. */
export function newCites({ cites }: FoundCluster, citation: Citation): Citation {
  return citation.filter(
    ({ key, locator }) => !cites.some((there) => there.key === key && there.locator === locator),
  );
}

/** Puts the new cites into a cluster at an offset; without length and text where there are none. */
export function joinAt(
  offset: number,
  cluster: FoundCluster,
  citation: Citation,
  write: (cites: Citation) => string,
): TextEdit {
  const cites = newCites(cluster, citation);
  return { start: offset, end: offset, newText: cites.length === 0 ? '' : write(cites) };
}

/** The same for a list, whose last separator may have been typed already. */
export function joinList(
  text: string,
  offset: number,
  separator: string,
  cluster: FoundCluster,
  citation: Citation,
  write: (cites: Citation) => string,
): TextEdit {
  const there = text.slice(cluster.start, offset).trimEnd().endsWith(separator.trim());
  return joinAt(offset, cluster, citation, (cites) => (there ? '' : separator) + write(cites));
}
