import type { DraftPlace, SpanKind } from '../draftLanguage.ts';
import type { Argument, TokenText } from './latexArguments.ts';
import { textEnd } from './latexExits.ts';
import type { Stretch } from './latexReading.ts';

/** Collects the stretches of a text that no citation can be put into, as somebody walks over its tokens. */
export class Stretches {
  /** In order and apart. */
  readonly all: Stretch[] = [];
  readonly #source: TokenText;
  /** What stands in a stretch is none of its own. */
  #until = 0;
  /** What begins where an argument ends, by the token that closes that. */
  readonly #waiting = new Map<number, Stretch>();

  constructor(source: TokenText) {
    this.#source = source;
  }

  get until(): number {
    return this.#until;
  }

  put(kind: SpanKind, start: number, end: number, more: Omit<Stretch, 'kind' | 'start' | 'end'> = {}): void {
    this.add({ kind, start, end, ...more });
  }

  add(stretch: Stretch): void {
    if (stretch.start >= this.#until && stretch.start < stretch.end) {
      this.all.push(stretch);
      this.#until = stretch.end;
    }
  }

  /** Adds a stretch when the argument before it is closed, or at once where there is none. */
  addAfter(argument: Argument | undefined, stretch: Stretch): void {
    if (argument === undefined) {
      this.add(stretch);
    } else {
      this.#waiting.set(argument.close, stretch);
    }
  }

  /** Tells that the token at an index is reached. */
  reach(index: number): void {
    const stretch = this.#waiting.get(index);
    if (stretch !== undefined) {
      this.add(stretch);
    }
  }

  /** A place before what stands at a line's end, and before the blanks and comments before that. */
  before(index: number): DraftPlace {
    return { at: Math.max(textEnd(this.#source, index), this.#until), before: '', after: '' };
  }
}
