import { lastBefore } from '../../spanAt.ts';
import type { RstBlocks } from './rstBlocks.ts';
import type { RstElement, RstPlace } from './rstElement.ts';
import * as line from './rstLine.ts';

/** What begins like text: paragraphs, titles, terms with their definitions, and the literal blocks after them. */
export class RstText {
  readonly #blocks: RstBlocks;

  constructor(blocks: RstBlocks) {
    this.#blocks = blocks;
  }

  read(place: RstPlace): RstElement {
    const { at, to, column, text } = place;
    const next = at + 1;
    if (next < to && !this.#blocks.lines.isBlank(next)) {
      if (this.#blocks.lines.column(next) > column) {
        const end = this.#blocks.lines.indentedEnd(next, to, column);
        const indent = this.#blocks.lines.leastColumn(next, end);
        this.#term(place);
        this.#blocks.read({ from: next, to: end, column: indent });
        return { kind: 'definition', end, indent };
      }
      const underline = this.#blocks.lines.text(next);
      if (line.ruled.test(underline) && (underline.length >= 4 || underline.length >= text.length)) {
        return this.#blocks.title(place, at, next + 1);
      }
    }
    let last = at;
    while (
      last + 1 < to &&
      !this.#blocks.lines.isBlank(last + 1) &&
      this.#blocks.lines.column(last + 1) <= column
    ) {
      last += 1;
    }
    const end = this.#blocks.lines.end(last);
    if (!this.#blocks.out.text.startsWith('::', end - 2) || end - 2 < place.start) {
      this.#startMarks(place, end);
      return { kind: 'paragraph', end: last + 1, indent: column };
    }
    return this.#literal(place, last);
  }

  /** A term, and what it is classified as: what parts the two stays as it is. */
  #term(place: RstPlace): void {
    const { out } = this.#blocks;
    const [closed, citations] = [out.closed.length, out.citations.length];
    this.#blocks.paragraph(place, this.#blocks.lines.end(place.at));
    const own = out.closed.splice(closed);
    const read = [...own, ...out.citations.slice(citations)].sort((a, b) => a.start - b.start);
    for (const { 0: mark, index } of place.text.matchAll(line.classifier)) {
      const start = place.start + index;
      const end = start + mark.length;
      if ((lastBefore(read, end)?.end ?? 0) <= start) {
        own.push({ start, end, kind: 'markup', exit: start });
      }
    }
    own.sort((a, b) => a.start - b.start).forEach((stretch) => out.close(stretch));
  }

  /** A paragraph, after the dash that tells whom a quotation is by. */
  #startMarks(place: RstPlace, end: number): void {
    const dash = line.attribution.exec(place.text)?.[0].length ?? 0;
    if (dash > 0) {
      this.#blocks.mark(place, place.start + dash, false);
    }
    this.#blocks.paragraph(
      { ...place, start: place.start + dash, isMarked: place.isMarked || dash > 0 },
      end,
    );
  }

  /** A paragraph that ends with two colons, and the literal block after it. */
  #literal(place: RstPlace, last: number): RstElement {
    const { start, to, column } = place;
    const lineEnd = this.#blocks.lines.end(last);
    const textEnd = start + this.#blocks.out.text.slice(start, lineEnd - 2).trimEnd().length;
    const next = this.#blocks.lines.nextFull(last + 1, to);
    const end =
      next >= to
        ? last + 1
        : this.#blocks.lines.column(next) > column
          ? this.#blocks.lines.indentedEnd(next, to, column)
          : this.#quotedEnd(next, to);
    const hasText = textEnd > start;
    if (hasText) {
      this.#blocks.paragraph(place, textEnd);
      this.#blocks.out.close({
        start: textEnd,
        end: lineEnd,
        kind: 'lineEnd',
        exit: textEnd,
        isEndClosed: true,
      });
    }
    const from = hasText ? lineEnd : place.isMarked ? start : this.#blocks.lines.start(place.at);
    const blockEnd = this.#blocks.lines.end(Math.max(end, last + 1) - 1);
    if (blockEnd > from) {
      this.#blocks.out.close({
        start: from,
        end: blockEnd,
        kind: 'code',
        exit: this.#blocks.paragraphAfter(blockEnd, column),
        isStartClosed: !hasText,
        isEndClosed: true,
      });
    }
    return { kind: 'literal', end: Math.max(end, last + 1), indent: column };
  }

  /** Lines that all begin with the same punctuation are literal, too. */
  #quotedEnd(from: number, to: number): number {
    const quote = this.#blocks.lines.text(from).charAt(0);
    let end = from;
    while (
      /[!-/:-@[-`{-~]/u.test(quote) &&
      end < to &&
      !this.#blocks.lines.isBlank(end) &&
      this.#blocks.lines.text(end).startsWith(quote)
    ) {
      end += 1;
    }
    return end;
  }
}
