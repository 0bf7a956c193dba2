import type { TextEdit } from '../../../text/insertAtCursors.ts';
import type { Citation, Cite } from '../../../citation/cite.ts';
import { isSameLocator } from '../../../citation/locator.ts';
import type { FoundCitation, FoundCite } from '../citeWriter.ts';

/** A citation as it stands, as far as joining it is concerned. */
type There = Pick<FoundCitation, 'start' | 'end' | 'cites'>;

/** The cites that are not in the citation yet: the same key with the same locator is the same cite. */
export function newCites({ cites }: There, citation: Citation): Citation {
  return citation.filter((cite) => !cites.some((there) => isSameCite(there, cite)));
}

function isSameCite(there: FoundCite, { key, locator }: Cite): boolean {
  return there.key === key && there.otherLocator === undefined && isSameLocator(there.locator, locator);
}

/** Puts the new cites into a citation at an offset; without length and text where there are none. */
export function joinAt(
  offset: number,
  found: There,
  citation: Citation,
  write: (cites: Citation) => string,
): TextEdit {
  const cites = newCites(found, citation);
  return { start: offset, end: offset, newText: cites.length === 0 ? '' : write(cites) };
}

/** A list of cites in a text: `end` stands after its last one, where more can be put. */
interface CiteList {
  readonly text: string;
  readonly end: number;
  readonly separator: string;
}

/** The same for a list, whose last separator may have been typed already. */
export function joinList(
  { text, end, separator }: CiteList,
  found: There,
  citation: Citation,
  write: (cites: Citation) => string,
): TextEdit {
  const there = text.slice(found.start, end).trimEnd().endsWith(separator.trim());
  return joinAt(end, found, citation, (cites) => (there ? '' : separator) + write(cites));
}
