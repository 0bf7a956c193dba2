import { Selection, TextEditorRevealType, type TextEditor } from 'vscode';
import { insertAtCursors } from '../../core/text/insertAtCursors.ts';

/**
 * Inserts a text at every cursor in one step of undo, leaves the cursors behind it and shows the first.
 *
 * @returns whether the document took it; false for a read-only one, which is left as it was
 */
export async function insertText(editor: TextEditor, text: string): Promise<boolean> {
  const { document } = editor;
  const version = document.version;
  if (await tryInsert(editor, text)) {
    return true;
  }
  // VS Code refuses an edit, too, when the document has changed while it was on its way.
  return document.version !== version && tryInsert(editor, text);
}

async function tryInsert(editor: TextEditor, text: string): Promise<boolean> {
  const { document } = editor;
  const version = document.version;
  const { edits, cursors } = insertAtCursors(
    editor.selections.map(({ end }) => ({ end: document.offsetAt(end) })),
    text,
  );
  const applied = await editor.edit((builder) => {
    for (const { start, newText } of edits) {
      builder.insert(document.positionAt(start), newText);
    }
  });
  // For some read-only documents VS Code answers true and changes nothing.
  if (!applied || document.version === version) {
    return false;
  }
  editor.selections = cursors.map((offset) => {
    const position = document.positionAt(offset);
    return new Selection(position, position);
  });
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}
