import type { StructureSpan } from '../draftLanguage.ts';
import type { Span } from '../shared/mask.ts';

/** What makes a stretch of a Typst draft closed. */
export type Role =
  | 'call'
  /** `#set …`, `#let …`: nothing can follow it in its line. */
  | 'statement'
  | 'comment'
  | 'raw'
  | 'math'
  | 'link'
  | 'label'
  | 'lineBreak'
  /** What begins a heading or a list's item, with its indent. */
  | 'marker'
  | 'mark';

/** A stretch that nothing can be put into. */
export interface TypstSpan extends StructureSpan {
  readonly role: Role;
  /** Where all ends that it's a part of: a call has its text blocks between its stretches. */
  readonly exit: number;
  /** Where all of that begins. */
  readonly entry: number;
  /** Whether nothing can stand directly before it, as where it goes on after a comment. */
  readonly isStartClosed: boolean;
}

/** `@key`, with its supplement in brackets. */
export interface TypstReference extends Span {
  readonly keyEnd: number;
  /** Where the brackets are. */
  readonly supplement: Span | undefined;
}

/** A piece of code: a name, a literal, or one character of punctuation; `;` also where an expression ends. */
export interface CodeToken extends Span {
  readonly kind: 'name' | 'string' | 'label' | 'other' | CodeMark;
}

export type CodeMark = '(' | ')' | '[' | ']' | '{' | '}' | ',' | ':' | ';' | '+';

/** What stands in a piece of a draft, in its order; offsets are the whole text's. */
export interface TypstReading {
  readonly spans: readonly TypstSpan[];
  readonly references: readonly TypstReference[];
  /** Labels of elements. */
  readonly labels: readonly Span[];
  readonly code: readonly CodeToken[];
}

/** The same reading of a piece that has moved. */
export function shifted(reading: TypstReading, by: number): TypstReading {
  if (by === 0) {
    return reading;
  }
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    spans: reading.spans.map((span) => ({ ...move(span), exit: span.exit + by, entry: span.entry + by })),
    references: reading.references.map((reference) => ({
      ...move(reference),
      keyEnd: reference.keyEnd + by,
      supplement: reference.supplement && move(reference.supplement),
    })),
    labels: reading.labels.map(move),
    code: reading.code.map(move),
  };
}
