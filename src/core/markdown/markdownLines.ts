/** Lines of a text, counted from 0; the last one included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** A Markdown text as it grows, block by block, and where in it what stands. */
export class MarkdownLines {
  readonly #lines: string[] = [];
  readonly #places = new Map<string, LineRange>();

  /** Blocks are parted by an empty line. A block's own lines are lines of Markdown, already escaped. */
  add(...blocks: readonly string[]): void {
    for (const block of blocks) {
      if (this.#lines.length > 0) {
        this.#lines.push('');
      }
      this.#lines.push(...block.split('\n'));
    }
  }

  /** What `write` adds is found by the key. */
  place(key: string, write: () => void): void {
    const before = this.#lines.length;
    write();
    this.#places.set(key, { first: before === 0 ? 0 : before + 1, last: this.#lines.length - 1 });
  }

  /** A list's item: its place is the line that it will be, in the block that is added next. */
  placeItem(key: string, index: number): void {
    const line = this.#lines.length + 1 + index;
    this.#places.set(key, { first: line, last: line });
  }

  get places(): ReadonlyMap<string, LineRange> {
    return this.#places;
  }

  get text(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}
