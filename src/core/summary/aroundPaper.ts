import type { Corpus } from '../corpus/corpus.ts';
import type { Paper } from '../corpus/model.ts';
import type { Target } from '../corpus/target.ts';
import { type RelatedPaper, relatedPapers } from './relatedPapers.ts';

/** Another page. */
export interface PageLink {
  readonly target: Target;
  readonly shortTitle: string;
  /** Null for the compendium. */
  readonly symbol: string | null;
  readonly year: number;
}

/** Where one can go from a page. */
export interface Around {
  /** In the compendium's order, which its introduction begins. */
  readonly previous: PageLink | null;
  readonly next: PageLink | null;
  readonly related: readonly RelatedPaper[];
  /** The other papers of the same meeting. */
  readonly sameMeeting: readonly PageLink[];
}

/** @param paper undefined for the compendium's introduction */
export function aroundPaper(corpus: Corpus, paper: Paper | undefined): Around {
  const { papers, compendium } = corpus;
  const introduction: PageLink = {
    target: { kind: 'compendium' },
    shortTitle: compendium.subtitle,
    symbol: null,
    year: Number(compendium.date.slice(0, 4)),
  };
  if (paper === undefined) {
    return { previous: null, next: linkTo(papers[0]), related: [], sameMeeting: [] };
  }
  const at = papers.indexOf(paper);
  return {
    previous: linkTo(papers[at - 1]) ?? introduction,
    next: linkTo(papers[at + 1]),
    related: relatedPapers(corpus, paper),
    sameMeeting: papers.flatMap((other) =>
      other !== paper && other.meeting === paper.meeting ? (linkTo(other) ?? []) : [],
    ),
  };
}

function linkTo(paper: Paper | undefined): PageLink | null {
  if (paper === undefined) {
    return null;
  }
  const { symbol, shortTitle, year } = paper;
  return { target: { kind: 'paper', symbol }, shortTitle, symbol, year };
}
