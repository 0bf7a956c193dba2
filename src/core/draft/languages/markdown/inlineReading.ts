import type { FoundCitation } from '../citeWriter.ts';
import type { SpanKind } from '../draftLanguage.ts';
import type { Note } from '../footnoteSyntax.ts';
import type { Span } from '../shared/mask.ts';
import type { ClosedSpan } from '../shared/placeOutside.ts';

/** A piece of a line that no citation can be put into. Its exit, too, counts from the beginning of the text. */
export interface InlineSpan extends ClosedSpan {
  readonly kind: SpanKind;
}

/** Text in brackets that is a link where its label is defined somewhere. */
export interface LabelledText extends Span {
  readonly label: string;
  /** Where the text ends, before its bracket. */
  readonly textEnd: number;
}

/** What stands in a piece of text, read once. All offsets count from the piece's beginning. */
export interface InlineReading {
  /** In order and apart. */
  readonly spans: readonly InlineSpan[];
  readonly citations: readonly FoundCitation[];
  /** Notes at the word. */
  readonly notes: readonly Note[];
  readonly marks: readonly (Span & { readonly label: string })[];
  readonly labelled: readonly LabelledText[];
  /** The labels that links are defined for at its beginning. */
  readonly defined: readonly string[];
  /** Whether all of it is one thing that can't have a neighbour in its paragraph: an image, a formula, TeX. */
  readonly isWhole: boolean;
}

/** A key with its `@`, and the `-` that keeps the author out. */
export interface Key extends Span {
  readonly keyStart: number;
  readonly keyEnd: number;
}

/** What stands between brackets and semicolons. */
export interface Part {
  readonly start: number;
  end: number;
  key?: Key;
}

/** A bracket that is open yet, or closed: then `end` is after it. */
export interface Bracket {
  readonly start: number;
  readonly opening: '[' | '![' | '^[';
  readonly parts: Part[];
  readonly keys: Key[];
  /** How many spans stood before it. */
  readonly spansBefore: number;
  end?: number;
}

/** Labels of links are the same in any case and with any blanks. */
export function normalLabel(label: string): string {
  return label.trim().replace(/\s+/gu, ' ').toLowerCase();
}
