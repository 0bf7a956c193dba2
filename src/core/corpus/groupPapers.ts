import type { Corpus } from './corpus.ts';
import type { Paper, Theme } from './model.ts';

export const groupings = ['theme', 'year', 'meeting'] as const;
export type Grouping = (typeof groupings)[number];

/** Papers that share a theme, a year or a meeting. `key` is unique within its grouping and stable. */
export interface PaperGroup {
  readonly key: string;
  readonly papers: readonly Paper[];
  readonly by:
    | { readonly grouping: 'theme'; readonly theme: Theme }
    | { readonly grouping: 'year'; readonly year: number }
    | { readonly grouping: 'meeting'; readonly meeting: number; readonly year: number };
}

/** Themes in the compendium's order; years and meetings newest first, as a drafter looks for them. */
export function groupPapers(corpus: Corpus, grouping: Grouping): readonly PaperGroup[] {
  switch (grouping) {
    case 'theme':
      return corpus.themes.map((theme) => ({
        key: theme.id,
        papers: corpus.papersOf(theme),
        by: { grouping, theme },
      }));
    case 'year':
      return distinct(corpus.papers.map(({ year }) => year)).map((year) => ({
        key: String(year),
        papers: corpus.papers.filter((paper) => paper.year === year),
        by: { grouping, year },
      }));
    case 'meeting':
      return distinct(corpus.papers.map(({ meeting }) => meeting)).map((meeting) => {
        const papers = corpus.papers.filter((paper) => paper.meeting === meeting);
        return { key: String(meeting), papers, by: { grouping, meeting, year: papers[0]?.year ?? 0 } };
      });
  }
}

function distinct(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => b - a);
}
