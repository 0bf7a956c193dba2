import { Uri, ViewColumn, window, type Disposable, type WebviewPanel } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Target } from '../../core/corpus/target.ts';
import { summarize } from '../../core/summary/summarize.ts';
import { decodeFromPage } from '../../protocol/decodeFromPage.ts';
import type { ToPage } from '../../protocol/messages.ts';
import { executeCommand } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { setContextKey } from '../contextKey.ts';
import { commands, contextKeys, webviews } from '../ids.ts';
import { pageHtml } from './pageHtml.ts';
import { pageStrings } from './pageStrings.ts';

/** The one panel that summaries are shown in; it is made when it is needed and reused while it is open. */
export class PaperPanel implements Disposable {
  readonly #extensionUri: Uri;
  readonly #deps: Deps;
  #panel: WebviewPanel | undefined;
  /** Whether the page's script listens. It starts anew whenever a hidden page is shown again. */
  #ready = false;
  #shown: ToPage | undefined;

  constructor(extensionUri: Uri, deps: Deps) {
    this.#extensionUri = extensionUri;
    this.#deps = deps;
  }

  /** A paragraph is shown on the page of the paper it describes, marked. */
  show(corpus: Corpus, target: Target, focus: boolean): void {
    const summary = summarize(corpus, target);
    const { number = null, item = null } = target.kind === 'paragraph' ? target : {};
    this.#shown = { type: 'show', summary, paragraph: number, item, focus, strings: pageStrings() };
    setContextKey(contextKeys.paperOpened, summary.symbol !== null);
    if (this.#panel === undefined) {
      this.#panel = this.#create(focus);
    } else {
      this.#panel.reveal(undefined, !focus);
    }
    this.#panel.title = summary.shortTitle;
    this.#send();
    this.#follow();
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  /** Beside the draft, where there is one. */
  #create(focus: boolean): WebviewPanel {
    const viewColumn = window.activeTextEditor === undefined ? ViewColumn.Active : ViewColumn.Beside;
    const panel = window.createWebviewPanel(
      webviews.paper,
      '',
      { viewColumn, preserveFocus: !focus },
      {
        enableScripts: true,
        enableFindWidget: true,
        localResourceRoots: [
          Uri.joinPath(this.#extensionUri, 'dist', 'webview'),
          Uri.joinPath(this.#extensionUri, 'media'),
        ],
      },
    );
    panel.iconPath = {
      light: Uri.joinPath(this.#extensionUri, 'media', 'page-light.svg'),
      dark: Uri.joinPath(this.#extensionUri, 'media', 'page-dark.svg'),
    };
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidChangeViewState(() => {
      if (panel.active) {
        this.#follow();
      }
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#ready = false;
      setContextKey(contextKeys.paperOpened, false);
    });
    panel.webview.html = pageHtml(panel.webview, this.#extensionUri);
    return panel;
  }

  #receive(message: unknown): void {
    const decoded = decodeFromPage(message);
    switch (decoded.type) {
      case 'ready':
        this.#ready = true;
        this.#send();
        break;
      case 'insertCitation':
        void executeCommand(commands.insertCitation, decoded.target);
        break;
      case 'copyCitation':
        void executeCommand(commands.copyCitation, decoded.target);
        break;
      case 'openDocument':
        void executeCommand(commands.openDocument, decoded.target);
        break;
      case 'invalid':
        this.#deps.log.warn(`A message from the page was ignored: ${decoded.reason}`);
        break;
    }
  }

  #send(): void {
    if (this.#ready && this.#shown !== undefined) {
      void this.#panel?.webview.postMessage(this.#shown);
      // A page that is shown again takes no focus of its own accord.
      this.#shown = { ...this.#shown, focus: false };
    }
  }

  /** Lets the side bar show which paper is read. */
  #follow(): void {
    if (this.#shown !== undefined) {
      void executeCommand(commands.revealPaper, this.#shown.summary.target);
    }
  }
}
