import type { Corpus } from '../corpus/corpus.ts';
import type { Paper, Paragraph, Theme } from '../corpus/model.ts';

/** The fields that are indexed, all plain text. A missing one is empty. */
export interface SearchFields {
  readonly title: string;
  readonly topics: string;
  readonly text: string;
  /** Instruments, articles, bodies: what a paragraph names. */
  readonly names: string;
  readonly symbol: string;
}

/** A paper or a paragraph as something to find. `id` is its place in the corpus's own order. */
export interface SearchDocument extends SearchFields {
  readonly id: number;
  readonly kind: 'paper' | 'paragraph';
  readonly paper: Paper | undefined;
  readonly paragraph: Paragraph | undefined;
  readonly theme: Theme | undefined;
}

/** Each paper, followed by the paragraphs that describe it; the introduction's paragraphs come first. */
export function searchDocuments(corpus: Corpus): readonly SearchDocument[] {
  const documents: SearchDocument[] = [];
  const addParagraphs = (paragraphs: readonly Paragraph[], paper?: Paper, theme?: Theme): void => {
    for (const paragraph of paragraphs) {
      documents.push({
        id: documents.length,
        kind: 'paragraph',
        paper,
        paragraph,
        theme,
        title: '',
        topics: '',
        text: paragraphText(paragraph),
        names: namesIn(corpus, paragraph),
        symbol: '',
      });
    }
  };
  addParagraphs(corpus.paragraphsOf(corpus.compendium));
  for (const paper of corpus.papers) {
    const theme = corpus.themeOf(paper);
    documents.push({
      id: documents.length,
      kind: 'paper',
      paper,
      paragraph: undefined,
      theme,
      title: `${paper.title} ${paper.shortTitle}`,
      topics: [theme.title, ...theme.keyTopics].join('; '),
      text: paper.summary,
      names: '',
      symbol: `${paper.symbol} ${paper.year}`,
    });
    addParagraphs(corpus.paragraphsOf(paper), paper, theme);
  }
  return documents;
}

/** A paragraph's digest and its lettered items as one text. */
export function paragraphText(paragraph: Paragraph): string {
  return [paragraph.digest, ...paragraph.items.map(({ letter, digest }) => `(${letter}) ${digest}`)].join(
    ' ',
  );
}

function namesIn(corpus: Corpus, paragraph: Paragraph): string {
  const bodies = paragraph.bodies.flatMap((id) => corpus.body(id) ?? []);
  return [
    ...paragraph.provisions.map((provision) => corpus.provisionLabel(provision)),
    ...bodies.map(({ name, acronym }) => (acronym === undefined ? name : `${name} (${acronym})`)),
  ].join('; ');
}
