import type {
  Body,
  Compendium,
  CorpusData,
  Instrument,
  Paper,
  Paragraph,
  Place,
  Provision,
  Section,
  Theme,
} from './model.ts';
import { symbolKey } from './symbolKey.ts';

/** The compendium with its look-ups. Deeply immutable; made by `decode` only. */
export class Corpus {
  readonly compendium: Compendium;
  readonly instruments: readonly Instrument[];
  readonly bodies: readonly Body[];
  readonly places: readonly Place[];
  readonly themes: readonly Theme[];
  readonly papers: readonly Paper[];
  readonly paragraphs: readonly Paragraph[];

  readonly #themes: ReadonlyMap<string, Theme>;
  readonly #instruments: ReadonlyMap<string, Instrument>;
  readonly #bodies: ReadonlyMap<string, Body>;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #papers: ReadonlyMap<string, Paper>;

  constructor(data: CorpusData) {
    this.compendium = data.compendium;
    this.instruments = data.instruments;
    this.bodies = data.bodies;
    this.places = data.places;
    this.themes = data.themes;
    this.papers = data.papers;
    this.paragraphs = data.paragraphs;
    this.#themes = byId(data.themes);
    this.#instruments = byId(data.instruments);
    this.#bodies = byId(data.bodies);
    this.#places = byId(data.places);
    this.#papers = new Map(
      data.papers.flatMap((paper) =>
        [paper.symbol, paper.citekey].map((key) => [symbolKey(key), paper] as const),
      ),
    );
    Object.freeze(this);
  }

  /** The paper with that symbol or citekey, however it is punctuated and cased. */
  paper(symbolOrCitekey: string): Paper | undefined {
    return this.#papers.get(symbolKey(symbolOrCitekey));
  }

  paragraph(number: number): Paragraph | undefined {
    return this.paragraphs[number - 1];
  }

  theme(id: string): Theme | undefined {
    return this.#themes.get(id);
  }

  body(id: string): Body | undefined {
    return this.#bodies.get(id);
  }

  place(id: string): Place | undefined {
    return this.#places.get(id);
  }

  /** The section of the compendium that a paragraph stands in. */
  sectionOf({ number }: Paragraph): Section | undefined {
    return this.compendium.sections.find(
      ({ firstParagraph, lastParagraph }) => firstParagraph <= number && number <= lastParagraph,
    );
  }

  /** The theme that a paper stands in. */
  themeOf(paper: Paper): Theme {
    const theme = this.#themes.get(paper.theme);
    if (theme === undefined) {
      throw new RangeError(`${paper.symbol} is not a paper of this corpus`);
    }
    return theme;
  }

  /** The papers of a theme, in the compendium's order. */
  papersOf(theme: Theme): readonly Paper[] {
    return this.papers.filter((paper) => paper.theme === theme.id);
  }

  /** The paper that a paragraph describes; none for the introduction. */
  paperDescribedBy(paragraph: Paragraph): Paper | undefined {
    return this.papers.find(
      ({ firstParagraph, lastParagraph }) =>
        firstParagraph <= paragraph.number && paragraph.number <= lastParagraph,
    );
  }

  /** The compendium's paragraphs that describe a paper, or its introduction. */
  paragraphsOf(part: Paper | Compendium): readonly Paragraph[] {
    return this.paragraphs.slice(part.firstParagraph - 1, part.lastParagraph);
  }

  /** "Organized Crime Convention, art. 27 (1) (e)". */
  provisionLabel({ instrument, article }: Provision): string {
    const title = this.#instruments.get(instrument)?.shortTitle ?? instrument;
    return article === undefined ? title : `${title}, art. ${article}`;
  }
}

/** As a row or a link names it: "UNODC", "Working Group". */
export function bodyLabel({ name, shortName, acronym }: Body): string {
  return acronym ?? shortName ?? name;
}

/** "United States". */
export function placeLabel({ name, shortName }: Place): string {
  return shortName ?? name;
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}
