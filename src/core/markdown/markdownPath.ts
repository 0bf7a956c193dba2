import type { Corpus } from '../corpus/corpus.ts';
import type { Paper, Theme } from '../corpus/model.ts';

/** What a text document shows. */
export type MarkdownSubject =
  | { readonly kind: 'compendium' }
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'paper'; readonly paper: Paper };

const compendiumFile = 'compendium.md';
const themeFolder = 'themes';
const paperFolder = 'papers';

/** The document's path. A symbol's slashes become hyphens, which symbols do not have. */
export function markdownPath(subject: MarkdownSubject): string {
  switch (subject.kind) {
    case 'compendium':
      return `/${compendiumFile}`;
    case 'theme':
      return `/${themeFolder}/${subject.theme.id}.md`;
    case 'paper':
      return `/${paperFolder}/${subject.paper.symbol.replaceAll('/', '-')}.md`;
  }
}

/** What each document shows, by its path. */
export function markdownSubjects(corpus: Corpus): ReadonlyMap<string, MarkdownSubject> {
  const subjects: readonly MarkdownSubject[] = [
    { kind: 'compendium' },
    ...corpus.themes.map((theme) => ({ kind: 'theme', theme }) as const),
    ...corpus.papers.map((paper) => ({ kind: 'paper', paper }) as const),
  ];
  return new Map(subjects.map((subject) => [markdownPath(subject), subject]));
}
