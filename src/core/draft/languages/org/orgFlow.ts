import type { DraftCollector } from '../shared/draftCollector.ts';
import type { OrgGap } from './orgGaps.ts';
import { definition } from './orgLine.ts';
import type { OrgLines } from './orgLines.ts';
import { OrgLists } from './orgLists.ts';

interface OpenNote {
  readonly start: number;
  readonly bodyStart: number;
  end: number;
}

/** What goes over several lines and ends by what comes after it: paragraphs, lists, footnotes, empty lines. */
export class OrgFlow {
  readonly gaps: OrgGap[] = [];
  readonly lists = new OrgLists();
  readonly #out: DraftCollector;
  readonly #lines: OrgLines;
  #paragraph: { readonly start: number; end: number } | undefined;
  #note: OpenNote | undefined;
  #gap: OrgGap | undefined;

  constructor(out: DraftCollector, lines: OrgLines) {
    this.#out = out;
    this.#lines = lines;
  }

  /** @param isAfterKeyword whether the line before is a keyword that belongs to what comes after it */
  blank(at: number, isAfterKeyword: boolean): void {
    this.#openGap(this.#lines.start(at), isAfterKeyword).end = this.#lines.start(at + 1);
    this.flush();
  }

  /** A line that isn't empty ends what the empty lines before it or its indentation end. */
  meet(at: number): void {
    const gap = this.#gap;
    if (gap !== undefined && at > 1 && this.#lines.start(at - 2) >= gap.start) {
      this.lists.end();
      gap.endsNote = this.#note !== undefined;
      this.#endNote();
    }
    const { hasEnded, indent } = this.lists.meet(this.#lines.text(at), this.#lines.indent(at).length);
    if (hasEnded) {
      this.flush();
    }
    if (gap !== undefined) {
      gap.indent = indent;
    }
    if (this.#note !== undefined && !definition.test(this.#lines.text(at))) {
      this.#note.end = this.#lines.end(at);
    }
  }

  /** A line of a paragraph, the one that is open or a new one. */
  line(at: number): void {
    const start = this.#lines.start(at) + this.#lines.indent(at).length;
    if (this.#paragraph === undefined) {
      this.#out.close({ start: this.#lines.start(at), end: start, kind: 'markup', isStartClosed: true });
    }
    if (this.#gap !== undefined) {
      this.#gap.isBeforeProse = true;
    }
    this.begin(at, this.#paragraph?.start ?? start);
  }

  /** A paragraph that begins after a mark in its line, or goes on. */
  begin(at: number, start: number): void {
    const end = this.#lines.end(at);
    if (start < end) {
      this.#paragraph ??= { start, end };
      this.#paragraph.end = end;
    }
    this.#gap = undefined;
  }

  beginNote(at: number, bodyStart: number): void {
    this.flush();
    this.#endNote();
    this.#note = { start: this.#lines.start(at), bodyStart, end: this.#lines.end(at) };
  }

  /** Ends the paragraph and the empty lines. */
  flush(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = undefined;
    if (paragraph !== undefined) {
      this.#out.prose(paragraph.start, paragraph.end);
    }
  }

  /** Something other than a paragraph begins. */
  interrupt(): void {
    this.flush();
    this.#gap = undefined;
  }

  /** A headline ends everything. */
  end(): void {
    this.interrupt();
    this.#endNote();
    this.lists.reset();
  }

  /** So does the text's end. */
  finish(): void {
    const { text } = this.#out;
    if (this.#note !== undefined && text.endsWith('\n')) {
      // What is written in a line after a note, or after an empty one, would be the note's.
      this.#openGap(text.length, false).endsNote = true;
    }
    if (this.#gap !== undefined) {
      this.#gap.isLast = true;
      this.#gap.end = text.length;
    }
    this.end();
  }

  /** The gap that is open, or a new one. */
  #openGap(start: number, isAfterKeyword: boolean): OrgGap {
    if (this.#gap === undefined) {
      this.#gap = {
        start,
        end: 0,
        isAfterProse: this.#paragraph !== undefined,
        isAfterKeyword,
        isBeforeProse: false,
        isLast: false,
        indent: 0,
        endsNote: false,
      };
      this.gaps.push(this.#gap);
    }
    return this.#gap;
  }

  #endNote(): void {
    if (this.#note !== undefined) {
      this.#out.notes.push(this.#note);
      this.#note = undefined;
    }
  }
}
