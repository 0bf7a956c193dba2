import type { FoundCitation } from '../citeWriter.ts';
import type { Note } from '../footnoteSyntax.ts';
import type { PieceMemo } from './pieceMemo.ts';
import type { ClosedStretch, Exit, NoteMark, ProseReading } from './proseReading.ts';

/** Collects what a draft holds, line by line and piece by piece, in its order. */
export class DraftCollector {
  readonly text: string;
  readonly closed: ClosedStretch[] = [];
  readonly citations: FoundCitation[] = [];
  readonly closedToText: ClosedStretch[] = [];
  readonly notes: Note[] = [];
  readonly marks: NoteMark[] = [];
  readonly #memo: PieceMemo<ProseReading>;
  readonly #read: (piece: string) => ProseReading;

  constructor(text: string, memo: PieceMemo<ProseReading>, read: (piece: string) => ProseReading) {
    this.text = text;
    this.#memo = memo;
    this.#read = read;
  }

  /** A stretch without length is none. */
  close(stretch: ClosedStretch): void {
    if (stretch.start < stretch.end) {
      this.closed.push(stretch);
    }
  }

  /** A piece of prose, read unless it has been read before. */
  prose(start: number, end: number): void {
    for (const stretch of this.closedProse(start, end)) {
      this.closed.push(shifted(stretch, start));
    }
  }

  /**
   * The same, of prose that nothing can be put into.
   *
   * @returns what is closed in it, from the piece's beginning
   */
  closedProse(start: number, end: number): readonly ClosedStretch[] {
    if (start >= end) {
      return [];
    }
    const piece = this.text.slice(start, end);
    const reading = this.#memo.read(piece, () => this.#read(piece));
    for (const found of reading.citations) {
      this.citations.push({
        ...found,
        start: start + found.start,
        end: start + found.end,
        cites: found.cites.map((cite) => ({
          ...cite,
          keyStart: start + cite.keyStart,
          keyEnd: start + cite.keyEnd,
        })),
      });
    }
    for (const note of reading.notes) {
      this.notes.push({
        start: start + note.start,
        bodyStart: start + note.bodyStart,
        end: start + note.end,
      });
    }
    for (const { label, start: from, end: to } of reading.marks) {
      this.marks.push({ label, start: start + from, end: start + to });
    }
    for (const stretch of reading.closedToText ?? []) {
      this.closedToText.push(shifted(stretch, start));
    }
    return reading.closed;
  }
}

function shifted(stretch: ClosedStretch, by: number): ClosedStretch {
  const { start, end, exit } = stretch;
  const moved: Exit | undefined =
    typeof exit === 'number' ? exit + by : typeof exit === 'object' ? { ...exit, at: exit.at + by } : exit;
  return { ...stretch, start: start + by, end: end + by, exit: moved };
}
