import {
  TabInputText,
  TabInputTextDiff,
  window,
  type Disposable,
  type TextDocument,
  type TextEditor,
} from 'vscode';

/** Remembers the text editor that was active last, for a page or the side bar can be active in its place. */
export class LastEditor implements Disposable {
  readonly #subscription: Disposable;
  #editor: TextEditor | undefined;

  constructor() {
    this.#remember(window.activeTextEditor);
    this.#subscription = window.onDidChangeActiveTextEditor((editor) => this.#remember(editor));
  }

  /** The editor, brought back into view where another tab covers it; undefined when its tab is closed. */
  async show(): Promise<TextEditor | undefined> {
    const editor = this.#editor;
    if (editor === undefined || window.visibleTextEditors.includes(editor)) {
      return editor;
    }
    if (!hasTab(editor.document)) {
      return undefined;
    }
    const viewColumn = editor.viewColumn;
    return window.showTextDocument(editor.document, {
      preserveFocus: true,
      ...(viewColumn === undefined ? {} : { viewColumn }),
    });
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #remember(editor: TextEditor | undefined): void {
    // The output panel is a text editor too, but nobody drafts there.
    if (editor !== undefined && editor.document.uri.scheme !== 'output') {
      this.#editor = editor;
    }
  }
}

/** VS Code keeps a document for a while after its last tab is gone, so asking whether it is closed won't do. */
function hasTab(document: TextDocument): boolean {
  const uri = document.uri.toString();
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(
      ({ input }) =>
        (input instanceof TabInputText && input.uri.toString() === uri) ||
        (input instanceof TabInputTextDiff && input.modified.toString() === uri),
    );
}
