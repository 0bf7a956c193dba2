import type { StructureSpan } from '../draftLanguage.ts';
import type { Note } from '../footnoteSyntax.ts';
import type { Span } from '../shared/mask.ts';

/** What makes a stretch of an AsciiDoc draft closed. */
export type Role =
  /** In a line: a citation goes directly after it. */
  | 'inline'
  /** At a line's beginning: directly after it, and nothing can stand before it. */
  | 'marker'
  /** The mark of a block's title, which no blank can follow: at its line's end. */
  | 'title'
  /** From a sign that a citation's own would close, up to where it ends or would: directly before it. */
  | 'open'
  /** At a line's end: directly before it. */
  | 'lineEnd'
  /** Lines that belong to what follows: attributes, titles, comments. */
  | 'lines'
  /** Lines that stand for themselves: a paragraph of its own follows. */
  | 'block'
  /** The same in a list's item, that the paragraph has to be attached to as well. */
  | 'attached'
  /** A cell that shows its text as it is: into the next. */
  | 'cell'
  | 'header';

/** A stretch that nothing can be put into. */
export interface AsciidocSpan extends StructureSpan {
  readonly role: Role;
}

/** `:name: value`; no value where it's unset. */
export interface AttributeEntry extends Span {
  readonly name: string;
  readonly value: string | undefined;
  readonly isInHeader: boolean;
}

/** Text in which macros are looked for together: a line of a paragraph, an item, a cell. */
export type TextUnit = Span;

/** What stands in a piece of a draft, in its order; offsets are the whole text's. */
export interface AsciidocReading {
  readonly spans: readonly AsciidocSpan[];
  readonly citations: readonly MacroSpan[];
  readonly notes: readonly Note[];
  readonly attributes: readonly AttributeEntry[];
  /** Items of lists, and terms, at where they begin. */
  readonly items: readonly Span[];
}

/** `cite:before[list]` */
export interface MacroSpan extends Span {
  readonly beforeStart: number;
  readonly listStart: number;
  readonly state: MacroState;
}

type MacroState =
  /** Asciidoctor reads the mark-up that takes its place. */
  | 'read'
  | 'unread'
  /** Only its end isn't read, so that the next sign of its kind would be its end. */
  | 'leftOpen'
  /** It is a name without a list, up to the next bracket. */
  | 'name';

/** The same reading of a piece that has moved. */
export function shifted(reading: AsciidocReading, by: number): AsciidocReading {
  if (by === 0) {
    return reading;
  }
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    spans: reading.spans.map(move),
    citations: reading.citations.map((macro) => ({
      ...move(macro),
      beforeStart: macro.beforeStart + by,
      listStart: macro.listStart + by,
    })),
    notes: reading.notes.map((note) => ({ ...move(note), bodyStart: note.bodyStart + by })),
    attributes: reading.attributes.map(move),
    items: reading.items.map(move),
  };
}
