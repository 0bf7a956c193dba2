/** A place in a text as people count: both from 1, columns in UTF-16 units. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/** Where a text's lines begin. A line ends as editors end it: with LF, CR LF or CR. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = [0, ...[...text.matchAll(/\r\n?|\n/gu)].map(({ 0: end, index }) => index + end.length)];
  }

  /** At least one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  positionAt(offset: number): LinePosition {
    let low = 0;
    let high = this.#starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** The column after a line's last character; undefined where there is no such line. */
  lastColumn(line: number): number | undefined {
    const start = this.#starts[line - 1];
    if (start === undefined) {
      return undefined;
    }
    const next = this.#starts[line] ?? this.#text.length;
    return this.#text.slice(start, next).replace(/[\r\n]+$/u, '').length + 1;
  }

  /**
   * The offset of a place; undefined where the text has none such. Between the halves of a character it is before
   * that, as in VS Code.
   */
  offsetAt({ line, column }: LinePosition): number | undefined {
    const start = this.#starts[line - 1];
    if (start === undefined || column < 1 || column > (this.lastColumn(line) ?? 0)) {
      return undefined;
    }
    const offset = start + column - 1;
    const isTorn = (this.#text.codePointAt(offset - 1) ?? 0) > 0xffff;
    return isTorn ? offset - 1 : offset;
  }
}
