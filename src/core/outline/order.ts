import type { Corpus } from '../corpus/corpus.ts';
import type { Paper, Paragraph } from '../corpus/model.ts';
import type { Sorting } from './grouping.ts';

type Order<T> = (a: T, b: T) => number;

/** Titles and topics are English; numbers in them count as numbers. */
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

export const byText: Order<string> = (a, b) => collator.compare(a, b);

/** For papers in the compendium's order: what is equal stays so. */
export function paperOrder(sorting: Sorting): Order<Paper> {
  switch (sorting) {
    case 'order':
      return (a, b) => a.firstParagraph - b.firstParagraph;
    case 'year':
      return (a, b) => b.year - a.year || a.firstParagraph - b.firstParagraph;
    case 'title':
      return (a, b) => byText(a.shortTitle, b.shortTitle) || a.firstParagraph - b.firstParagraph;
  }
}

/** By the papers that they describe; the introduction's, which describe none, first. */
export function paragraphOrder(corpus: Corpus, sorting: Sorting): Order<Paragraph> {
  const byNumber: Order<Paragraph> = (a, b) => a.number - b.number;
  if (sorting === 'order') {
    return byNumber;
  }
  const papers = papersOfParagraphs(corpus);
  const byPaper = paperOrder(sorting);
  return (a, b) => {
    const [of, other] = [papers.get(a.number), papers.get(b.number)];
    if (of === undefined || other === undefined) {
      return Number(of !== undefined) - Number(other !== undefined) || byNumber(a, b);
    }
    return byPaper(of, other) || byNumber(a, b);
  };
}

const known = new WeakMap<Corpus, ReadonlyMap<number, Paper>>();

/** Looked up one by one, they would take a search through all papers each. */
function papersOfParagraphs(corpus: Corpus): ReadonlyMap<number, Paper> {
  let papers = known.get(corpus);
  if (papers === undefined) {
    const made = new Map<number, Paper>();
    for (const paper of corpus.papers) {
      for (let number = paper.firstParagraph; number <= paper.lastParagraph; number += 1) {
        made.set(number, paper);
      }
    }
    papers = made;
    known.set(corpus, papers);
  }
  return papers;
}
