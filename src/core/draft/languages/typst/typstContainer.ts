import type { Span } from '../shared/mask.ts';
import type { Role, TypstSpan } from './typstReading.ts';

const kinds = {
  call: 'markup',
  statement: 'markup',
  comment: 'comment',
  raw: 'code',
  math: 'math',
  link: 'link',
  label: 'link',
  lineBreak: 'lineEnd',
  marker: 'markup',
  mark: 'markup',
} as const;

/** A stretch that has no parts. */
export function closed(role: Role, { start, end }: Span): TypstSpan {
  return { start, end, role, kind: kinds[role], exit: end, entry: start, isStartClosed: false };
}

/** A formula or a piece of code in the text: stretches that are closed, and text blocks between them. */
export class Container {
  role: 'math' | 'call' | 'statement';
  readonly start: number;
  /** Whether its text blocks are shown when something else is, or not at all: in functions and `set` rules. */
  isTemplate = false;
  readonly #stretches: { role: Role; start: number; end: number; isStartClosed: boolean }[] = [];
  #from: number;
  #isContinued: boolean;

  constructor(role: 'math' | 'call' | 'statement', start: number) {
    this.role = role;
    this.start = start;
    this.#from = start;
    this.#isContinued = false;
  }

  /** A text block begins. */
  leave(at: number): void {
    if (!this.isTemplate) {
      this.#add(this.role, at);
    }
  }

  /** The text block ends. */
  enter(at: number): void {
    if (!this.isTemplate) {
      this.#from = at;
      this.#isContinued = false;
    }
  }

  /** A comment or raw text in it is a stretch of its own. */
  part(role: Role, start: number, end: number): void {
    this.#add(this.role, start);
    this.#add(role, end);
  }

  /** All stretches, each with the way out. */
  end(at: number): TypstSpan[] {
    this.#add(this.role, at);
    return this.#stretches.map((stretch) => ({
      ...closed(stretch.role, stretch),
      exit: at,
      entry: this.start,
      isStartClosed: stretch.isStartClosed,
    }));
  }

  #add(role: Role, end: number): void {
    if (end > this.#from) {
      this.#stretches.push({ role, start: this.#from, end, isStartClosed: this.#isContinued });
      this.#from = end;
      this.#isContinued = true;
    }
  }
}
