import { drawerEnd, dynamicEnd, environmentEnd, blockEnd } from './orgLine.ts';

/** A draft's lines, and which of them end a block. */
export class OrgLines {
  readonly length: number;
  readonly #text: string;
  readonly #starts: number[] = [];
  readonly #texts: string[] = [];
  readonly #ends = new Map<string, number[]>();
  readonly #nextEnds = new Map<string, number>();
  readonly #headlines: number[] = [];
  #nextHeadline = 0;

  constructor(text: string) {
    this.#text = text;
    for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length;) {
      const next = text.indexOf('\n', start);
      const lineEnd = next < 0 ? text.length : next;
      const end = lineEnd > start && text.charAt(lineEnd - 1) === '\r' ? lineEnd - 1 : lineEnd;
      this.#starts.push(start);
      this.#texts.push(text.slice(start, end));
      start = next < 0 ? text.length : next + 1;
    }
    this.length = this.#starts.length;
    this.#texts.forEach((line, at) => {
      this.#note(line, at);
    });
  }

  text(at: number): string {
    return this.#texts[at] ?? '';
  }

  /** Where a line begins; after the last one, the text's end. */
  start(at: number): number {
    return this.#starts[at] ?? this.#text.length;
  }

  /** Where a line ends, before its line break. */
  end(at: number): number {
    return this.start(at) + this.text(at).length;
  }

  isBlank(at: number): boolean {
    return this.text(at).trim() === '';
  }

  /** The blanks that a line begins with. */
  indent(at: number): string {
    const text = this.text(at);
    return text.slice(0, text.length - text.trimStart().length);
  }

  /**
   * The line that ends what begins at another.
   *
   * @param name `:` for a drawer, `#` for a dynamic block, `#src` for a block, `\align` for an environment
   * @param limit the line that it has to end before
   */
  endOf(name: string, after: number, limit: number): number | undefined {
    const ends = this.#ends.get(name) ?? [];
    // Whoever asks goes forward, so what is passed is never asked for again.
    let next = this.#nextEnds.get(name) ?? 0;
    while ((ends[next] ?? Number.POSITIVE_INFINITY) <= after) {
      next += 1;
    }
    this.#nextEnds.set(name, next);
    const end = ends[next];
    return end !== undefined && end < limit ? end : undefined;
  }

  /** The next headline from a line on, else the number of lines. */
  headline(from: number): number {
    while ((this.#headlines[this.#nextHeadline] ?? from) < from) {
      this.#nextHeadline += 1;
    }
    return this.#headlines[this.#nextHeadline] ?? this.length;
  }

  #note(line: string, at: number): void {
    const text = line.trimStart();
    const first = text.charAt(0);
    if (first === '*' && /^\*+ /u.test(line)) {
      this.#headlines.push(at);
    } else if (first === ':' && drawerEnd.test(line)) {
      this.#add(':', at);
    } else if (first === '#') {
      const block = blockEnd.exec(line)?.[1];
      if (block !== undefined) {
        this.#add(`#${block.toLowerCase()}`, at);
      } else if (dynamicEnd.test(line)) {
        this.#add('#', at);
      }
    } else if (line.includes('\\end{')) {
      const environment = environmentEnd.exec(line)?.[1];
      if (environment !== undefined) {
        this.#add(`\\${environment}`, at);
      }
    }
  }

  #add(name: string, at: number): void {
    const ends = this.#ends.get(name);
    if (ends === undefined) {
      this.#ends.set(name, [at]);
    } else {
      ends.push(at);
    }
  }
}
