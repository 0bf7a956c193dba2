import type { Corpus } from '../corpus/corpus.ts';
import type { Paragraph } from '../corpus/model.ts';
import { paperOf, type Target } from '../corpus/target.ts';

/** A paper, or the compendium's introduction, ready to be read. Plain data: it crosses to the web view. */
export interface Summary {
  readonly target: Target;
  /** Null for the compendium, which has none. */
  readonly symbol: string | null;
  readonly citekey: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly year: number;
  /** ISO 8601; null where only the year is known. */
  readonly date: string | null;
  /** Ordinal of the Working Group's meeting; null for the compendium. */
  readonly meeting: number | null;
  readonly theme: string | null;
  readonly keyTopics: readonly string[];
  readonly preparedBySecretariat: boolean;
  readonly summary: string;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  readonly paragraphs: readonly ParagraphSummary[];
}

export interface ParagraphSummary {
  readonly number: number;
  readonly digest: string;
  readonly items: readonly { readonly letter: string; readonly digest: string }[];
  /** "Organized Crime Convention, art. 20". */
  readonly provisions: readonly string[];
  /** "INTERPOL" or a full name. */
  readonly bodies: readonly string[];
}

/** The page on which a target is read: a paragraph's is that of the paper it describes. */
export function summarize(corpus: Corpus, target: Target): Summary {
  const paper = paperOf(corpus, target);
  if (paper === undefined) {
    const { compendium } = corpus;
    return {
      target: { kind: 'compendium' },
      symbol: null,
      citekey: compendium.citekey,
      title: compendium.title,
      shortTitle: compendium.subtitle,
      year: Number(compendium.date.slice(0, 4)),
      date: compendium.date,
      meeting: null,
      theme: null,
      keyTopics: [],
      preparedBySecretariat: compendium.preparedBySecretariat,
      summary: `${compendium.scope} ${compendium.purpose}`,
      firstParagraph: compendium.firstParagraph,
      lastParagraph: compendium.lastParagraph,
      paragraphs: corpus.paragraphsOf(compendium).map((paragraph) => summarizeParagraph(corpus, paragraph)),
    };
  }
  const theme = corpus.themeOf(paper);
  return {
    target: { kind: 'paper', symbol: paper.symbol },
    symbol: paper.symbol,
    citekey: paper.citekey,
    title: paper.title,
    shortTitle: paper.shortTitle,
    year: paper.year,
    date: null,
    meeting: paper.meeting,
    theme: theme.title,
    keyTopics: theme.keyTopics,
    preparedBySecretariat: paper.preparedBySecretariat,
    summary: paper.summary,
    firstParagraph: paper.firstParagraph,
    lastParagraph: paper.lastParagraph,
    paragraphs: corpus.paragraphsOf(paper).map((paragraph) => summarizeParagraph(corpus, paragraph)),
  };
}

function summarizeParagraph(corpus: Corpus, paragraph: Paragraph): ParagraphSummary {
  return {
    number: paragraph.number,
    digest: paragraph.digest,
    items: paragraph.items,
    provisions: paragraph.provisions.map((provision) => corpus.provisionLabel(provision)),
    bodies: paragraph.bodies.flatMap((id) => {
      const body = corpus.body(id);
      return body === undefined ? [] : [body.acronym ?? body.name];
    }),
  };
}
