import type { DraftPlace } from '../draftLanguage.ts';

/** The lines of a text: what is asked of them takes a time that doesn't grow with their length. */
export class TextLines {
  readonly text: string;
  readonly newLine: '\n' | '\r\n';
  readonly #starts: readonly number[];
  readonly #indents = new Map<number, number>();

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    this.#starts = starts;
    this.newLine = text.charAt((starts[1] ?? 1) - 2) === '\r' ? '\r\n' : '\n';
  }

  /** Where the line of an offset begins. */
  start(at: number): number {
    return this.#starts[this.#line(at)] ?? 0;
  }

  /** Where the line of an offset ends, before its line break. */
  end(at: number): number {
    const next = this.#starts[this.#line(at) + 1];
    return next === undefined ? this.text.length : this.text.charAt(next - 2) === '\r' ? next - 2 : next - 1;
  }

  /** Where the next line begins; undefined in the last one. */
  next(at: number): number | undefined {
    return this.#starts[this.#line(at) + 1];
  }

  /** Where the first character of a line stands that is no blank, or the line's end. */
  indent(at: number): number {
    const start = this.start(at);
    const known = this.#indents.get(start);
    if (known !== undefined) {
      return known;
    }
    const indent = afterBlanks(this.text, start);
    this.#indents.set(start, indent);
    return indent;
  }

  /** Whether nothing but blanks stands before an offset in its line. */
  isAtStart(at: number): boolean {
    return at <= this.indent(at);
  }

  /** Whether nothing but blanks follows in the line. */
  isAtEnd(at: number): boolean {
    return /^(?:$|[\r\n])/u.test(this.text.charAt(afterBlanks(this.text, at)));
  }

  isBlank(at: number): boolean {
    return /^(?:$|[\r\n])/u.test(this.text.charAt(this.indent(at)));
  }

  /** A paragraph of its own after the line that ends at an offset. */
  ownParagraph(at: number): DraftPlace {
    const next = this.next(at);
    const isApart = next === undefined || this.isBlank(next);
    return { at, before: this.newLine.repeat(2), after: isApart ? '' : this.newLine };
  }

  /** A line of its own after the line that ends at an offset. */
  ownLine(at: number): DraftPlace {
    return { at, before: this.newLine, after: '' };
  }

  /** On a blank line between two others a paragraph of its own; undefined elsewhere. */
  onBlankLine(at: number): DraftPlace | undefined {
    if (!this.isBlank(at)) {
      return undefined;
    }
    const start = this.start(at);
    const next = this.next(at);
    const before = start === 0 || this.isBlank(start - 1) ? '' : this.newLine;
    const after = next === undefined || next >= this.text.length || this.isBlank(next) ? '' : this.newLine;
    return { at, before, after };
  }

  #line(at: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= at) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

/** Where the blanks begin that end at an offset, line breaks too. */
export function beforeBlanks(text: string, at: number): number {
  let start = at;
  while (start > 0 && /\s/u.test(text.charAt(start - 1))) {
    start -= 1;
  }
  return start;
}

/** Where the blanks end in its line that begin at an offset. */
export function afterBlanks(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') {
    end += 1;
  }
  return end;
}

/** There, without line breaks. */
export function directlyAt(at: number): DraftPlace {
  return { at, before: '', after: '' };
}
