/** A change to a text: the characters from `start` to `end` become `newText`. Offsets are UTF-16 units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** What to change, and where the cursors stand afterwards. */
export interface Insertion {
  readonly edits: readonly TextEdit[];
  readonly cursors: readonly number[];
}

/** An edit, and where its cursor goes: so far after what the edit leaves, or before it if less than nothing. */
export interface CursorEdit extends TextEdit {
  readonly cursor: number;
}

/**
 * The edits in the text's order, and where their cursors are when all are made. Several cursors may come to one
 * place: what would overlap or stand twice is left out.
 */
export function insertAtCursors(all: readonly CursorEdit[]): Insertion {
  const ordered: CursorEdit[] = [];
  for (const edit of [...all].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = ordered.at(-1);
    if (last === undefined || edit.start > last.end || (edit.start === last.end && edit.start < edit.end)) {
      ordered.push(edit);
    }
  }
  let shift = 0;
  return {
    edits: ordered
      .filter(({ start, end, newText }) => start < end || newText !== '')
      .map(({ start, end, newText }) => ({ start, end, newText })),
    cursors: ordered.map(({ start, end, newText, cursor }) => {
      shift += newText.length - (end - start);
      return end + shift + cursor;
    }),
  };
}
