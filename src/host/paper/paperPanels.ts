import { l10n, ViewColumn, window, workspace, Disposable, type Uri, type WebviewPanel } from 'vscode';
import type { Target } from '../../core/corpus/target.ts';
import { decodePageState } from '../../protocol/decodePageState.ts';
import type { FromPage } from '../../protocol/messages.ts';
import { executeCommand } from '../commands.ts';
import { setContextKey } from '../contextKey.ts';
import type { Deps } from '../deps.ts';
import { commands, contextKeys, settings, webviews } from '../ids.ts';
import { problemText } from '../showError.ts';
import { PaperPanel } from './paperPanel.ts';

/** All panels with summaries. The one that was active last is the one that is used again. */
export class PaperPanels implements Disposable {
  readonly #extensionUri: Uri;
  readonly #deps: Deps;
  readonly #subscriptions: Disposable;
  /** The one that was active last comes first. */
  #panels: readonly PaperPanel[] = [];

  constructor(extensionUri: Uri, deps: Deps) {
    this.#extensionUri = extensionUri;
    this.#deps = deps;
    this.#subscriptions = Disposable.from(
      deps.reading.onDidChange(() => this.#panels.forEach((panel) => panel.showPins())),
      deps.corpus.onDidReset(() => this.#panels.forEach((panel) => void this.#refresh(panel))),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${settings.section}.${settings.copyWithCitation}`)) {
          this.#panels.forEach((panel) => panel.showCopying());
        }
      }),
    );
  }

  async show(target: Target, { focus, inNew }: { focus: boolean; inNew: boolean }): Promise<void> {
    const corpus = await this.#deps.corpus.load();
    const known = inNew ? undefined : this.#panels[0];
    const panel = known ?? this.#add(create(focus));
    known?.panel.reveal(columnFor(known.panel), !focus);
    panel.show(corpus, target, focus);
    this.#follow(panel);
  }

  /** A page of an earlier window. What went wrong is said in it: it must not be lost for that. */
  async restore(webviewPanel: WebviewPanel, state: unknown): Promise<void> {
    const panel = this.#add(webviewPanel, webviewPanel.active);
    panel.resume(decodePageState(state));
    await this.#refresh(panel);
  }

  /** In the active panel, or the one that was active last: one page back (-1) or forward (1). */
  async move(by: -1 | 1, panel = this.#panels[0]): Promise<void> {
    const corpus = await this.#deps.corpus.load();
    if (panel !== undefined) {
      panel.move(corpus, by);
      this.#follow(panel);
    }
  }

  /** Copies what is selected in the active panel, or the one that was active last; else the target's text. */
  copyPassage(target: Target | undefined): void {
    const [panel] = this.#panels;
    if (panel === undefined) {
      sayNothingSelected();
    } else {
      panel.askPassage(target);
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panels.forEach((panel) => panel.dispose());
  }

  #add(webviewPanel: WebviewPanel, first = true): PaperPanel {
    const panel: PaperPanel = new PaperPanel(webviewPanel, this.#extensionUri, this.#deps, (message) =>
      this.#receive(panel, message),
    );
    webviewPanel.onDidChangeViewState(() => {
      if (webviewPanel.active) {
        this.#panels = [panel, ...this.#panels.filter((other) => other !== panel)];
        this.#follow(panel);
      }
    });
    webviewPanel.onDidDispose(() => {
      this.#panels = this.#panels.filter((other) => other !== panel);
      this.#setKeys();
    });
    this.#panels = first ? [panel, ...this.#panels] : [...this.#panels, panel];
    return panel;
  }

  async #refresh(panel: PaperPanel): Promise<void> {
    try {
      panel.refresh(await this.#deps.corpus.load());
      this.#follow(panel);
    } catch (error) {
      panel.showProblem(problemText(error));
    }
  }

  #receive(panel: PaperPanel, message: FromPage): void {
    switch (message.type) {
      case 'ready':
        break;
      case 'insertCitation':
      case 'copyCitation':
      case 'pin':
      case 'unpin':
        void executeCommand(commands[message.type], message.target);
        break;
      case 'openDocument':
        void executeCommand(commands.openDocument, message.target, languageOf(message));
        break;
      case 'search':
        void executeCommand(commands.search, { query: message.query });
        break;
      case 'open':
        // It is the active panel that is pressed in, so that is the one that shows it.
        void (message.inNew
          ? executeCommand(commands.openSummaryInNew, message.target)
          : executeCommand(commands.openSummary, message.target, { focus: true }));
        break;
      case 'goBack':
        void this.move(-1, panel);
        break;
      case 'goForward':
        void this.move(1, panel);
        break;
      case 'copyPassage':
        if (message.text === '') {
          sayNothingSelected();
        } else {
          void executeCommand(commands.copyCitation, message.targets, { passage: message.text });
        }
        break;
    }
  }

  /** Lets the side bar show which paper is read, and the menus what can be done. */
  #follow(panel: PaperPanel): void {
    this.#setKeys();
    if (panel.summary !== undefined && panel === this.#panels[0]) {
      void executeCommand(commands.revealPaper, panel.summary.target);
    }
  }

  #setKeys(): void {
    const [panel] = this.#panels;
    setContextKey(contextKeys.paperOpened, typeof panel?.summary?.symbol === 'string');
    setContextKey(contextKeys.canGoBack, panel?.canGoBack === true);
    setContextKey(contextKeys.canGoForward, panel?.canGoForward === true);
  }
}

/** A panel that a draft covers comes up beside it, not in its place; any other stays where it is. */
function columnFor(panel: WebviewPanel): ViewColumn | undefined {
  const isCovered =
    !panel.visible && window.visibleTextEditors.some(({ viewColumn }) => viewColumn === panel.viewColumn);
  return isCovered ? ViewColumn.Beside : undefined;
}

/** Beside the draft, where there is one. */
function create(focus: boolean): WebviewPanel {
  const viewColumn = window.activeTextEditor === undefined ? ViewColumn.Active : ViewColumn.Beside;
  return window.createWebviewPanel(
    webviews.paper,
    '',
    { viewColumn, preserveFocus: !focus },
    { enableScripts: true, enableFindWidget: true },
  );
}

function languageOf({ language }: Extract<FromPage, { type: 'openDocument' }>) {
  return language === undefined ? {} : { language };
}

function sayNothingSelected(): void {
  void window.showInformationMessage(
    l10n.t('Select text in a summary first: it is copied together with its citation.'),
  );
}
