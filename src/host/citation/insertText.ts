import {
  Range,
  Selection,
  SnippetString,
  TextEditorRevealType,
  workspace,
  WorkspaceEdit,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import type { SnippetPart } from '../../core/citation/tabStops.ts';
import type { Insertion, TextEdit } from '../../core/text/insertAtCursors.ts';
import type { BibliographyEdit } from './bibliography.ts';

/** The cursors stay where VS Code moves them. */
export interface EditsOnly {
  readonly edits: readonly TextEdit[];
  readonly cursors: undefined;
}

/**
 * Applies edits to the draft in one step of undo, with its bibliography's where there is one, leaves the cursors
 * where the insertion says and shows the first.
 *
 * @param make from the draft as it is now; VS Code refuses an edit when the document has changed on its way, and then
 *   it is made once more
 * @returns whether the document took it; false for a read-only one, which is left as it was
 */
export async function insertText(
  editor: TextEditor,
  make: () => Insertion | EditsOnly,
  bibliography: BibliographyEdit | undefined,
): Promise<boolean> {
  const { document } = editor;
  const before = document.version;
  if (await tryInsert(editor, make(), bibliography)) {
    return true;
  }
  return document.version !== before && tryInsert(editor, make(), bibliography);
}

/** A snippet at every cursor, or in place of every selection. */
export async function insertSnippet(
  editor: TextEditor,
  parts: readonly SnippetPart[],
  replaceSelection: boolean,
): Promise<boolean> {
  const snippet = new SnippetString();
  for (const { kind, text } of parts) {
    if (kind === 'text') {
      snippet.appendText(text);
    } else {
      snippet.appendPlaceholder(text);
    }
  }
  const { version } = editor.document;
  const places = replaceSelection
    ? editor.selections
    : editor.selections.map(({ end }) => new Range(end, end));
  await editor.insertSnippet(snippet, places);
  return editor.document.version !== version;
}

async function tryInsert(
  editor: TextEditor,
  { edits, cursors }: Insertion | EditsOnly,
  bibliography: BibliographyEdit | undefined,
): Promise<boolean> {
  const { document } = editor;
  const { version } = document;
  // What is asked for is there already.
  if (edits.length > 0) {
    const applied = await (bibliography === undefined
      ? applyTo(editor, edits)
      : applyToBoth(document, edits, bibliography));
    // For some read-only documents VS Code answers true and changes nothing.
    if (!applied || document.version === version) {
      return false;
    }
  }
  if (cursors === undefined) {
    return true;
  }
  editor.selections = cursors.map((offset) => {
    const position = document.positionAt(offset);
    return new Selection(position, position);
  });
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

function applyTo(editor: TextEditor, edits: readonly TextEdit[]): Thenable<boolean> {
  const { document } = editor;
  return editor.edit((builder) => {
    for (const edit of edits) {
      builder.replace(rangeOf(document, edit), edit.newText);
    }
  });
}

async function applyToBoth(
  document: TextDocument,
  edits: readonly TextEdit[],
  bibliography: BibliographyEdit,
): Promise<boolean> {
  const change = new WorkspaceEdit();
  for (const edit of edits) {
    change.replace(document.uri, rangeOf(document, edit), edit.newText);
  }
  return applyWith(change, bibliography);
}

/** Adds the entries alone. */
export function addToBibliography(bibliography: BibliographyEdit): Promise<boolean> {
  return applyWith(new WorkspaceEdit(), bibliography);
}

async function applyWith(change: WorkspaceEdit, { uri, document, edit }: BibliographyEdit): Promise<boolean> {
  if (document === undefined) {
    change.createFile(uri, { contents: new TextEncoder().encode(edit.newText) });
  } else {
    change.replace(uri, rangeOf(document, edit), edit.newText);
  }
  const wasSaved = document?.isDirty === false;
  const applied = await workspace.applyEdit(change);
  if (applied && wasSaved) {
    // The tools that read a bibliography read the file. Changes of the user's own are not ours to save.
    void document.save();
  }
  return applied;
}

function rangeOf(document: TextDocument, { start, end }: TextEdit): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}
