/** A draft's lines. Columns count from 0; a tab goes on to the next multiple of eight. */
export class RstLines {
  readonly length: number;
  readonly #text: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #indents: number[] = [];

  constructor(text: string) {
    this.#text = text;
    for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length;) {
      const next = text.indexOf('\n', start);
      const lineEnd = next < 0 ? text.length : next;
      let first = start;
      while (first < lineEnd && isBlank(text.charAt(first))) {
        first += 1;
      }
      this.#starts.push(start);
      this.#indents.push(first - start);
      this.#ends.push(first === lineEnd ? first : trimmedEnd(text, lineEnd));
      start = next < 0 ? text.length : next + 1;
    }
    this.length = this.#starts.length;
  }

  start(at: number): number {
    return this.#starts[at] ?? this.#text.length;
  }

  /** Where a line's text ends, before blanks and the line break. */
  end(at: number): number {
    return this.#ends[at] ?? this.#text.length;
  }

  /** Where a line's text begins, after its indentation. */
  first(at: number): number {
    return this.start(at) + (this.#indents[at] ?? 0);
  }

  /** A line's text without indentation, and without blanks at its end. */
  text(at: number): string {
    return this.#text.slice(this.first(at), this.end(at));
  }

  isBlank(at: number): boolean {
    return this.first(at) >= this.end(at);
  }

  /** How far a line is indented. */
  column(at: number): number {
    return columnsOf(this.#text.slice(this.start(at), this.first(at)));
  }

  /** The line after a block: lines that are indented further than a column, with empty ones among them. */
  indentedEnd(from: number, to: number, column: number): number {
    let end = from;
    for (let at = from; at < to && (this.isBlank(at) || this.column(at) > column); at += 1) {
      end = this.isBlank(at) ? end : at + 1;
    }
    return end;
  }

  /** The next line that isn't empty; the limit where there is none. */
  nextFull(from: number, to: number): number {
    let at = from;
    while (at < to && this.isBlank(at)) {
      at += 1;
    }
    return at;
  }

  /** How far the least indented of some lines is indented. */
  leastColumn(from: number, to: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let at = from; at < to; at += 1) {
      least = this.isBlank(at) ? least : Math.min(least, this.column(at));
    }
    return least;
  }
}

function columnsOf(indent: string): number {
  let columns = 0;
  for (const character of indent) {
    columns += character === '\t' ? 8 - (columns % 8) : 1;
  }
  return columns;
}

function trimmedEnd(text: string, from: number): number {
  let end = from;
  while (isBlank(text.charAt(end - 1)) || text.charAt(end - 1) === '\r') {
    end -= 1;
  }
  return end;
}

function isBlank(character: string): boolean {
  return (
    character === ' ' || character === '\t' || character === '\r' || character === '\f' || character === '\v'
  );
}
