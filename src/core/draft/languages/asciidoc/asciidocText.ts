import type { SpanKind } from '../draftLanguage.ts';
import type { Span } from '../shared/mask.ts';
import { readInline } from './asciidocInline.ts';
import type { InlineReading } from './asciidocInlineReading.ts';
import { Conditions, opened } from './asciidocConditions.ts';
import { attributeEntry, blockAttributes, type Delimiter, delimiterOf, likeItem } from './asciidocLines.ts';
import { citationMacros } from './asciidocMacros.ts';
import type { AsciidocReading, AsciidocSpan, Role } from './asciidocReading.ts';
import { type Cell, cellsIn, tableForm } from './asciidocTable.ts';

/** One line, without its break. */
export interface Line extends Span {
  readonly text: string;
  readonly next: number;
}

/** Reads what stands in blocks, and gathers what is read. */
export abstract class AsciidocText {
  protected readonly text: string;
  protected spans: AsciidocSpan[] = [];
  protected reading = emptyReading();

  protected readonly conditions: Conditions;

  constructor(text: string, conditions = new Conditions(text)) {
    this.text = text;
    this.conditions = conditions;
  }

  protected line(at: number): Line {
    const end = this.text.indexOf('\n', at);
    const to = end < 0 ? this.text.length : end;
    const stop = this.text.charAt(to - 1) === '\r' && to > at ? to - 1 : to;
    return { start: at, end: stop, text: this.text.slice(at, stop), next: end < 0 ? to : to + 1 };
  }

  /** The line that closes a block, or the last one. */
  protected closing(line: Line, delimiter: string): Line {
    let last = line;
    while (last.next < this.text.length) {
      last = this.line(last.next);
      if (last.text.trimEnd() === delimiter) {
        break;
      }
    }
    return last;
  }

  /** Whether no line follows, or a blank one. */
  protected isLast(line: Line): boolean {
    return line.next >= this.text.length || this.line(line.next).text.trim() === '';
  }

  /** The last line of a paragraph that shows its text as it is. */
  protected verbatimEnd(line: Line): Line {
    let last = line;
    while (!this.isLast(last)) {
      const next = this.line(last.next);
      if (blockAttributes.test(next.text) || delimiterOf(next.text) !== undefined) {
        break;
      }
      last = next;
    }
    return last;
  }

  protected attribute(line: Line): boolean {
    const entry = attributeEntry.exec(line.text);
    if (entry === null) {
      return false;
    }
    this.close(line, 'markup', 'lines');
    const [, off = '', name = '', offAfter = '', value = ''] = entry;
    const isSet = off === '' && offAfter === '';
    this.reading.attributes.push({
      start: line.start,
      end: line.end,
      name,
      value: isSet ? value : undefined,
      isInHeader: false,
    });
    return true;
  }

  /** The line that attaches a block to an item; blank lines after it don't part them. */
  protected continuation(line: Line): number {
    let last = line;
    while (last.next < this.text.length && this.isLast(last)) {
      last = this.line(last.next);
    }
    const before = this.text.charAt(line.start - 2) === '\r' ? line.start - 2 : line.start - 1;
    const isAfterText = before > 0 && this.text.charAt(before - 1) !== '\n';
    this.close(
      { start: isAfterText ? before : line.start, end: last.end },
      'markup',
      isAfterText ? 'lineEnd' : 'lines',
    );
    return last.next;
  }

  /** Lines that a condition leaves out; a line goes on after them where one follows. */
  protected hidden(line: Line, role: Role): Line {
    let last = line;
    for (let depth = opened(line.text); depth > 0 && last.next < this.text.length;) {
      last = this.line(last.next);
      depth += opened(last.text);
    }
    this.close({ start: line.start, end: last.end }, 'markup', this.isLast(last) ? role : 'lines');
    return last;
  }

  /** @param block the line of attributes before the table, and its role */
  protected table(line: Line, delimiter: Delimiter, block: { attributes: string; role: Role }): number {
    const end = this.closing(line, delimiter.line);
    const form = tableForm(block.attributes, delimiter.line);
    if (form.isForeign) {
      this.close({ start: line.start, end: end.end }, 'markup', block.role);
      return end.next;
    }
    const isClosed = end.text.trimEnd() === delimiter.line && end.start > line.start;
    this.close(line, 'markup', 'lines');
    const inside = this.text.slice(line.next, isClosed ? end.start : end.end);
    for (const cell of cellsIn(inside, form)) {
      this.#cell(cell, line.next);
    }
    if (isClosed) {
      this.close(end, 'markup', block.role);
    }
    return end.next;
  }

  #cell({ start, textStart, end, isStartClosed, style }: Cell, from: number): void {
    const cell = { start: from + start, end: from + end };
    const inside = from + textStart;
    const whole = this.text.slice(inside, cell.end);
    this.spans.push({
      start: cell.start,
      end: inside,
      kind: 'markup',
      role: isStartClosed ? 'marker' : 'inline',
    });
    if (style === 'l') {
      this.close({ start: inside, end: cell.end }, 'code', 'cell');
      return;
    }
    const text = { start: inside, end: inside + whole.trimEnd().length };
    if (style === 'a') {
      this.readBlocks({ start: inside + (/^\s*/u.exec(whole)?.[0].length ?? 0), end: text.end });
    } else {
      this.readText(text);
    }
    // The first blank line makes a row a header.
    if (this.text.slice(text.end, cell.end).includes('\n')) {
      this.spans.push({ start: text.end, end: cell.end, kind: 'markup', role: 'lineEnd' });
    }
  }

  /** A document of its own in a cell. */
  protected abstract readBlocks(cell: Span): void;

  protected add(reading: AsciidocReading): void {
    addAll(this.spans, reading.spans);
    addAll(this.reading.citations, reading.citations);
    addAll(this.reading.notes, reading.notes);
    addAll(this.reading.items, reading.items);
  }

  protected readText(text: Span, isWhole = true): void {
    const inline = this.#inline(text, isWhole ? [text] : linesOf(this.text, text));
    addAll(this.reading.citations, inline.citations);
    addAll(this.spans, inline.spans);
    addAll(this.reading.notes, inline.notes);
  }

  /** The document's title shows citations. */
  protected readTitle(headerEnd: number): void {
    const title = /^(?:=|#)[ \t].*$/mu.exec(this.text.slice(0, headerEnd));
    if (title !== null) {
      this.readCitations({ start: title.index, end: title.index + title[0].length });
    }
  }

  /** Of what nothing can be put into. */
  protected readCitations(text: Span): void {
    addAll(this.reading.citations, this.#inline(text, [text]).citations);
  }

  #inline(text: Span, units: readonly Span[]): InlineReading {
    return readInline(
      this.text,
      text,
      units.flatMap((unit) => citationMacros(this.text, unit)),
    );
  }

  /** The first word of a paragraph that would be an item if a blank stood in it. */
  protected likeItem({ start, text }: Line): void {
    const [word] = likeItem.exec(text) ?? [];
    if (word !== undefined) {
      this.close({ start, end: start + word.length }, 'markup', 'inline');
    } else if (/^\.{1,5}$/u.test(text)) {
      // Before anything else they would begin a title, or an item.
      this.close({ start, end: start + text.length }, 'markup', 'lineEnd');
    }
  }

  protected mark(start: number, length: number): void {
    if (length > 0) {
      this.spans.push({ start, end: start + length, kind: 'markup', role: 'marker' });
    }
  }

  protected close({ start, end }: Span, kind: SpanKind, role: Role): void {
    this.spans.push({ start, end, kind, role });
  }
}

type Building = { -readonly [Part in keyof AsciidocReading]: AsciidocReading[Part][number][] };

export function emptyReading(): Building {
  return { spans: [], citations: [], notes: [], attributes: [], items: [] };
}

function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let at = start; at <= end;) {
    const found = text.indexOf('\n', at);
    const stop = found < 0 || found > end ? end : found;
    lines.push({ start: at, end: stop });
    at = stop + 1;
  }
  return lines;
}

/** One by one, for a call can't take as many arguments as a long text has spans. */
export function addAll<T>(all: T[], more: readonly T[]): void {
  for (const one of more) {
    all.push(one);
  }
}
