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

/**
 * Puts a text behind every selection. Selected text stays: a citation backs it up, it does not replace it.
 *
 * @param selections in any order; ends that coincide get the text once
 */
export function insertAtCursors(selections: readonly { readonly end: number }[], newText: string): Insertion {
  const ends = [...new Set(selections.map(({ end }) => end))].sort((a, b) => a - b);
  return {
    edits: ends.map((end) => ({ start: end, end, newText })),
    cursors: ends.map((end, index) => end + (index + 1) * newText.length),
  };
}
