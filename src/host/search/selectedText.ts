import type { TextEditor } from 'vscode';
import { plainQuery } from '../../core/search/queryLanguage.ts';

/** What to search for: the selected text, else the word at the cursor, as plain words. */
export function selectedText(editor: TextEditor | undefined): string {
  if (editor === undefined) {
    return '';
  }
  const { document, selection } = editor;
  const word = document.getWordRangeAtPosition(selection.active);
  const range = selection.isEmpty ? word : selection;
  return range === undefined ? '' : plainQuery(document.getText(range));
}
