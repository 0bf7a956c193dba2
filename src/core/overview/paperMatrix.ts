import type { Corpus } from '../corpus/corpus.ts';
import { filterText } from '../search/queryLanguage.ts';
import { cutLabel } from './cutLabel.ts';

/** A meeting of the Working Group, and the years of its papers. */
export interface MeetingHead {
  readonly meeting: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Finds its papers. */
  readonly query: string;
}

export interface PaperCell {
  readonly symbol: string;
  /** The end of the symbol, which tells the papers apart: "2015/4". */
  readonly short: string;
  readonly title: string;
  readonly shortTitle: string;
}

/** The meetings in their order, and for each theme the papers of each meeting, in the compendium's order. */
export function paperMatrix(corpus: Corpus): {
  readonly meetings: readonly MeetingHead[];
  readonly matrix: readonly (readonly (readonly PaperCell[])[])[];
} {
  const numbers = [...new Set(corpus.papers.map(({ meeting }) => meeting))].sort((a, b) => a - b);
  const meetings = numbers.map((meeting) => {
    const years = corpus.papers.filter((paper) => paper.meeting === meeting).map(({ year }) => year);
    return {
      meeting,
      firstYear: Math.min(...years),
      lastYear: Math.max(...years),
      query: filterText('meeting', String(meeting)),
    };
  });
  const matrix = corpus.themes.map((theme) => {
    const papers = corpus.papersOf(theme);
    return numbers.map((meeting) =>
      papers
        .filter((paper) => paper.meeting === meeting)
        .map(({ symbol, title, shortTitle }) => ({
          symbol,
          short: symbol.split('/').slice(-2).join('/'),
          title: cutLabel(title),
          shortTitle: cutLabel(shortTitle),
        })),
    );
  });
  return { meetings, matrix };
}
