import type { Span } from '../shared/mask.ts';
import type { ReadPiece } from '../shared/readPieces.ts';
import { afterBlanks } from '../shared/textLines.ts';
import { directive } from './asciidocConditions.ts';
import { headerEnd } from './asciidocHeader.ts';
import {
  admonition,
  bibliographyAnchor,
  blockAttributes,
  blockMacro,
  blockTitle,
  comment,
  type Delimiter,
  delimiterOf,
  isUnderline,
  isVerbatimStyle,
  listMarker,
  sectionMarker,
  termMark,
} from './asciidocLines.ts';
import { AsciidocLists } from './asciidocLists.ts';
import { quotationAt } from './asciidocQuotes.ts';
import { type AsciidocReading, type Role, shifted } from './asciidocReading.ts';
import { addAll, AsciidocText, emptyReading, type Line } from './asciidocText.ts';

/** Text that is being read: macros are looked for in each line of a paragraph, and in all of an item. */
interface OpenText {
  readonly start: number;
  readonly isItem: boolean;
  /** Whether it is a paragraph in an item, which the list's next item ends. */
  readonly isAttached: boolean;
  end: number;
}

/** Reads the blocks of an AsciiDoc draft, piece by piece. */
export class AsciidocBlocks extends AsciidocText {
  #open: (Delimiter & { readonly role: Role })[] = [];
  #openText: OpenText | undefined;
  /** A title that waits for its block. */
  #title: Line | undefined;
  /** The last line of attributes that waits for its block. */
  #attributes: string | undefined;
  #isVerbatim = false;
  /** Whether a block comes that belongs to a list's item. */
  #isAttached = false;
  readonly #lists = new AsciidocLists();

  /** Reads up to the first blank line that no block is open at, with all blank lines that follow it. */
  read(from: number, state: string): ReadPiece<AsciidocReading> {
    this.spans = [];
    this.reading = emptyReading();
    this.#open = [];
    let at = from;
    if (state === '') {
      at = headerEnd(this.text, this.reading.attributes);
      if (at > 0) {
        this.spans.push({ start: 0, end: this.line(at - 1).end, kind: 'head', role: 'header' });
        this.readTitle(at);
      }
    }
    let isBlank = false;
    while (at < this.text.length) {
      const line = this.line(at);
      const isLineBlank = line.text.trim() === '';
      if (isBlank && !isLineBlank) {
        break;
      }
      if (isLineBlank) {
        this.#endText();
      }
      at = isLineBlank ? line.next : this.#read(line);
      isBlank =
        isLineBlank &&
        this.#open.length === 0 &&
        this.#attributes === undefined &&
        this.#title === undefined &&
        !this.#isAttached;
    }
    this.#endText();
    this.#endTitle(false);
    this.#endAttributes();
    const inOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
    return {
      reading: { ...this.reading, spans: this.spans.sort(inOrder) },
      end: at,
      state: `body ${this.conditions.state()}`,
    };
  }

  #read(line: Line): number {
    const delimiter = delimiterOf(line.text);
    if (delimiter !== undefined) {
      return this.#delimited(line, delimiter);
    }
    if (blockAttributes.test(line.text)) {
      this.#endText();
      this.close(line, 'markup', 'lines');
      this.#attributes = line.text;
      this.#isVerbatim ||= isVerbatimStyle(line.text);
      return line.next;
    }
    if (this.#openText === undefined) {
      return this.#beginning(line);
    }
    return this.#goesOn(line, this.#openText);
  }

  /** A line in a paragraph or an item. */
  #goesOn(line: Line, open: OpenText): number {
    const isItem = listMarker.test(line.text) || termMark.test(line.text);
    const isContinuation = line.text.trim() === '+';
    if (
      (open.isItem && (isItem || isContinuation)) ||
      (open.isAttached && (isContinuation || (isItem && this.#lists.has(line.text))))
    ) {
      this.#endText();
      return this.#beginning(line);
    }
    if (this.conditions.hides(line.text)) {
      this.#endText();
      const hidden = this.hidden(line, 'lines');
      this.#openText = { ...open, start: hidden.next, end: hidden.next };
      return hidden.next;
    }
    open.end = line.end;
    return line.next;
  }

  /** The first line of a block, or a line that is one. */
  #beginning(line: Line): number {
    const { text } = line;
    if (comment.test(text)) {
      this.close(line, 'comment', 'lines');
      return line.next;
    }
    if (this.attribute(line)) {
      return line.next;
    }
    if (text.trim() === '+') {
      this.#isAttached = true;
      return this.continuation(line);
    }
    if (this.conditions.hides(text)) {
      return this.hidden(line, 'block').next;
    }
    if (directive.test(text) && !(text.startsWith('include::') && this.isLast(line))) {
      this.close(line, 'markup', 'lines');
      return line.next;
    }
    if (blockTitle.test(text) && !listMarker.test(text)) {
      this.#endTitle(false);
      this.#title = line;
      return line.next;
    }
    if (this.#isVerbatim) {
      return this.#verbatimParagraph(line);
    }
    return this.#block(line);
  }

  #block(line: Line): number {
    const { start, text } = line;
    const [section] = sectionMarker.exec(text) ?? [];
    if (section !== undefined) {
      this.#endTitle(false);
      this.mark(start, section.length);
      this.readText({ start: start + section.length, end: line.end });
      this.#endAttributes();
      return line.next;
    }
    if (blockMacro.test(text)) {
      this.#endTitle(true);
      this.close(line, 'link', this.#blockRole());
      this.#endAttributes();
      return line.next;
    }
    const following = line.next < this.text.length ? this.line(line.next) : undefined;
    if (following !== undefined && isUnderline(text, following.text)) {
      this.close({ start, end: following.end }, 'markup', 'block');
      this.readCitations(line);
      this.#endAttributes();
      return following.next;
    }
    const [marker] = listMarker.exec(text) ?? [];
    const term = marker === undefined ? termMark.exec(text) : null;
    if (marker === undefined && term === null && /^[ \t]/u.test(text)) {
      return this.#verbatimParagraph(line);
    }
    this.#endTitle(false);
    const isAttached = this.#isAttached;
    this.#endAttributes();
    if (marker !== undefined || term !== null) {
      this.#lists.add(text);
    } else if (!isAttached && this.#open.length === 0) {
      this.#lists.end();
    }
    if (marker !== undefined) {
      const [anchor = ''] = bibliographyAnchor.exec(text.slice(marker.length)) ?? [];
      const textStart = start + marker.length + anchor.length;
      this.mark(start, textStart - start);
      this.reading.items.push({ start, end: textStart });
      this.#openText = { start: textStart, end: line.end, isItem: true, isAttached: false };
    } else if (term !== null) {
      const at = start + term.index;
      this.reading.items.push({ start, end: at });
      this.readText({ start, end: at });
      const textStart = Math.min(line.end, afterBlanks(this.text, at + term[0].length));
      this.spans.push({ start: at, end: textStart, kind: 'markup', role: 'inline' });
      this.#openText = { start: textStart, end: line.end, isItem: true, isAttached: false };
    } else {
      const [label = ''] = admonition.exec(text) ?? [];
      this.likeItem(line);
      this.mark(start, label.length);
      this.#openText = { start: start + label.length, end: line.end, isItem: false, isAttached };
    }
    return line.next;
  }

  /** Up to the next blank line. */
  #verbatimParagraph(line: Line): number {
    this.#endTitle(true);
    const last = this.verbatimEnd(line);
    this.close({ start: line.start, end: last.end }, 'code', this.#blockRole());
    this.#endAttributes();
    return last.next;
  }

  #delimited(line: Line, delimiter: Delimiter): number {
    this.#endText();
    const { content } = delimiter;
    const opening = this.#open.findLastIndex((open) => open.line === delimiter.line);
    if (opening >= 0) {
      // What is open in it ends with it.
      const [closed] = this.#open.splice(opening);
      this.close(line, 'markup', closed?.role ?? 'block');
      return line.next;
    }
    this.#endTitle(content !== 'comment');
    const role = this.#blockRole();
    const attributes = this.#attributes ?? '';
    const isWhole = (content !== 'compound' && content !== 'table') || this.#isVerbatim;
    this.#endAttributes();
    if (isWhole) {
      const end = this.closing(line, delimiter.line);
      const kind = content === 'comment' ? 'comment' : content === 'otherTable' ? 'markup' : 'code';
      this.close({ start: line.start, end: end.end }, kind, role);
      return end.next;
    }
    if (content === 'table') {
      return this.table(line, delimiter, { attributes, role });
    }
    this.#open.push({ ...delimiter, role });
    this.close(line, 'markup', 'lines');
    return line.next;
  }

  #endText(): void {
    const open = this.#openText;
    this.#openText = undefined;
    if (open === undefined) {
      return;
    }
    const quotation = open.isItem ? undefined : quotationAt(this.text, open);
    addAll(this.spans, quotation?.marks ?? []);
    this.readText(quotation?.inside ?? open, open.isItem);
  }

  protected override readBlocks(cell: Span): void {
    const text = this.text.slice(cell.start, cell.end);
    const blocks = new AsciidocBlocks(text, this.conditions);
    for (let at = 0; at < text.length;) {
      const { reading, end } = blocks.read(at, 'cell');
      this.add(shifted(reading, cell.start));
      at = end;
    }
  }

  #blockRole(): Role {
    return this.#isAttached ? 'attached' : 'block';
  }

  /** A title prints its citations, but for a paragraph's: those are not looked for. */
  #endTitle(isRead: boolean): void {
    const title = this.#title;
    this.#title = undefined;
    if (title !== undefined && isRead) {
      this.close({ start: title.start, end: title.start + 1 }, 'markup', 'title');
      this.readText({ start: title.start + 1, end: title.end });
    } else if (title !== undefined) {
      this.close(title, 'markup', 'lines');
    }
  }

  #endAttributes(): void {
    this.#attributes = undefined;
    this.#isVerbatim = false;
    this.#isAttached = false;
  }
}
