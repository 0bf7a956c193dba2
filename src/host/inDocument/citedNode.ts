import type { TextDocument } from 'vscode';
import { citedPlaces } from '../../core/draft/cited/citedPlaces.ts';
import type { DraftReader } from '../draftReader.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { type Target, targetKey } from '../../core/corpus/target.ts';
import { excerpt, type Excerpt } from '../../core/text/excerpt.ts';
import type { CitationPlace } from '../ids.ts';

/** A row: something that is cited, or one of the places where it is. */
export type CitedNode = CitedTarget | CitedAt;

export interface CitedTarget {
  readonly kind: 'target';
  readonly id: string;
  /** What the tree's commands read. */
  readonly target: Target;
  /** At least one, in the order of the draft. */
  readonly places: readonly Place[];
}

export interface CitedAt {
  readonly kind: 'place';
  readonly id: string;
  readonly target: Target;
  readonly place: Place;
}

export interface Place {
  readonly at: CitationPlace;
  /** Counted from 1; in a notebook from the beginning of the cell. */
  readonly line: number;
  readonly around: Excerpt;
}

/**
 * What documents that are one draft cite, in the order of the first place of each.
 *
 * @param documents the draft, or the cells of one that are prose
 */
export function citedIn(
  corpus: Corpus,
  drafts: DraftReader,
  documents: readonly TextDocument[],
): readonly CitedTarget[] {
  const all = new Map<string, { readonly target: Target; readonly places: Place[] }>();
  for (const document of documents) {
    for (const { target, start, end } of citedPlaces(corpus, drafts.read(document).structure)) {
      const key = targetKey(target);
      const known = all.get(key) ?? { target, places: [] };
      known.places.push(placeOf(document, start, end));
      all.set(key, known);
    }
  }
  return [...all].map(([id, { target, places }]) => ({ kind: 'target', id, target, places }));
}

/** The rows of the places, where there are several. */
export function placesOf({ id, target, places }: CitedTarget): CitedAt[] {
  return places.length < 2
    ? []
    : places.map((place, index) => ({ kind: 'place', id: `${id}#${index}`, target, place }));
}

/** Characters before and after; more before would push what is cited out of a narrow side bar. */
const charactersAround = [12, 60] as const;

function placeOf(document: TextDocument, start: number, end: number): Place {
  const from = document.positionAt(start);
  const line = document.lineAt(from).text;
  const to = Math.min(line.length, from.character + end - start);
  return {
    at: { uri: document.uri, start, end },
    line: from.line + 1,
    around: excerpt(line, { start: from.character, end: to }, charactersAround),
  };
}
