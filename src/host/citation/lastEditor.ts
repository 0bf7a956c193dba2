import { window, type Disposable, type TextEditor } from 'vscode';

/** Remembers the text editor that was active last, for a page or the side bar can be active in its place. */
export class LastEditor implements Disposable {
  readonly #subscription: Disposable;
  #editor: TextEditor | undefined;

  constructor() {
    this.#remember(window.activeTextEditor);
    this.#subscription = window.onDidChangeActiveTextEditor((editor) => this.#remember(editor));
  }

  /** The editor, brought back into view where another tab covers it; undefined when its document is closed. */
  async show(): Promise<TextEditor | undefined> {
    const editor = this.#editor;
    if (editor === undefined || editor.document.isClosed) {
      return undefined;
    }
    if (window.visibleTextEditors.includes(editor)) {
      return editor;
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
