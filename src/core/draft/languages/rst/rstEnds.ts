import { apartAfter } from './rstApart.ts';

/** What inline mark-up ends with. */
export type RstEnd = '*' | '**' | '`' | '``' | '|';

const ends: Readonly<Record<RstEnd, RegExp>> = {
  '*': new RegExp(String.raw`(?<=\S)\*${apartAfter}`, 'gu'),
  '**': new RegExp(String.raw`(?<=\S)\*\*${apartAfter}`, 'gu'),
  // With the role, or the mark of a reference, that may come after it.
  '`': new RegExp(String.raw`(?<=\S)\x60(?::[\w.+:-]+:|__?)?${apartAfter}`, 'gu'),
  '``': new RegExp(String.raw`(?<=\S)\x60\x60${apartAfter}`, 'gu'),
  '|': new RegExp(String.raw`(?<=\S)\|_{0,2}${apartAfter}`, 'gu'),
};

interface End {
  readonly start: number;
  readonly end: number;
}

/** Finds the ends of mark-up in a piece of prose, in time that doesn't grow with the number of questions. */
export class RstEnds {
  readonly #text: string;
  readonly #found = new Map<RstEnd, readonly End[]>();
  readonly #next = new Map<RstEnd, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The first end that leaves something between; offsets only grow. */
  after(what: RstEnd, from: number): End | undefined {
    const found = this.#ends(what);
    let next = this.#next.get(what) ?? 0;
    while ((found[next]?.start ?? Number.POSITIVE_INFINITY) < from) {
      next += 1;
    }
    this.#next.set(what, next);
    const end = found[next];
    // What follows at once is no end, and nothing else is one then.
    return end !== undefined && end.start > from ? end : undefined;
  }

  #ends(what: RstEnd): readonly End[] {
    let found = this.#found.get(what);
    if (found === undefined) {
      found = [...this.#text.matchAll(ends[what])]
        .filter(({ index }) => what === '``' || !isEscaped(this.#text, index))
        .map(({ 0: all, index }) => ({ start: index, end: index + all.length }));
      this.#found.set(what, found);
    }
    return found;
  }
}

/** Whether a backslash takes the meaning from what stands at an offset. */
export function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && text.charAt(from - 1) === '\\') {
    from -= 1;
  }
  return (at - from) % 2 === 1;
}
