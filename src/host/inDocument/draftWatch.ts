import { Disposable, EventEmitter, workspace, type Event, type TextDocument } from 'vscode';
import { LastEditor } from '../lastEditor.ts';
import { notebookOf } from '../notebookOf.ts';

/** How long nobody must have typed before the draft is read again. */
const pauseMilliseconds = 300;

/** Follows the draft: the editor that was active last, as long as it is open, also while a page or a tree is active. */
export class DraftWatch implements Disposable {
  readonly #lastEditor = new LastEditor();
  readonly #didChange = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #document = this.#lastEditor.document;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#subscriptions = Disposable.from(
      this.#lastEditor,
      this.#lastEditor.onDidChange(() => this.#follow()),
      workspace.onDidChangeTextDocument(({ document }) => this.#edited(document)),
      workspace.onDidChangeNotebookDocument(({ notebook }) => {
        if (this.#document !== undefined && notebookOf(this.#document) === notebook) {
          this.#wait();
        }
      }),
      // This is how VS Code tells of another language.
      workspace.onDidOpenTextDocument((document) => this.#edited(document)),
    );
  }

  /** Another document is the draft, or it was edited a short while ago. */
  get onDidChange(): Event<void> {
    return this.#didChange.event;
  }

  /** The draft; in a notebook the cell that was active last. */
  get document(): TextDocument | undefined {
    return this.#document;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#didChange.dispose();
  }

  #follow(): void {
    const { document } = this.#lastEditor;
    if (document !== this.#document) {
      this.#document = document;
      this.#changed();
    }
  }

  #edited(document: TextDocument): void {
    const draft = this.#document;
    if (draft === undefined) {
      return;
    }
    const notebook = notebookOf(draft);
    if (document === draft || (notebook !== undefined && notebookOf(document) === notebook)) {
      this.#wait();
    }
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed(), pauseMilliseconds);
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#didChange.fire();
  }
}
