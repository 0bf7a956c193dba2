import { NotebookCellKind, workspace, type NotebookDocument, type TextDocument } from 'vscode';

/** The notebook that a document is a cell of. */
export function notebookOf(document: TextDocument): NotebookDocument | undefined {
  return workspace.notebookDocuments.find((notebook) =>
    notebook.getCells().some((cell) => cell.document === document),
  );
}

/** The documents that a draft consists of, in its order: in a notebook the cells that are written, and raw ones with metadata. */
export function proseOf(document: TextDocument): readonly TextDocument[] {
  const notebook = notebookOf(document);
  return notebook === undefined
    ? [document]
    : notebook
        .getCells()
        .filter((cell) => cell.kind === NotebookCellKind.Markup || cell.document.languageId === 'raw')
        .map((cell) => cell.document);
}
