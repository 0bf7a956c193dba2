import { placeLabel, type Corpus } from '../corpus/corpus.ts';
import { placesOf } from '../outline/groups.ts';
import { placeLink } from '../summary/searchLinks.ts';
import { cutLabel } from './cutLabel.ts';
import { ThemeColumns, type ThemeCells } from './themeColumns.ts';

/** A country or region, and the paragraphs that name it. */
export interface PlaceRow {
  readonly label: string;
  /** Finds what names it. */
  readonly query: string;
  readonly cells: ThemeCells;
}

/** Places in the corpus's order; those that no paragraph names are left out. */
export function placeRows(corpus: Corpus): readonly PlaceRow[] {
  const columns = new ThemeColumns(corpus);
  return placesOf(corpus).map(([place, paragraphs]) => ({
    label: cutLabel(placeLabel(place)),
    query: placeLink(corpus, place.id)?.query ?? '',
    cells: columns.cells(paragraphs),
  }));
}
