/** A text without its marks, and what they stand for. */
export interface Marked {
  readonly text: string;
  /** Offsets, in the text's order. */
  readonly selections: readonly { readonly start: number; readonly end: number }[];
}

/** Reads a text whose cursors are marked `|` and whose selections stand between `⟦` and `⟧`. */
export function readMarks(marked: string): Marked {
  const selections: { start: number; end: number }[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '|' || character === '⟦') {
      selections.push({ start: text.length, end: text.length });
    } else if (character === '⟧') {
      selections[selections.length - 1]!.end = text.length;
    } else {
      text += character;
    }
  }
  return { text, selections };
}

/** A text with its cursors marked `|`. */
export function withMarks(text: string, cursors: readonly number[]): string {
  return [...cursors]
    .sort((a, b) => b - a)
    .reduce((marked, at) => `${marked.slice(0, at)}|${marked.slice(at)}`, text);
}
