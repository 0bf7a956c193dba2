import {
  Disposable,
  EventEmitter,
  TabInputNotebook,
  TabInputText,
  TabInputTextDiff,
  window,
  type NotebookDocument,
  type Tab,
  type TextDocument,
  type TextEditor,
  type Uri,
} from 'vscode';
import { fileSystems } from './ids.ts';
import { notebookOf } from './notebookOf.ts';

/** Finds the editor that a citation goes into: a page or the side bar can be active in its place. */
export class LastEditor implements Disposable {
  readonly #didChange = new EventEmitter<void>();
  readonly #subscription: Disposable;
  #editor: TextEditor | undefined;

  constructor() {
    this.#remember(window.activeTextEditor);
    this.#subscription = Disposable.from(
      window.onDidChangeActiveTextEditor((editor) => this.#remember(editor)),
      // The last tab of the draft can be closed while another editor is active; VS Code tells of its editor later.
      window.tabGroups.onDidChangeTabs(() => this.#didChange.fire()),
      window.onDidChangeVisibleTextEditors(() => this.#didChange.fire()),
    );
  }

  /** Another editor may be the one that was active last, or its document may be closed. */
  get onDidChange(): (listener: () => void) => Disposable {
    return this.#didChange.event;
  }

  /**
   * The editor that was active last, brought back into view where another tab covers it; else, when it is closed
   * or none has been active yet, one that can be seen; undefined where there is none.
   */
  async show(): Promise<TextEditor | undefined> {
    const remembered = this.#editor === undefined ? undefined : await bringBack(this.#editor);
    return remembered ?? window.visibleTextEditors.find(isDraft);
  }

  /** The editor that was active last, shown or not; undefined when its document is closed. */
  get editor(): TextEditor | undefined {
    return this.#editor?.document.isClosed === false ? this.#editor : undefined;
  }

  /** The document that `show` would bring up. */
  get document(): TextDocument | undefined {
    const document = this.#editor?.document;
    const isOpen = document !== undefined && tabOf((notebookOf(document) ?? document).uri) !== undefined;
    return isOpen ? document : window.visibleTextEditors.find(isDraft)?.document;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#didChange.dispose();
  }

  #remember(editor: TextEditor | undefined): void {
    if (editor !== undefined && isDraft(editor)) {
      this.#editor = editor;
      this.#didChange.fire();
    }
  }
}

/** The output panel is a text editor too, but nobody drafts there; what we show as text can't be written in. */
function isDraft({ document }: TextEditor): boolean {
  const others: readonly string[] = ['output', fileSystems.texts, fileSystems.notes];
  return !others.includes(document.uri.scheme);
}

async function bringBack(editor: TextEditor): Promise<TextEditor | undefined> {
  const { document } = editor;
  const notebook = notebookOf(document);
  if (notebook !== undefined) {
    return bringBackCell(editor, notebook);
  }
  if (window.visibleTextEditors.includes(editor)) {
    return editor;
  }
  // VS Code keeps a document for a while after its last tab is gone, so asking whether it is closed won't do.
  const tab = tabOf(document.uri);
  return tab && window.showTextDocument(document, { viewColumn: tab.group.viewColumn, preserveFocus: true });
}

/** VS Code counts the cells of a covered notebook as visible editors. */
async function bringBackCell(cell: TextEditor, notebook: NotebookDocument): Promise<TextEditor | undefined> {
  const tab = tabOf(notebook.uri);
  if (tab?.isActive === false) {
    await window.showNotebookDocument(notebook, { viewColumn: tab.group.viewColumn, preserveFocus: true });
  }
  return tab && window.visibleTextEditors.find(({ document }) => document === cell.document);
}

/** The tab that shows a document or a notebook. */
export function tabOf(uri: Uri): Tab | undefined {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => uriOf(input)?.toString() === uri.toString());
}

function uriOf(input: unknown): Uri | undefined {
  if (input instanceof TabInputText || input instanceof TabInputNotebook) {
    return input.uri;
  }
  return input instanceof TabInputTextDiff ? input.modified : undefined;
}
