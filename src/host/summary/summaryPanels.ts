import { l10n, window, workspace, Disposable, type Uri, type WebviewPanel } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { checkTarget, paperOf, type Target, targetKey } from '../../core/corpus/target.ts';
import { decodeSummaryState } from '../../protocol/decodeSummaryState.ts';
import type { FromSummary } from '../../protocol/summaryMessages.ts';
import { besideDraft, columnToReveal } from '../besideDraft.ts';
import { executeCommand } from '../commands.ts';
import { setContextKey } from '../contextKey.ts';
import type { Deps } from '../deps.ts';
import { commands, contextKeys, settings, webviews } from '../ids.ts';
import { problemText, showError } from '../showError.ts';
import { SummaryPanel } from './summaryPanel.ts';

/** All panels with summaries: one that is used again, and those that were opened in tabs of their own. */
export class SummaryPanels implements Disposable {
  readonly #extensionUri: Uri;
  readonly #deps: Deps;
  readonly #subscriptions: Disposable;
  /** The one that was active last comes first. */
  #panels: readonly SummaryPanel[] = [];

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
    const known = inNew ? undefined : this.#panelFor(corpus, target);
    const panel = known ?? this.#add(create(focus), inNew);
    known?.panel.reveal(columnToReveal(known.panel), !focus);
    this.#showIn(panel, corpus, target, focus);
  }

  /** A page of an earlier window. What went wrong is said in it: it must not be lost for that. */
  async restore(webviewPanel: WebviewPanel, state: unknown): Promise<void> {
    const { ownTab, history } = decodeSummaryState(state) ?? { ownTab: false };
    // VS Code restores a covered tab when it is uncovered: by then another one may be in use.
    const inUse = this.#panels.some((panel) => !panel.ownTab);
    const panel = this.#add(webviewPanel, ownTab || inUse, webviewPanel.active);
    panel.resume(history);
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
    // A page that is covered answers nothing.
    if (panel?.panel.visible !== true) {
      sayNothingSelected();
    } else {
      panel.askPassage(target);
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panels.forEach((panel) => panel.dispose());
  }

  /** The one that shows the target's page already, else the one that is used again. */
  #panelFor(corpus: Corpus, target: Target): SummaryPanel | undefined {
    const symbol = paperOf(corpus, target)?.symbol;
    const key = targetKey(symbol === undefined ? { kind: 'compendium' } : { kind: 'paper', symbol });
    return (
      this.#panels.find(({ summary }) => summary?.key === key) ?? this.#panels.find(({ ownTab }) => !ownTab)
    );
  }

  /** A link leads on in its own panel. */
  async #followLink(panel: SummaryPanel, target: Target): Promise<void> {
    try {
      const corpus = await this.#deps.corpus.load();
      this.#showIn(panel, corpus, checkTarget(corpus, target), true);
    } catch (error) {
      showError(this.#deps.log, error);
    }
  }

  #showIn(panel: SummaryPanel, corpus: Corpus, target: Target, focus: boolean): void {
    const paper = paperOf(corpus, target);
    if (paper !== undefined) {
      this.#deps.recents.addPaper(paper.symbol);
    }
    panel.show(corpus, target, focus);
    this.#follow(panel);
  }

  #add(webviewPanel: WebviewPanel, ownTab: boolean, first = true): SummaryPanel {
    const panel: SummaryPanel = new SummaryPanel(webviewPanel, this.#extensionUri, this.#deps, {
      ownTab,
      receive: (message) => this.#receive(panel, message),
    });
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

  async #refresh(panel: SummaryPanel): Promise<void> {
    try {
      panel.refresh(await this.#deps.corpus.load());
      this.#follow(panel);
    } catch (error) {
      panel.showProblem(problemText(error));
    }
  }

  #receive(panel: SummaryPanel, message: FromSummary): void {
    switch (message.type) {
      case 'ready':
      case 'shown':
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
        if (message.inNew) {
          void executeCommand(commands.openSummaryInNew, message.target);
        } else {
          void this.#followLink(panel, message.target);
        }
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
  #follow(panel: SummaryPanel): void {
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

function create(focus: boolean): WebviewPanel {
  return window.createWebviewPanel(
    webviews.paper,
    '',
    { viewColumn: besideDraft(), preserveFocus: !focus },
    { enableScripts: true, enableFindWidget: true },
  );
}

function languageOf({ language }: Extract<FromSummary, { type: 'openDocument' }>) {
  return language === undefined ? {} : { language };
}

function sayNothingSelected(): void {
  void window.showInformationMessage(
    l10n.t('Select text in a summary first: it is copied together with its citation.'),
  );
}
