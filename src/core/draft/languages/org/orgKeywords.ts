import { paragraphAfter } from '../shared/closedSpans.ts';
import type { DraftCollector } from '../shared/draftCollector.ts';
import type { ClosedSpan } from '../shared/placeOutside.ts';
import type { ClosedStretch } from '../shared/proseReading.ts';
import { affiliated, blockBegin, caption, comment, dynamicBegin, keyword } from './orgLine.ts';
import type { OrgLines } from './orgLines.ts';

const named = /^[ \t]*#\+(\S+?):[ \t]*(.*)$/u;

/** Keywords and comments, in runs. https://orgmode.org/worg/org-syntax.html#Keywords */
export class OrgKeywords {
  /** Where the metadata at the draft's beginning ends; 0 where it has none. */
  headEnd = 0;
  /** No notes can be put into them: one goes to what they belong to, at the end of its line. */
  readonly captions: ClosedSpan[] = [];
  /** All keywords, in lower case, with their values. */
  readonly found: (readonly [name: string, value: string])[] = [];
  readonly #out: DraftCollector;
  readonly #lines: OrgLines;
  #isHead = true;

  constructor(out: DraftCollector, lines: OrgLines) {
    this.#out = out;
    this.#lines = lines;
  }

  /**
   * A run of keywords and comments from a line that is one. A citation goes after them all; from those that belong to
   * the element after them it goes into that.
   *
   * @returns the line after it
   */
  read(from: number, limit: number): number {
    let last = from;
    for (let at = from + 1; at < limit && this.#goesOn(at); at += 1) {
      last = this.#lines.isBlank(at) ? last : at;
    }
    let own = last;
    if (last + 1 < limit && !this.#lines.isBlank(last + 1)) {
      while (own >= from && affiliated.test(this.#lines.text(own))) {
        own -= 1;
      }
    }
    const exit = paragraphAfter(
      this.#out.text,
      this.#lines.end(Math.max(own, from)),
      this.#lines.indent(from),
    );
    for (let at = from; at <= last; at += 1) {
      this.#line(at, at <= own ? exit : this.#lines.start(at + 1));
      if (at > own && caption.test(this.#lines.text(at))) {
        const exit = { at: this.#lines.end(last + 1), before: '', after: '' };
        this.captions.push({
          start: this.#lines.start(at),
          end: this.#lines.end(at),
          exit,
          isStartClosed: true,
          isEndClosed: true,
        });
      }
    }
    if (this.#isHead && own >= from) {
      this.headEnd = this.#lines.end(own);
    }
    this.#isHead = false;
    return last + 1;
  }

  /** What else than a keyword stands in a draft ends its head. */
  endHead(): void {
    this.#isHead = false;
  }

  /** Whether a line is a keyword that would belong to what comes after it. */
  isAffiliated(at: number): boolean {
    return affiliated.test(this.#lines.text(at));
  }

  #goesOn(at: number): boolean {
    const text = this.#lines.text(at);
    return (
      this.#lines.isBlank(at) ||
      comment.test(text) ||
      (keyword.test(text) && !blockBegin.test(text) && !dynamicBegin.test(text))
    );
  }

  #line(at: number, exit: ClosedStretch['exit']): void {
    const text = this.#lines.text(at);
    const [start, end] = [this.#lines.start(at), this.#lines.end(at)];
    const isComment = comment.test(text);
    const [, name, value] = isComment ? [] : (named.exec(text) ?? []);
    if (name !== undefined && value !== undefined) {
      this.found.push([name.toLowerCase(), value.trim()]);
    }
    const [mark] = typeof exit === 'number' ? (caption.exec(text) ?? []) : [];
    if (mark === undefined || mark.length === text.length) {
      const kind = isComment ? 'comment' : 'head';
      this.#out.close({ start, end, kind, exit, isStartClosed: true, isEndClosed: true });
    } else {
      this.#out.close({ start, end: start + mark.length, kind: 'markup', isStartClosed: true });
      this.#out.prose(start + mark.length, end);
    }
  }
}
