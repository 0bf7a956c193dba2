import { lineEnd } from '../core/text/lineEnd.ts';
import { applyEdits } from '../core/text/applyEdits.ts';
import type { TextEdit } from '../core/text/insertAtCursors.ts';
import type { TextFile } from './textFile.ts';

/** A file and what is done to it. */
export interface ChangedFile {
  readonly path: string;
  /** In the text's order and apart; offsets count the byte order mark, as any program does that reads the file. */
  readonly edits: readonly TextEdit[];
  /** All of it afterwards. */
  readonly text: string;
}

/** A file after edits of its text: lines end as they do in it, and its byte order mark stays. */
export function changedFile({ path, text, mark }: TextFile, edits: readonly TextEdit[]): ChangedFile {
  const end = lineEnd(text);
  const marked = edits.map((edit) => ({
    start: edit.start + mark.length,
    end: edit.end + mark.length,
    newText: edit.newText.replace(/\r\n?|\n/gu, end),
  }));
  return { path, edits: marked, text: applyEdits(mark + text, marked) };
}
