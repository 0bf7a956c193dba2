/*
 * Where emphasis and verbatim text begin and end.
 * https://orgmode.org/worg/org-syntax.html#Emphasis_Markers
 */

const markers = '*/_+=~';
/** A zero width space is a blank to Emacs. */
const opens = /[\s\u200B\-('"{]/u;
const closes = /[\s\u200B\-.,:;!?'")}\\[]/u;

interface Limits {
  readonly from: number;
  readonly to: number;
}

/** Finds the ends of emphasis in a piece of prose, in time that doesn't grow with the number of questions. */
export class OrgEmphasis {
  readonly #text: string;
  readonly #lineBreaks: readonly number[];
  readonly #closers = new Map<string, number[]>(Array.from(markers, (marker) => [marker, []]));

  constructor(text: string) {
    this.#text = text;
    const lineBreaks: number[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (character === '\n') {
        lineBreaks.push(at);
      } else if (
        at > 0 &&
        !isBlank(text.charAt(at - 1)) &&
        (at + 1 === text.length || closes.test(text.charAt(at + 1)))
      ) {
        this.#closers.get(character)?.push(at);
      }
    }
    this.#lineBreaks = lineBreaks;
  }

  /** Whether a marker within limits begins something, if it's closed. */
  begins(at: number, { from, to }: Limits): boolean {
    const text = this.#text;
    return (at === from || opens.test(text.charAt(at - 1))) && at + 2 < to && !isBlank(text.charAt(at + 1));
  }

  /** Where what begins at an offset has to end before: it goes over one line break at most. */
  reach(at: number, to: number): number {
    return Math.min(to, this.#lineBreaks[firstAfter(this.#lineBreaks, at) + 1] ?? to);
  }

  /** The closing marker of what begins at an offset within limits; undefined where nothing begins. */
  closer(at: number, { from, to }: Limits): number | undefined {
    const text = this.#text;
    const marker = text.charAt(at);
    if (!this.begins(at, { from, to })) {
      return undefined;
    }
    const limit = this.reach(at, to);
    const closers = this.#closers.get(marker) ?? [];
    const found = closers[firstAfter(closers, at + 1)] ?? to;
    // What ends with the text around it is closed, too.
    const last = text.charAt(to - 1) === marker && !isBlank(text.charAt(to - 2)) ? to - 1 : to;
    const end = Math.min(found, last > at + 1 ? last : to);
    return end < limit ? end : undefined;
  }
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}

/** The index of the first number that is greater. */
function firstAfter(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Whether what is emphasised can end before a character. */
export function mayFollowEmphasis(character: string): boolean {
  return character === '' || closes.test(character);
}

/** Whether a character may stand before emphasis. */
export function mayPrecedeEmphasis(character: string): boolean {
  return character === '' || opens.test(character);
}
