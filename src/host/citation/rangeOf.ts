import { Range, type TextDocument } from 'vscode';
import type { TextEdit } from '../../core/text/insertAtCursors.ts';

/** Where an edit of a document's text stands in it. */
export function rangeOf(document: TextDocument, { start, end }: TextEdit): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}
