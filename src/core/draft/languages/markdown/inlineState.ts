import type { DraftPlace } from '../draftLanguage.ts';
import type { Note } from '../footnoteSyntax.ts';
import { matchingBrackets } from '../shared/matchingBrackets.ts';
import type { Span } from '../shared/mask.ts';
import type { Bracket, InlineSpan, Key, LabelledText } from './inlineReading.ts';

/** What is known of a piece of text while it's read. */
export class InlineState {
  readonly text: string;
  readonly isMyst: boolean;
  readonly spans: InlineSpan[] = [];
  readonly open: Bracket[] = [];
  /** Brackets that are closed, by where they begin, and whether they are citations. */
  readonly closed = new Map<
    number,
    { readonly bracket: Bracket; readonly isCitation: boolean; readonly isLinked: boolean }
  >();
  /** Whether the first line begins with a mark that each line may have, as in a list or in verse. */
  hasLead = false;
  /** Where the last citation in brackets begins. */
  lastCitation = -1;
  /** How many marks of emphasis are open yet, by their character. */
  readonly emphasis = new Map<string, number>();
  /** Keys in the running text, in any order. */
  readonly bare: Key[] = [];
  /** Roles that cite. */
  readonly roles: Span[] = [];
  readonly images: Span[] = [];
  readonly notes: Note[] = [];
  readonly marks: (Span & { readonly label: string })[] = [];
  readonly labelled: LabelledText[] = [];
  readonly #missing = new Set<string>();
  #braces: ReadonlyMap<number, number> | undefined;
  #brackets: ReadonlyMap<number, number> | undefined;
  #backticks: ReadonlyMap<number, number> | undefined;

  constructor(text: string, isMyst: boolean) {
    this.text = text;
    this.isMyst = isMyst;
  }

  /** Adds a span, and says where it ends; one that begins within the last is none. */
  add(span: InlineSpan): number {
    if (span.start >= (this.spans.at(-1)?.end ?? 0) && span.start < span.end) {
      this.spans.push(span);
    }
    return span.end;
  }

  /** Where a mark stands at an offset or later; looked for once where there is none. */
  indexOf(mark: string, from: number): number {
    if (this.#missing.has(mark)) {
      return -1;
    }
    const at = this.text.indexOf(mark, from);
    if (at === -1) {
      this.#missing.add(mark);
    }
    return at;
  }

  /** Where the brace that one at an offset is closed by ends. */
  afterBrace(at: number): number | undefined {
    this.#braces ??= matchingBrackets(this.text, '{}');
    const end = this.#braces.get(at);
    return end === undefined ? undefined : end + 1;
  }

  afterBracket(at: number): number | undefined {
    this.#brackets ??= matchingBrackets(this.text);
    const end = this.#brackets.get(at);
    return end === undefined ? undefined : end + 1;
  }

  /** Where the code ends that begins with the backticks at an offset. */
  afterCode(at: number): number | undefined {
    this.#backticks ??= closingBackticks(this.text);
    return this.#backticks.get(at);
  }
}

/** A way out of a span, without line breaks. */
export const exitAt = (at: number, before = ''): DraftPlace => ({ at, before, after: '' });

/** For each run of backticks: where the next one ends that is as long. */
function closingBackticks(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const next = new Map<number, number>();
  for (const { 0: marks, index } of [...text.matchAll(/`+/gu)].reverse()) {
    const closer = next.get(marks.length);
    next.set(marks.length, index + marks.length);
    if (closer !== undefined) {
      ends.set(index, closer);
    }
  }
  return ends;
}
