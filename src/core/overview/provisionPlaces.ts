import type { Corpus } from '../corpus/corpus.ts';
import type { Paragraph } from '../corpus/model.ts';
import { articlePath, type ArticlePath } from '../search/provisions.ts';
import { provisionLink } from '../summary/searchLinks.ts';
import { cutLabel } from './cutLabel.ts';
import { ThemeColumns, type ThemeCells } from './themeColumns.ts';

/** An instrument, and where it and its articles are referred to. */
export interface InstrumentPlaces {
  readonly id: string;
  readonly label: string;
  /** Finds the instrument. */
  readonly query: string;
  /** The instrument as a whole first, then its articles in numeric order. Never empty. */
  readonly rows: readonly ProvisionPlaces[];
}

export interface ProvisionPlaces {
  /** "27 (1) (e)"; null for the instrument as a whole. */
  readonly article: string | null;
  /** Finds the provision. */
  readonly query: string;
  /** The paragraphs that refer to it. */
  readonly cells: ThemeCells;
}

/** Instruments in the corpus's order; those that no paragraph refers to are left out. */
export function provisionPlaces(corpus: Corpus): readonly InstrumentPlaces[] {
  const columns = new ThemeColumns(corpus);
  const rows = new Map<string, Map<string | null, Paragraph[]>>();
  for (const paragraph of corpus.paragraphs) {
    for (const { instrument, article = null } of paragraph.provisions) {
      const ofInstrument = rows.get(instrument) ?? new Map<string | null, Paragraph[]>();
      rows.set(instrument, ofInstrument);
      const paragraphs = ofInstrument.get(article) ?? [];
      ofInstrument.set(article, paragraphs);
      paragraphs.push(paragraph);
    }
  }
  return corpus.instruments.flatMap(({ id, shortTitle }) => {
    const ofInstrument = [...(rows.get(id) ?? [])];
    if (ofInstrument.length === 0) {
      return [];
    }
    return {
      id,
      label: cutLabel(shortTitle),
      query: provisionLink(corpus, { instrument: id }).query,
      rows: ofInstrument
        .sort(([a], [b]) => comparePaths(articlePath(a ?? ''), articlePath(b ?? '')))
        .map(([article, paragraphs]) => ({
          article,
          query: provisionLink(corpus, { instrument: id, article: article ?? undefined }).query,
          cells: columns.cells(paragraphs),
        })),
    };
  });
}

/** Numbers by their value, letters after them; the whole before its parts. */
function comparePaths(a: ArticlePath, b: ArticlePath): number {
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [left, right] = [a[at], b[at]];
    if (left === undefined || right === undefined) {
      return a.length - b.length;
    }
    if (left !== right) {
      return left.localeCompare(right, 'en', { numeric: true });
    }
  }
  return 0;
}
