import { bodyLabel, placeLabel, type Corpus } from '../corpus/corpus.ts';
import type { Paper, Paragraph, Section } from '../corpus/model.ts';
import { paperOf, type Target, targetKey } from '../corpus/target.ts';
import { aroundPaper, type Around } from './aroundPaper.ts';
import { findMentions, type Mention } from './mentions.ts';
import { type NameLink, type SearchLink, topicLink } from './searchLinks.ts';
import { isRightToLeft } from './textDirection.ts';

/** A paper, or the compendium's introduction, ready to be read. Plain data: it crosses to the web view. */
export interface Summary extends Around {
  readonly target: Target;
  /** See `targetKey`. */
  readonly key: string;
  /** BCP 47 tag of the language that the data is in. */
  readonly language: string;
  /** How the language is written. */
  readonly direction: 'ltr' | 'rtl';
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
  /** The key topics once more, to be searched for. */
  readonly topics: readonly SearchLink[];
  readonly preparedBySecretariat: boolean;
  /** What a paper was written for. The compendium's own is a part of its `summary`. */
  readonly purpose: string | null;
  /** "General"; null for a paper, whose masthead the data does not have. */
  readonly distribution: string | null;
  /** The section of the compendium that it stands in; that of its introduction for the compendium. */
  readonly section: Section | null;
  readonly summary: string;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  readonly paragraphs: readonly ParagraphSummary[];
}

export interface ParagraphSummary {
  /** See `targetKey`. */
  readonly key: string;
  readonly number: number;
  readonly digest: string;
  readonly mentions: readonly Mention[];
  readonly items: readonly ItemSummary[];
  /** "Organized Crime Convention, art. 20". */
  readonly provisions: readonly string[];
  /** "INTERPOL", "Working Group" or a full name. */
  readonly bodies: readonly string[];
  readonly places: readonly string[];
  /** Those of them that the texts do not name as they are called here, to be searched for. */
  readonly unnamed: readonly NameLink[];
}

export interface ItemSummary {
  /** See `targetKey`. */
  readonly key: string;
  readonly letter: string;
  readonly digest: string;
  readonly mentions: readonly Mention[];
}

/** The page on which a target is read: a paragraph's is that of the paper it describes. */
export function summarize(corpus: Corpus, target: Target): Summary {
  const paper = paperOf(corpus, target);
  const { originalLanguage } = corpus.compendium;
  const page: Target = paper === undefined ? { kind: 'compendium' } : { kind: 'paper', symbol: paper.symbol };
  return {
    target: page,
    key: targetKey(page),
    language: originalLanguage,
    direction: isRightToLeft(originalLanguage) ? 'rtl' : 'ltr',
    ...(paper === undefined ? ofCompendium(corpus) : ofPaper(corpus, paper)),
    ...aroundPaper(corpus, paper),
    paragraphs: corpus
      .paragraphsOf(paper ?? corpus.compendium)
      .map((paragraph) => summarizeParagraph(corpus, paragraph)),
  };
}

type Facts = Omit<Summary, 'target' | 'key' | 'language' | 'direction' | 'paragraphs' | keyof Around>;

function ofCompendium(corpus: Corpus): Facts {
  const { compendium } = corpus;
  return {
    symbol: null,
    citekey: compendium.citekey,
    title: compendium.title,
    shortTitle: compendium.subtitle,
    year: Number(compendium.date.slice(0, 4)),
    date: compendium.date,
    meeting: null,
    theme: null,
    keyTopics: [],
    topics: [],
    preparedBySecretariat: compendium.preparedBySecretariat,
    purpose: null,
    distribution: compendium.distribution,
    section: sectionOf(corpus, compendium.firstParagraph),
    summary: `${compendium.scope} ${compendium.purpose}`,
    firstParagraph: compendium.firstParagraph,
    lastParagraph: compendium.lastParagraph,
  };
}

function ofPaper(corpus: Corpus, paper: Paper): Facts {
  const theme = corpus.themeOf(paper);
  return {
    symbol: paper.symbol,
    citekey: paper.citekey,
    title: paper.title,
    shortTitle: paper.shortTitle,
    year: paper.year,
    date: null,
    meeting: paper.meeting,
    theme: theme.title,
    keyTopics: theme.keyTopics,
    topics: theme.keyTopics.map(topicLink),
    preparedBySecretariat: paper.preparedBySecretariat,
    purpose: paper.purpose,
    distribution: null,
    section: sectionOf(corpus, paper.firstParagraph),
    summary: paper.summary,
    firstParagraph: paper.firstParagraph,
    lastParagraph: paper.lastParagraph,
  };
}

function sectionOf(corpus: Corpus, number: number): Section | null {
  const paragraph = corpus.paragraph(number);
  return (paragraph && corpus.sectionOf(paragraph)) ?? null;
}

function summarizeParagraph(corpus: Corpus, paragraph: Paragraph): ParagraphSummary {
  const { number, digest, items, provisions, bodies, places } = paragraph;
  const {
    texts: [mentions = [], ...inItems],
    unnamed,
  } = findMentions(corpus, paragraph);
  return {
    key: targetKey({ kind: 'paragraph', number }),
    number,
    digest,
    mentions,
    items: items.map((item, at) => ({
      ...item,
      key: targetKey({ kind: 'paragraph', number, item: item.letter }),
      mentions: inItems[at] ?? [],
    })),
    provisions: provisions.map((provision) => corpus.provisionLabel(provision)),
    bodies: bodies.flatMap((id) => {
      const body = corpus.body(id);
      return body === undefined ? [] : [bodyLabel(body)];
    }),
    places: places.flatMap((id) => {
      const place = corpus.place(id);
      return place === undefined ? [] : [placeLabel(place)];
    }),
    unnamed,
  };
}
