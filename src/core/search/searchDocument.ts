import type { Corpus } from '../corpus/corpus.ts';
import type { Paper, Paragraph, Provision, Theme } from '../corpus/model.ts';

/** The fields that are indexed, all plain text. A missing one is empty. */
export interface SearchFields {
  readonly title: string;
  /** A paragraph's digest with its items. */
  readonly text: string;
  /** A paper's summary, which says what its paragraphs say. */
  readonly summary: string;
  /** Instruments, articles, bodies, places: what a paragraph names. */
  readonly names: string;
  /** What it stands in: a paragraph's paper and theme, a paper's theme. */
  readonly context: string;
  /** A paper's theme's key topics, which all papers of the theme share. */
  readonly topics: string;
}

/** A paper or a paragraph as something to find. `id` is its place in the corpus's own order. */
export interface SearchDocument extends SearchFields {
  readonly id: number;
  readonly kind: 'paper' | 'paragraph';
  /** For a paragraph, the paper that it describes; none in the introduction. */
  readonly paper: Paper | undefined;
  readonly paragraph: Paragraph | undefined;
  readonly theme: Theme | undefined;
  /** The provisions it names; a paper's are those of its paragraphs. */
  readonly provisions: readonly Provision[];
  /** Ids of the bodies it names; a paper's are those of its paragraphs. */
  readonly bodies: readonly string[];
  /** Ids of the places it names; a paper's are those of its paragraphs. */
  readonly places: readonly string[];
}

/** Each paper, followed by the paragraphs that describe it; the introduction's paragraphs come first. */
export function* searchDocuments(corpus: Corpus): Generator<SearchDocument, void> {
  let id = 0;
  for (const paragraph of corpus.paragraphsOf(corpus.compendium)) {
    yield paragraphDocument(corpus, id++, paragraph);
  }
  for (const paper of corpus.papers) {
    const theme = corpus.themeOf(paper);
    const paragraphs = corpus.paragraphsOf(paper);
    yield {
      id: id++,
      kind: 'paper',
      paper,
      paragraph: undefined,
      theme,
      provisions: paragraphs.flatMap(({ provisions }) => provisions),
      bodies: paragraphs.flatMap(({ bodies }) => bodies),
      places: paragraphs.flatMap(({ places }) => places),
      title: `${paper.title} ${paper.shortTitle}`,
      text: '',
      summary: paper.summary,
      names: '',
      context: theme.title,
      topics: theme.keyTopics.join('; '),
    };
    for (const paragraph of paragraphs) {
      yield paragraphDocument(corpus, id++, paragraph, paper);
    }
  }
}

function paragraphDocument(corpus: Corpus, id: number, paragraph: Paragraph, paper?: Paper): SearchDocument {
  const theme = paper && corpus.themeOf(paper);
  return {
    id,
    kind: 'paragraph',
    paper,
    paragraph,
    theme,
    provisions: paragraph.provisions,
    bodies: paragraph.bodies,
    places: paragraph.places,
    title: '',
    text: paragraphText(paragraph),
    summary: '',
    names: namesIn(corpus, paragraph),
    context: [paper?.title, paper?.shortTitle, theme?.title].filter(Boolean).join('; '),
    topics: '',
  };
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
    // A body that texts call by a short name is found by that: the words of the whole one are the corpus's subject.
    ...bodies.map(({ name, shortName, acronym }) =>
      acronym === undefined ? (shortName ?? name) : `${name} (${acronym})`,
    ),
    ...paragraph.places.flatMap((id) => corpus.place(id)?.name ?? []),
  ].join('; ');
}
