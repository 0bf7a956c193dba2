import type { SpanKind } from '../draftLanguage.ts';
import { paragraphAfter } from '../shared/closedSpans.ts';
import type { DraftCollector } from '../shared/draftCollector.ts';
import type { Span } from '../shared/mask.ts';
import type { ClosedStretch } from '../shared/proseReading.ts';
import { OrgFlow } from './orgFlow.ts';
import { OrgHeadings } from './orgHeadings.ts';
import { OrgKeywords } from './orgKeywords.ts';
import * as line from './orgLine.ts';
import { OrgLines } from './orgLines.ts';
import { readOrgTable } from './orgTable.ts';

/** A block or a drawer that holds other elements. */
interface Container {
  readonly last: number;
  readonly indent: string;
}

/** Reads a draft's lines into elements, https://orgmode.org/worg/org-syntax.html#Elements */
export class OrgBlocks {
  /** The first heading that notes stand under. */
  footnotes: Span | undefined;
  readonly flow: OrgFlow;
  readonly keywords: OrgKeywords;
  readonly #out: DraftCollector;
  readonly #lines: OrgLines;
  readonly #headings: OrgHeadings;
  readonly #containers: Container[] = [];

  constructor(out: DraftCollector) {
    this.#out = out;
    this.#lines = new OrgLines(out.text);
    this.flow = new OrgFlow(out, this.#lines);
    this.keywords = new OrgKeywords(out, this.#lines);
    this.#headings = new OrgHeadings(out, this.#lines);
  }

  read(): void {
    let at = 0;
    while (at < this.#lines.length) {
      at = this.#element(at);
    }
    this.flow.finish();
  }

  /** @returns the line after it */
  #element(at: number): number {
    if (this.#lines.isBlank(at)) {
      this.flow.blank(at, at > 0 && this.keywords.isAffiliated(at - 1));
      return at + 1;
    }
    const text = this.#lines.text(at);
    const container = this.#containers.at(-1);
    if (container?.last === at) {
      return this.#endContainer(at, container);
    }
    if (text.startsWith('*') && line.headline.test(text)) {
      this.flow.end();
      this.keywords.endHead();
      this.#containers.length = 0;
      if (/^\*+ Footnotes[ \t]*$/u.test(text)) {
        this.footnotes ??= { start: this.#lines.start(at), end: this.#lines.end(at) };
      }
      return this.#headings.read(at);
    }
    this.flow.meet(at);
    const next = this.#special(at, text);
    if (next === undefined) {
      this.flow.line(at);
    }
    if (!this.keywords.isAffiliated(at)) {
      this.keywords.endHead();
    }
    return next ?? at + 1;
  }

  #special(at: number, text: string): number | undefined {
    const first = text.charAt(this.#lines.indent(at).length);
    switch (first) {
      case '#':
        return this.#hash(at, text);
      case ':':
        return this.#colon(at, text);
      case '|':
        this.flow.interrupt();
        return readOrgTable(this.#out, this.#lines, at, this.#limit(at));
      case '+':
        return this.#item(at, text) ?? this.#grid(at, text);
      case '-':
        return line.rule.test(text) ? this.#closed(at, at, 'markup') : this.#item(at, text);
      case '\\':
        return this.#environment(at, text);
      case '[':
        return this.#definition(at, text);
      case '%':
        return line.diary.test(text) ? this.#closed(at, at, 'markup') : undefined;
      case 'C':
        return line.clock.test(text) ? this.#closed(at, at, 'markup') : undefined;
      default:
        return first === '*' || (first >= '0' && first <= '9') ? this.#item(at, text) : undefined;
    }
  }

  #hash(at: number, text: string): number | undefined {
    const limit = this.#limit(at);
    const name = line.blockBegin.exec(text)?.[1]?.toLowerCase();
    if (name !== undefined) {
      const last = this.#lines.endOf(`#${name}`, at, limit);
      return last === undefined ? undefined : this.#block(at, last, name);
    }
    if (line.dynamicBegin.test(text)) {
      const last = this.#lines.endOf('#', at, limit);
      return last === undefined ? undefined : this.#container(at, last);
    }
    if (!line.comment.test(text) && !line.keyword.test(text)) {
      return undefined;
    }
    this.flow.interrupt();
    return this.keywords.read(at, limit);
  }

  #block(at: number, last: number, name: string): number {
    if (name === 'src' || name === 'example' || name === 'export') {
      return this.#closed(at, last, 'code');
    }
    if (name === 'comment') {
      return this.#closed(at, last, 'comment');
    }
    if (name !== 'verse') {
      return this.#container(at, last);
    }
    this.flow.interrupt();
    this.#closeLine(at, this.#lines.start(at + 1));
    if (at + 1 < last) {
      this.#out.prose(this.#lines.start(at + 1), this.#lines.end(last - 1));
    }
    return this.#closed(last, last, 'markup');
  }

  #container(at: number, last: number): number {
    this.flow.interrupt();
    this.flow.lists.enter();
    this.#closeLine(at, this.#lines.start(at + 1));
    this.#containers.push({ last, indent: this.#lines.indent(at) });
    return at + 1;
  }

  #endContainer(at: number, { indent }: Container): number {
    this.flow.interrupt();
    this.flow.lists.leave();
    this.#containers.pop();
    this.#closeLine(at, paragraphAfter(this.#out.text, this.#lines.end(at), indent));
    return at + 1;
  }

  #colon(at: number, text: string): number | undefined {
    if (line.fixedWidth.test(text)) {
      const limit = this.#limit(at);
      let last = at;
      while (last + 1 < limit && line.fixedWidth.test(this.#lines.text(last + 1))) {
        last += 1;
      }
      return this.#closed(at, last, 'code');
    }
    const name = line.drawer.exec(text)?.[1]?.toLowerCase();
    const last = name === undefined ? undefined : this.#lines.endOf(':', at, this.#limit(at));
    if (last === undefined) {
      return undefined;
    }
    return name === 'properties' ? this.#closed(at, last, 'head') : this.#container(at, last);
  }

  #grid(at: number, text: string): number | undefined {
    const limit = this.#limit(at);
    let last = at;
    while (line.gridRule.test(text) && last + 1 < limit && line.gridRow.test(this.#lines.text(last + 1))) {
      last += 1;
    }
    return last > at && line.gridRule.test(this.#lines.text(last))
      ? this.#closed(at, last, 'code')
      : undefined;
  }

  #environment(at: number, text: string): number | undefined {
    const name = line.environmentBegin.exec(text)?.[1];
    const last = name === undefined ? undefined : this.#lines.endOf(`\\${name}`, at - 1, this.#limit(at));
    return last === undefined ? undefined : this.#closed(at, last, 'math');
  }

  #definition(at: number, text: string): number | undefined {
    const [mark, label] = line.definition.exec(text) ?? [];
    if (mark === undefined || label === undefined) {
      return undefined;
    }
    const start = this.#lines.start(at);
    const bodyStart = start + mark.length;
    this.flow.beginNote(at, bodyStart);
    this.#out.close({ start, end: bodyStart, kind: 'noteMark', isStartClosed: true });
    this.#out.marks.push({ start, end: start, label });
    this.flow.begin(at, bodyStart);
    return at + 1;
  }

  #item(at: number, text: string): number | undefined {
    const [bullet] = line.item.exec(text) ?? [];
    if (bullet === undefined) {
      return undefined;
    }
    const column = this.#lines.indent(at).length;
    this.flow.flush();
    this.flow.lists.begin(column);
    const [start, end] = [this.#lines.start(at), this.#lines.end(at)];
    const bodyStart = start + bullet.length;
    this.#closeMark({ start, end: bodyStart, kind: 'markup', isStartClosed: true }, end);
    const rest = text.slice(bullet.length);
    // Only bullets have terms.
    const termed = /\d/u.test(bullet.charAt(column)) ? undefined : line.term.exec(rest)?.[0];
    if (termed === undefined) {
      this.flow.begin(at, bodyStart);
      return at + 1;
    }
    const termEnd = bodyStart + termed.slice(0, -'::'.length).trimEnd().length;
    const blanks = rest.length - termed.length - rest.slice(termed.length).trimStart().length;
    const textStart = bodyStart + termed.length + blanks;
    this.#out.prose(bodyStart, termEnd);
    this.#closeMark({ start: termEnd, end: textStart, kind: 'markup' }, end);
    this.flow.begin(at, textStart);
    return at + 1;
  }

  /** A mark after which text can stand, with a blank if the line ends there without one. */
  #closeMark(mark: ClosedStretch, lineEnd: number): void {
    const isBare = mark.end === lineEnd && !/[ \t]/u.test(this.#out.text.charAt(lineEnd - 1));
    const exit = { at: lineEnd, before: ' ', after: '' };
    this.#out.close(isBare ? { ...mark, isEndClosed: true, exit } : mark);
  }

  #closed(at: number, last: number, kind: SpanKind): number {
    this.flow.interrupt();
    const end = this.#lines.end(last);
    const exit = paragraphAfter(this.#out.text, end, this.#lines.indent(at));
    this.#out.close({
      start: this.#lines.start(at),
      end,
      kind,
      exit,
      isStartClosed: true,
      isEndClosed: true,
    });
    return last + 1;
  }

  #closeLine(at: number, exit: ClosedStretch['exit']): void {
    const [start, end] = [this.#lines.start(at), this.#lines.end(at)];
    this.#out.close({ start, end, kind: 'markup', exit, isStartClosed: true, isEndClosed: true });
  }

  /** The line that whatever begins now has to end before. */
  #limit(at: number): number {
    return this.#containers.at(-1)?.last ?? this.#lines.headline(at);
  }
}
