import type { FoundCitation } from '../citeWriter.ts';
import type { DraftPlace, SpanKind } from '../draftLanguage.ts';
import type { Note } from '../footnoteSyntax.ts';
import type { Span } from './mask.ts';

/** Where a citation goes that is wanted in a stretch that nothing can be put into. */
export type Exit =
  /** An offset. */
  | number
  /** The first place after the stretch. */
  | 'next'
  | DraftPlace;

/** A stretch that nothing can be put into, see `ClosedSpan`; without an exit it's left by its end. */
export interface ClosedStretch extends Span {
  readonly kind: SpanKind;
  readonly exit?: Exit | undefined;
  readonly isStartClosed?: boolean | undefined;
  readonly isEndClosed?: boolean | undefined;
}

/** A mark that points to a note. */
export interface NoteMark extends Span {
  readonly label: string;
}

/** What a piece of prose holds. Offsets count from the piece's beginning. */
export interface ProseReading {
  /** In order and apart. */
  readonly closed: readonly ClosedStretch[];
  readonly citations: readonly FoundCitation[];
  readonly notes: readonly Note[];
  readonly marks: readonly NoteMark[];
  /** Stretches that only formatted text can't be put into, for its looks would end theirs; in order and apart. */
  readonly closedToText?: readonly ClosedStretch[];
}
