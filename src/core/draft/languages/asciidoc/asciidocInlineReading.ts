import type { SpanKind } from '../draftLanguage.ts';
import type { Note } from '../footnoteSyntax.ts';
import type { Token } from '../shared/scanner.ts';
import type { AsciidocSpan, MacroSpan, Role } from './asciidocReading.ts';

/** What is read of a piece of text: a paragraph, an item, a cell. */
export class InlineReading {
  readonly spans: AsciidocSpan[] = [];
  readonly notes: Note[] = [];
  /** Where the last closing bracket stands. */
  readonly lastBracket: number;
  readonly #from: number;
  /** Citations that are not in what is shown as it is. */
  readonly citations: MacroSpan[] = [];
  readonly #macros: ReadonlyMap<number, MacroSpan>;
  /** Marks that don't stand further on in the text. */
  readonly #missing = new Set<string>();
  #open: number | undefined;
  /** Where what has begun with a mark ends. */
  readonly ends = new Map<string, number>();
  #note: Omit<Note, 'end'> | undefined;

  /**
   * @param own the piece
   * @param from where it stands
   * @param macros the citations in it
   */
  constructor(own: string, from: number, macros: readonly MacroSpan[]) {
    this.#from = from;
    this.#macros = new Map(macros.map((macro) => [macro.start - from, macro]));
    this.lastBracket = own.lastIndexOf(']');
  }

  /** A citation; one that isn't read can't be torn either. */
  macro(start: number): number | undefined {
    const macro = this.#macros.get(start);
    if (macro === undefined) {
      return undefined;
    }
    const end = macro.end - this.#from;
    if (macro.state === 'name') {
      this.add(start, end, 'markup', 'open');
      return undefined;
    }
    const isClosing = this.#open !== undefined;
    if (macro.state === 'read' && !isClosing) {
      this.citations.push(macro);
    } else {
      // Something else before it could make it one.
      this.add(start, end, 'link', macro.state === 'unread' ? 'marker' : 'inline');
    }
    if (isClosing) {
      this.close(end);
    } else if (macro.state === 'leftOpen') {
      this.leaveOpen(start);
    }
    return end;
  }

  /** A sign that the next citation's own would close. */
  leaveOpen(start: number): void {
    this.#open ??= start;
  }

  /** Up to where what is left open reaches. */
  close(end: number): void {
    if (this.#open !== undefined) {
      this.add(this.#open, end, 'markup', 'open');
      this.#open = undefined;
    }
  }

  /** Citations in a stretch that is closed. */
  macrosIn(start: number, end: number): void {
    for (const [at, macro] of this.#macros) {
      if (at >= start && at < end && macro.state === 'read') {
        this.citations.push(macro);
      }
    }
  }

  add(start: number, end: number, kind: SpanKind = 'markup', role: Role = 'inline'): number {
    this.spans.push({ start: this.#from + start, end: this.#from + end, kind, role });
    return end;
  }

  /** Looks for what closes a mark, in a time that grows with the text however often it's missing. */
  find(mark: string, find: () => number | undefined): number | undefined {
    const found = this.#missing.has(mark) ? undefined : find();
    if (found === undefined) {
      this.#missing.add(mark);
    }
    return found;
  }

  openNote({ text, start, end }: Token): number {
    if (text.charAt(end) === ']') {
      return this.add(start, end + 1, 'noteMark');
    }
    this.#note ??= { start: this.#from + start, bodyStart: this.#from + end };
    return this.add(start, end, 'noteMark');
  }

  closeNote({ start, end }: Token): undefined {
    if (this.#note !== undefined) {
      this.notes.push({ ...this.#note, end: this.#from + start });
      this.#note = undefined;
      this.add(start, end, 'noteMark');
    }
  }
}
