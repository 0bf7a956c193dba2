import type { TextEdit } from './insertAtCursors.ts';

/** A text after edits. @param edits in the text's order and apart from each other */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(done, start) + newText;
    done = end;
  }
  return result + text.slice(done);
}
