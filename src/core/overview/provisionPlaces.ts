import type { Corpus } from '../corpus/corpus.ts';
import { articlePath, type ArticlePath } from '../search/provisions.ts';
import { provisionLink } from '../summary/searchLinks.ts';
import { cutLabel } from './cutLabel.ts';

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
  /** Numbers of the paragraphs that refer to it: those of the introduction, then those of each theme in order. */
  readonly cells: readonly (readonly number[])[];
}

/** Instruments in the corpus's order; those that no paragraph refers to are left out. */
export function provisionPlaces(corpus: Corpus): readonly InstrumentPlaces[] {
  const columns = new Map(corpus.themes.map(({ id }, index) => [id, index + 1]));
  const rows = new Map<string, Map<string | null, Set<number>[]>>();
  for (const paragraph of corpus.paragraphs) {
    const column = columns.get(corpus.paperDescribedBy(paragraph)?.theme ?? '') ?? 0;
    for (const { instrument, article = null } of paragraph.provisions) {
      const ofInstrument = rows.get(instrument) ?? new Map<string | null, Set<number>[]>();
      rows.set(instrument, ofInstrument);
      const cells = ofInstrument.get(article) ?? Array.from({ length: columns.size + 1 }, () => new Set());
      ofInstrument.set(article, cells);
      cells[column]?.add(paragraph.number);
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
        .map(([article, cells]) => ({
          article,
          query: provisionLink(corpus, { instrument: id, article: article ?? undefined }).query,
          cells: cells.map((numbers) => [...numbers]),
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
