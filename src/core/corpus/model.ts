/**
 * What the compendium is made of. The shapes are those of `data/compendium.json`; `schema.ts` checks them.
 */

/** The compendium itself: the document whose paragraphs are numbered. It has no symbol of its own. */
export interface Compendium {
  readonly citekey: string;
  readonly title: string;
  readonly subtitle: string;
  /** ISO 8601 date, for example `2021-07-15`. */
  readonly date: string;
  /** Who may read it, as the masthead says it: `General`. */
  readonly distribution: string;
  /** BCP 47 tag of the language it was written in. */
  readonly originalLanguage: string;
  readonly preparedBySecretariat: boolean;
  readonly body: string;
  readonly workingGroup: string;
  readonly meeting: {
    readonly place: string;
    /** ISO 8601 dates. */
    readonly firstDay: string;
    readonly lastDay: string;
  };
  readonly scope: string;
  readonly purpose: string;
  /** The paragraphs that introduce the compendium and describe no paper. */
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  /** Its numbered parts; together they hold every paragraph once. */
  readonly sections: readonly Section[];
}

export interface Section {
  /** Roman numeral. */
  readonly number: string;
  readonly title: string;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
}

/** A legal or policy instrument that paragraphs refer to. */
export interface Instrument {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly acronym?: string | undefined;
}

/** A body, agency, network, platform or system that paragraphs name. */
export interface Body {
  readonly id: string;
  readonly name: string;
  /** What texts call it once it is known: "Working Group". */
  readonly shortName?: string | undefined;
  readonly acronym?: string | undefined;
}

/** A country or a region that paragraphs name. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string | undefined;
}

export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly keyTopics: readonly string[];
}

/** A background paper of the Working Group, as the compendium describes it. */
export interface Paper {
  /** United Nations document symbol, for example `CTOC/COP/WG.7/2015/4`. */
  readonly symbol: string;
  /** Key for pandoc, BibTeX and others; letters, digits and `_` only; never changes once published. */
  readonly citekey: string;
  /** The paper's subject, in the words of the compendium. */
  readonly title: string;
  readonly shortTitle: string;
  readonly year: number;
  /** Ordinal of the Working Group's meeting that it was prepared for. */
  readonly meeting: number;
  /** Id of its theme. */
  readonly theme: string;
  /** The paragraphs of the compendium, not of the paper, that describe it. */
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  readonly preparedBySecretariat: boolean;
  /** What it was written for. */
  readonly purpose: string;
  readonly summary: string;
}

/** A numbered paragraph of the compendium. */
export interface Paragraph {
  readonly number: number;
  readonly digest: string;
  readonly items: readonly Item[];
  readonly provisions: readonly Provision[];
  /** Ids of the bodies that it names. */
  readonly bodies: readonly string[];
  /** Ids of the places that it names. */
  readonly places: readonly string[];
}

/** A lettered item of a paragraph: 16 (a). */
export interface Item {
  readonly letter: string;
  readonly digest: string;
}

/** An instrument, or an article of it: `{ instrument: 'smuggling-protocol', article: '3 (a)' }`. */
export interface Provision {
  readonly instrument: string;
  readonly article?: string | undefined;
}

/** The whole of `data/compendium.json`. */
export interface CorpusData {
  readonly compendium: Compendium;
  readonly instruments: readonly Instrument[];
  readonly bodies: readonly Body[];
  readonly places: readonly Place[];
  readonly themes: readonly Theme[];
  readonly papers: readonly Paper[];
  readonly paragraphs: readonly Paragraph[];
}
