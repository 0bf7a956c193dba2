/** A piece of a draft that is read for itself, with the blank lines after it. */
interface Piece<Reading> {
  readonly text: string;
  readonly start: number;
  readonly read: ReadPiece<Reading>;
  /** Whether the text ends with it. */
  readonly isLast: boolean;
}

/** What a piece was read as, where it ends, and what the next one has to know of it. */
export interface ReadPiece<Reading> {
  readonly reading: Reading;
  readonly end: number;
  readonly state: string;
  /** Whether it would be read otherwise if the text went on otherwise after it. */
  readonly isLoose?: boolean;
}

/** Pieces of a version of a draft, by what stands before them and by the first paragraph of each. */
export type Pieces<Reading> = ReadonlyMap<string, Piece<Reading>>;

/** How a language reads pieces. Offsets are the whole text's. */
export interface PieceReader<Reading> {
  /** @param state what the piece before has said; '' for the first one */
  read(at: number, state: string): ReadPiece<Reading>;
  /** The same reading of a piece that has moved. */
  shifted(reading: Reading, by: number): Reading;
}

/**
 * Reads a text piece by piece, in its order; pieces that are as they were in an earlier version are not read again. A
 * piece ends with a blank line, or with the text.
 */
export function readPieces<Reading>(
  text: string,
  reader: PieceReader<Reading>,
  old?: Pieces<Reading>,
): { readonly readings: readonly Reading[]; readonly pieces: Pieces<Reading> } {
  const pieces = new Map<string, Piece<Reading>>();
  const readings: Reading[] = [];
  let state = '';
  let at = 0;
  while (at < text.length) {
    const key = `${state}\n${firstParagraph(text, at)}`;
    const known = pieces.get(key) ?? old?.get(key);
    const isKnown = known !== undefined && isStill(text, at, known);
    const read = isKnown ? known.read : reader.read(at, state);
    const end = isKnown ? at + known.text.length : read.end;
    readings.push(isKnown ? reader.shifted(read.reading, at - known.start) : read.reading);
    if (read.isLoose !== true) {
      pieces.set(
        key,
        isKnown ? known : { text: text.slice(at, end), start: at, read, isLast: end === text.length },
      );
    }
    state = read.state;
    at = end;
  }
  return { readings, pieces };
}

/** What goes to the end of a text may not end there when more follows. */
function isStill<Reading>(text: string, at: number, { text: piece, isLast }: Piece<Reading>): boolean {
  return text.startsWith(piece, at) && (!isLast || at + piece.length === text.length);
}

const blankLines = /\n(?:[ \t\r]*\n)+/gu;

/** With the blank lines after it, so that a piece that ends there ends as it did. */
function firstParagraph(text: string, start: number): string {
  blankLines.lastIndex = start;
  return text.slice(start, blankLines.test(text) ? blankLines.lastIndex : text.length);
}
