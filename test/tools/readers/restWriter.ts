import { mark, type ReadCite, type Reading } from './reader.ts';

/** Collects a `Reading` while a document's tree is walked. */
export class RestWriter {
  readonly #parts: string[] = [];
  readonly #citations: (readonly ReadCite[])[] = [];

  /** A node with what `inside` writes. Attributes are told as they are; they may hold anything. */
  node(name: string, inside: () => void, attributes = ''): void {
    this.#parts.push(`‹${head(name, attributes)}›`);
    inside();
    this.#parts.push(`‹/${name}›`);
  }

  /** A node that holds nothing. */
  leaf(name: string, attributes = ''): void {
    this.#parts.push(`‹${head(name, attributes)}/›`);
  }

  /** One end of a node, for what comes as a row of tags. */
  tag(name: string, isEnd: boolean, attributes = ''): void {
    this.#parts.push(isEnd ? `‹/${name}›` : `‹${head(name, attributes)}›`);
  }

  /** Running text: blanks are told as one space. */
  prose(text: string): void {
    this.#parts.push(escaped(text).replace(/[ \t\r\n]+/gu, ' '));
  }

  /** Text in which every blank counts, such as code: they are told by a sign of their own. */
  verbatim(text: string): void {
    this.#parts.push(escaped(text).replaceAll(' ', '␣'));
  }

  citation(cites: readonly ReadCite[]): void {
    this.#parts.push(mark);
    this.#citations.push(cites);
  }

  reading(): Reading {
    return { citations: this.#citations, rest: this.#parts.join('') };
  }
}

function head(name: string, attributes: string): string {
  return [name, escaped(attributes)].filter((part) => part !== '').join(' ');
}

/** Nothing in a draft can be taken for a mark of ours. */
function escaped(text: string): string {
  return text.replace(/[‹›\uFFFC]/gu, (character) => `&${character.codePointAt(0)?.toString(16)};`);
}
