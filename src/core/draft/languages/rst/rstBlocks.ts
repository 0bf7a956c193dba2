import { paragraphAfter } from '../shared/closedSpans.ts';
import type { DraftCollector } from '../shared/draftCollector.ts';
import type { DraftPlace, SpanKind } from '../draftLanguage.ts';
import { RstExplicit } from './rstExplicit.ts';
import type { RstBody, RstElement, RstPlace } from './rstElement.ts';
import type { RstGap } from './rstGaps.ts';
import * as line from './rstLine.ts';
import { RstLines } from './rstLines.ts';
import { RstText } from './rstText.ts';
import { gridTableEnd, readTable, simpleTableEnd } from './rstTable.ts';

/** What stands in a row, and is one with what comes after it. */
const repeated = /^(?:item|field|option|definition)/u;

/** Deeper than this nobody nests. */
const deepest = 40;

/** Reads a draft's lines as docutils does, https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html */
export class RstBlocks {
  readonly gaps: RstGap[] = [];
  readonly lines: RstLines;
  readonly out: DraftCollector;
  readonly explicit: RstExplicit;
  readonly #text: RstText;
  #depth = 0;

  constructor(out: DraftCollector) {
    this.out = out;
    this.lines = new RstLines(out.text);
    this.explicit = new RstExplicit(this);
    this.#text = new RstText(this);
  }

  read(body: RstBody, each?: (element: RstElement, at: number) => void): void {
    const { from, to, column, first } = body;
    if (this.#depth > deepest) {
      const end = this.lines.end(to - 1);
      this.close(first ?? this.lines.start(from), end, 'markup', column);
      return;
    }
    this.#depth += 1;
    let previous: RstElement | undefined;
    for (let at = from; at < to;) {
      const next = this.lines.nextFull(at, to);
      const element = next < to ? this.#element(this.#placeOf(next, body)) : undefined;
      if (next > at) {
        this.#gap(at, next, { column, previous, element });
      }
      if (element !== undefined) {
        each?.(element, next);
      }
      previous = element;
      at = element?.end ?? to;
    }
    this.#depth -= 1;
  }

  /** Whether the last paragraph ends in something that isn't closed, and would be by what is written after it. */
  isCut(): boolean {
    const last = this.out.closed.at(-1);
    return last?.isEndClosed === true && typeof last.exit === 'number';
  }

  /** A stretch of whole lines; a citation goes into a paragraph of its own after it, or where else is said. */
  close(start: number, end: number, kind: SpanKind, exit: number | DraftPlace): void {
    this.out.close({
      start,
      end,
      kind,
      exit: typeof exit === 'number' ? this.paragraphAfter(end, exit) : exit,
      isStartClosed: true,
      isEndClosed: true,
    });
  }

  paragraphAfter(end: number, column: number): DraftPlace {
    return paragraphAfter(this.out.text, end, ' '.repeat(column));
  }

  /**
   * What begins with a mark: an item, a field, a note.
   *
   * @param known whether its text is indented as far as in the first line, if it begins there
   */
  marked(
    place: RstPlace,
    length: number,
    isKnown: boolean,
  ): { readonly end: number; readonly indent: number } {
    const { at, to, column, start, text } = place;
    const bodyStart = start + length;
    const hasText = length < text.length;
    const known = column + length;
    const end = this.lines.indentedEnd(at + 1, to, isKnown && hasText ? known - 1 : column);
    const least = this.lines.leastColumn(at + 1, end);
    const indent = isKnown && hasText ? known : Number.isFinite(least) ? least : column + Math.min(length, 3);
    this.mark(place, bodyStart, !hasText && end === at + 1);
    this.read(
      hasText
        ? { from: at, to: end, column: indent, first: bodyStart }
        : { from: at + 1, to: end, column: indent },
    );
    return { end: Math.max(end, at + 1), indent };
  }

  /** Closes a mark up to an offset. */
  mark(
    { at, start, isMarked, text }: RstPlace,
    end: number,
    isBare: boolean,
    kind: SpanKind = 'markup',
  ): void {
    const from = isMarked ? start : this.lines.start(at);
    const exit = { at: end, before: text.length === end - start ? ' ' : '', after: '' };
    const next = this.lines.nextFull(at + 1, this.lines.length);
    const isAlone = text.length === end - start;
    this.out.close({
      start: from,
      end,
      kind,
      exit: isBare ? exit : isAlone ? this.lines.start(next) : undefined,
      isStartClosed: true,
      isEndClosed: isAlone,
    });
  }

  /** A paragraph of some lines, up to an offset in the last one. */
  paragraph({ at, start, isMarked }: RstPlace, end: number): void {
    if (!isMarked) {
      this.out.close({ start: this.lines.start(at), end: start, kind: 'markup', isStartClosed: true });
    }
    const first = this.out.closed.length;
    this.out.prose(start, end);
    // With a blank within it, the paragraph would be an item of a list.
    const likeItem =
      start + (line.likeItem.exec(this.out.text.slice(start, Math.min(end, start + 99)))?.[0].length ?? 0);
    if (start < likeItem && likeItem <= (this.out.closed[first]?.start ?? end)) {
      this.out.closed.splice(first, 0, { start, end: likeItem, kind: 'markup' });
    }
    const last = this.out.closed.at(-1);
    if (this.isCut() && last?.end === end) {
      // Blanks after it are the paragraph's, too.
      const blanks = /^[ \t]*/u.exec(this.out.text.slice(end, end + 200))?.[0].length ?? 0;
      this.out.closed[this.out.closed.length - 1] = { ...last, end: end + blanks };
    }
  }

  #placeOf(at: number, { from, to, column, first }: RstBody): RstPlace {
    const isMarked = at === from && first !== undefined;
    const start = isMarked ? first : this.lines.first(at);
    return { at, to, column, start, isMarked, text: this.out.text.slice(start, this.lines.end(at)) };
  }

  #gap(
    at: number,
    next: number,
    {
      column,
      previous,
      element,
    }: {
      readonly column: number;
      readonly previous: RstElement | undefined;
      readonly element: RstElement | undefined;
    },
  ): void {
    const goesOn = previous !== undefined && previous.kind === element?.kind && repeated.test(previous.kind);
    this.gaps.push({
      start: this.lines.start(at),
      end: this.lines.start(next),
      indent: goesOn ? previous.indent : column,
      isAfterProse: previous?.kind === 'paragraph' && !this.isCut(),
      isLast: element === undefined,
    });
  }

  #element(place: RstPlace): RstElement {
    const { at, to, column, text, isMarked } = place;
    if (!isMarked && this.lines.column(at) > column) {
      const end = this.lines.indentedEnd(at, to, column);
      this.read({ from: at, to: end, column: this.lines.leastColumn(at, end) });
      return { kind: 'quote', end, indent: column };
    }
    const isText = /^[\p{L}\p{M}]{2}/u.test(text) && !line.enumerator.test(text);
    return (isText ? undefined : this.#special(place)) ?? this.#text.read(place);
  }

  #special(place: RstPlace): RstElement | undefined {
    const { text } = place;
    const mark =
      line.bullet.exec(text)?.[0] ??
      (this.#isEnumerated(place) ? line.enumerator.exec(text)?.[0] : undefined);
    if (mark !== undefined) {
      const kind = `item ${mark.replace(/[\p{L}\p{N}#]+/u, '').trim()}`;
      return { kind, ...this.marked(place, mark.length, true) };
    }
    const field = line.field.exec(text)?.[0];
    const option = field ?? line.options.exec(text)?.[0];
    if (option !== undefined) {
      return { kind: field === undefined ? 'option' : 'field', ...this.marked(place, option.length, false) };
    }
    if (line.explicit.test(text)) {
      return this.explicit.read(place);
    }
    if (line.lineBlock.test(text)) {
      return this.#lineBlock(place);
    }
    return this.#closed(place) ?? this.#ruled(place);
  }

  /** The line after an item has to be empty, indented, or another item. */
  #isEnumerated({ at, to, column, text }: RstPlace): boolean {
    const next = at + 1;
    return (
      line.enumerator.test(text) &&
      (next >= to ||
        this.lines.isBlank(next) ||
        this.lines.column(next) > column ||
        line.enumerator.test(this.lines.text(next)))
    );
  }

  #lineBlock(place: RstPlace): RstElement {
    const { to, column } = place;
    let { at, start, isMarked, text } = place;
    for (;;) {
      const mark = line.lineBlock.exec(text)?.[0].length ?? 0;
      let last = at;
      while (last + 1 < to && !this.lines.isBlank(last + 1) && this.lines.column(last + 1) > column) {
        last += 1;
      }
      this.mark({ ...place, at, start, isMarked, text }, start + mark, mark === text.length);
      this.out.prose(start + mark, this.lines.end(last));
      at = last + 1;
      if (at >= to || !line.lineBlock.test(this.lines.text(at))) {
        return { kind: 'lines', end: at, indent: column };
      }
      [start, isMarked, text] = [this.lines.first(at), false, this.lines.text(at)];
    }
  }

  #closed(place: RstPlace): RstElement | undefined {
    const { at, to, column, text } = place;
    if (line.doctest.test(text)) {
      let end = at + 1;
      while (end < to && !this.lines.isBlank(end)) {
        end += 1;
      }
      return this.whole(place, end, 'code');
    }
    if (line.anonymous.test(text)) {
      return this.whole(place, this.lines.indentedEnd(at + 1, to, column), 'link', 'explicit');
    }
    const tableEnd = line.gridTop.test(text)
      ? gridTableEnd(this.lines, place)
      : line.simpleTop.test(text)
        ? simpleTableEnd(this.lines, place)
        : undefined;
    if (tableEnd === undefined) {
      return undefined;
    }
    readTable(this.out, this.lines, place, tableEnd);
    return this.whole(place, tableEnd, 'markup');
  }

  #ruled(place: RstPlace): RstElement | undefined {
    const { at, to, text } = place;
    if (!line.ruled.test(text) || text === '::') {
      return undefined;
    }
    if (at + 1 >= to || this.lines.isBlank(at + 1)) {
      return text.length < 4 ? undefined : this.whole(place, at + 1, 'markup', 'transition');
    }
    if (at + 2 < to && this.lines.text(at + 2) === text && !line.ruled.test(this.lines.text(at + 1))) {
      return this.title(place, at + 1, at + 3);
    }
    // A title that lacks its other line isn't read at all.
    const end = at + 2 < to && !this.lines.isBlank(at + 2) ? at + 3 : at + 2;
    return text.length < 4 ? undefined : this.whole(place, end, 'code');
  }

  /** A citation in a title would make it longer than its line. */
  title(place: RstPlace, titled: number, end: number): RstElement {
    this.out.closedProse(this.lines.first(titled), this.lines.end(titled));
    return this.whole(place, end, 'markup', 'title');
  }

  whole({ at, start, isMarked, column }: RstPlace, end: number, kind: SpanKind, name = 'closed'): RstElement {
    const last = Math.max(end, at + 1) - 1;
    this.close(isMarked ? start : this.lines.start(at), this.lines.end(last), kind, column);
    return { kind: name, end: last + 1, indent: column };
  }
}
