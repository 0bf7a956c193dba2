import type { Span } from './shared/mask.ts';

/** A note that is there: from its mark to its end, and where its text begins. */
export interface Note extends Span {
  readonly bodyStart: number;
}

/** Where definitions go, and what parts them from what stands before. */
export interface DefinitionPlace {
  readonly offset: number;
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/** What a text has of footnotes. */
export interface Footnotes {
  /** All notes that are there, in order. */
  readonly notes: readonly Note[];
  /** The marks that point to notes, in order: nothing can be put into them. */
  readonly marks: readonly Span[];
  /** The labels that are taken. */
  readonly labels: ReadonlySet<string>;
  readonly definitionPlace: DefinitionPlace;
}

/** How a document language writes footnotes. */
export interface NoteSyntax {
  /** A label that is free, as it stands among those taken: the next number, or in a draft that names its notes the next such name. */
  label(taken: ReadonlySet<string>): string;

  /** A note's text as it can stand in one that is there. */
  within(body: string): string;

  /** What stands at the word. */
  indicator(label: string, body: string, before: string, after: string): string;

  /** How far from a place an indicator can first stand that is wanted there; there where undefined. */
  shift?(before: string, after: string): number;

  /** What stands elsewhere; undefined where the note's text stands at the word. */
  readonly definition: ((label: string, body: string) => string) | undefined;
}
