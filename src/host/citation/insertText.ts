import {
  l10n,
  Selection,
  SnippetString,
  SnippetTextEdit,
  TextEditorRevealType,
  window,
  workspace,
  WorkspaceEdit,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
} from 'vscode';
import type { SnippetPart } from '../../core/draft/place/tabStops.ts';
import type { TextEdit } from '../../core/text/insertAtCursors.ts';
import { withoutReturns } from '../../core/text/withoutReturns.ts';
import type { BibliographyEdit } from './bibliography.ts';
import { rangeOf } from './rangeOf.ts';

/** What to do to a draft, and to its bibliography, in one step of undo. */
export interface DraftChange {
  readonly edits: readonly TextEdit[];
  /** Offsets after the edits; undefined: the cursors stay where VS Code moves them. */
  readonly cursors: readonly number[] | undefined;
  /** What each edit puts in with tab stops, where it has some; it sets the cursors then. */
  readonly snippet?: readonly SnippetPart[] | undefined;
  readonly bibliography?: BibliographyEdit | undefined;
}

export type Outcome =
  | 'done'
  /** The draft has taken its edits, the bibliography could not be written. */
  | 'bibliographyRefused'
  /** The draft is read-only and was left as it was. */
  | 'refused';

/**
 * Applies a change to the draft, leaves the cursors where it says and shows the first.
 *
 * @param make from the draft and the bibliography as they are now. VS Code refuses a change when a document was
 *   edited on its way; then it is made anew.
 */
export async function insertText(editor: TextEditor, make: () => DraftChange): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const change = make();
    const documents = [editor.document, change.bibliography?.document];
    const versions = documents.map((one) => one?.version);
    if (await apply(editor, change)) {
      moveCursors(editor, change);
      return 'done';
    }
    if (attempt < maxAttempts && documents.some((one, index) => one?.version !== versions[index])) {
      continue;
    }
    if (change.bibliography === undefined) {
      return 'refused';
    }
    const alone = await insertText(editor, () => ({ ...make(), bibliography: undefined }));
    return alone === 'done' ? 'bibliographyRefused' : alone;
  }
}

/** An attempt takes 20 ms at most, so one of them falls between two keys, even of a key that is held down. */
const maxAttempts = 20;

/** @returns whether the draft took its edits, whatever VS Code answers */
async function apply(editor: TextEditor, change: DraftChange): Promise<boolean> {
  const { document } = editor;
  const { edits, bibliography, snippet } = change;
  if (edits.length === 0 && bibliography === undefined) {
    return true;
  }
  const texts = snippet === undefined ? edits.map(({ newText }) => newText) : [textOf(snippet)];
  let isTaken = edits.length === 0;
  const watch = workspace.onDidChangeTextDocument((event) => {
    isTaken ||= event.document === document && areIn(event, texts);
  });
  try {
    const answer =
      bibliography !== undefined
        ? await applyToBoth(document, change, bibliography)
        : snippet !== undefined
          ? await editor.insertSnippet(
              snippetString(snippet),
              edits.map((edit) => rangeOf(document, edit)),
            )
          : await applyTo(editor, edits);
    // For some read-only documents VS Code answers true and changes nothing; and no, when it has changed one of two.
    return edits.length === 0 ? answer : isTaken;
  } finally {
    watch.dispose();
  }
}

/** Whether a change is ours, and not what was typed meanwhile; VS Code ends lines as the document does. */
function areIn({ contentChanges }: TextDocumentChangeEvent, texts: readonly string[]): boolean {
  const ours = texts.map(withoutReturns);
  return contentChanges.length > 0 && contentChanges.every(({ text }) => ours.includes(withoutReturns(text)));
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
  { edits, snippet }: DraftChange,
  bibliography: BibliographyEdit,
): Promise<boolean> {
  const change = new WorkspaceEdit();
  putBibliography(change, bibliography);
  if (snippet === undefined) {
    for (const edit of edits) {
      change.replace(document.uri, rangeOf(document, edit), edit.newText);
    }
  } else {
    const text = snippetString(snippet);
    change.set(
      document.uri,
      edits.map((edit) => SnippetTextEdit.replace(rangeOf(document, edit), text)),
    );
  }
  return applyAndSave(change, bibliography);
}

/** Adds the entries alone. */
export function addToBibliography(bibliography: BibliographyEdit): Promise<boolean> {
  const change = new WorkspaceEdit();
  putBibliography(change, bibliography);
  return applyAndSave(change, bibliography);
}

/** For one step of undo with the draft's edits, in front of them: a file that can't be made then stops the rest. */
export function putBibliography(change: WorkspaceEdit, { uri, document, edit }: BibliographyEdit): void {
  if (document === undefined) {
    // It is there when the draft refused its part, and this is the next attempt.
    change.createFile(uri, { contents: new TextEncoder().encode(edit.newText), ignoreIfExists: true });
  } else {
    change.replace(uri, rangeOf(document, edit), edit.newText);
  }
}

/** The tools that read a bibliography read the file. Changes of the user's own are not ours to save. */
async function applyAndSave(change: WorkspaceEdit, { document }: BibliographyEdit): Promise<boolean> {
  const wasSaved = document?.isDirty === false;
  const applied = await workspace.applyEdit(change);
  if (applied && wasSaved) {
    void document.save().then((isSaved) => isSaved || tellUnsaved(document));
  }
  return applied;
}

function tellUnsaved({ uri }: TextDocument): void {
  const name = uri.path.replace(/^.*\//u, '');
  void window.showWarningMessage(
    l10n.t('"{0}" has a new entry, but can’t be saved. Save it elsewhere, or make it writable.', name),
  );
}

function moveCursors(editor: TextEditor, { cursors, snippet }: DraftChange): void {
  if (cursors === undefined || snippet !== undefined) {
    return;
  }
  editor.selections = cursors.map((offset) => {
    const position = editor.document.positionAt(offset);
    return new Selection(position, position);
  });
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

function textOf(parts: readonly SnippetPart[]): string {
  return parts.map(({ text }) => text).join('');
}

function snippetString(parts: readonly SnippetPart[]): SnippetString {
  const snippet = new SnippetString();
  for (const { kind, text } of parts) {
    if (kind === 'text') {
      snippet.appendText(text);
    } else {
      snippet.appendPlaceholder(text);
    }
  }
  return snippet;
}
