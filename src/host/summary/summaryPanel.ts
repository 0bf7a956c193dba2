import { Uri, type Disposable, type WebviewPanel } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { checkTarget, shown, type Target } from '../../core/corpus/target.ts';
import { pinnedKeys } from '../../core/reading/readingList.ts';
import { languageNames } from '../../core/corpus/languageNames.ts';
import { move, pruned, visit, type PageHistory } from '../../core/summary/pageHistory.ts';
import { summarize, type Summary } from '../../core/summary/summarize.ts';
import { decodeFromSummary } from '../../protocol/decodeFromSummary.ts';
import type { FromSummary, ShowSummary, ToSummary } from '../../protocol/summaryMessages.ts';
import type { Deps } from '../deps.ts';
import { copyWithCitation } from '../settings.ts';
import { webviewHtml } from '../webviewHtml.ts';
import { summaryStrings } from './summaryStrings.ts';

const introduction: Target = { kind: 'compendium' };

/** A panel with a summary: what it shows and has shown, and the messages to and from its page. */
export class SummaryPanel implements Disposable {
  readonly panel: WebviewPanel;
  /** Whether it was opened in a tab of its own: then other features leave it as it is. */
  readonly ownTab: boolean;
  readonly #deps: Deps;
  #history: PageHistory | undefined;
  #summary: Summary | undefined;
  /** What the page is told, and told again when its script starts anew: after it was hidden. */
  #message: ToSummary | undefined;
  #serial = 0;

  constructor(
    panel: WebviewPanel,
    extensionUri: Uri,
    deps: Deps,
    {
      ownTab,
      receive,
    }: {
      readonly ownTab: boolean;
      /** Gets what the page asks for, but for `ready` and `shown`. */
      readonly receive: (message: FromSummary) => void;
    },
  ) {
    this.panel = panel;
    this.ownTab = ownTab;
    this.#deps = deps;
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(extensionUri, 'dist', 'webview')],
    };
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'media', 'page-light.svg'),
      dark: Uri.joinPath(extensionUri, 'media', 'page-dark.svg'),
    };
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const decoded = decodeFromSummary(message);
      if (decoded.type === 'invalid') {
        deps.log.warn(`A message from the page was ignored: ${decoded.reason}`);
      } else if (decoded.type === 'ready') {
        this.#send();
      } else if (decoded.type === 'shown') {
        this.#arrived(decoded.serial);
      } else {
        receive(decoded);
      }
    });
    panel.webview.html = webviewHtml(panel.webview, extensionUri, {
      script: 'summary.js',
      style: 'summary.css',
    });
  }

  /** The page that is read; undefined before there is one. */
  get summary(): Summary | undefined {
    return this.#summary;
  }

  get canGoBack(): boolean {
    return this.#history !== undefined && move(this.#history, -1) !== undefined;
  }

  get canGoForward(): boolean {
    return this.#history !== undefined && move(this.#history, 1) !== undefined;
  }

  /** A paragraph is shown on the page of the paper it describes, marked. */
  show(corpus: Corpus, target: Target, focus: boolean): void {
    this.#show(corpus, visit(this.#history, target), { focus, keepPlace: false });
  }

  /** Goes on with an earlier history, once there is a corpus to `refresh` from. */
  resume(history: PageHistory | undefined): void {
    this.#history = history;
  }

  /** Where the reader was, of what there is in the corpus, which may be another; else the compendium's own page. */
  refresh(corpus: Corpus): void {
    const exists = (target: Target): boolean => {
      try {
        checkTarget(corpus, target);
        return true;
      } catch {
        return false;
      }
    };
    const rest = this.#history && pruned(this.#history, exists);
    this.#show(corpus, rest ?? visit(undefined, introduction), { focus: false, keepPlace: true });
  }

  /** One back (-1) or forward (1), to where it was left. */
  move(corpus: Corpus, by: -1 | 1): void {
    const history = this.#history && move(this.#history, by);
    if (history !== undefined) {
      this.#show(corpus, history, { focus: this.panel.active, keepPlace: true });
    }
  }

  /** In place of the page: why there is none. */
  showProblem(message: string): void {
    this.#message = { type: 'problem', message };
    this.#send();
  }

  showPins(): void {
    if (this.#summary !== undefined) {
      this.#tell({ type: 'pins', pinned: this.#pinned(this.#summary) });
    }
  }

  showCopying(): void {
    this.#tell({ type: 'copying', withCitation: copyWithCitation() });
  }

  /** The page answers with `copyPassage`. */
  askPassage(target: Target | undefined): void {
    this.#tell({ type: 'askPassage', target: target ?? null });
  }

  dispose(): void {
    this.panel.dispose();
  }

  #show(
    corpus: Corpus,
    history: PageHistory,
    { focus, keepPlace }: Pick<ShowSummary, 'focus' | 'keepPlace'>,
  ): void {
    const target = history.entries[history.at]?.target ?? introduction;
    const summary = summarize(corpus, target);
    const { number = null, item = null } = target.kind === 'paragraph' ? target : {};
    this.#history = history;
    this.#summary = summary;
    this.#message = {
      type: 'show',
      serial: ++this.#serial,
      summary,
      paragraph: number,
      item,
      focus,
      keepPlace,
      history,
      ownTab: this.ownTab,
      pinned: [],
      copyWithCitation: false,
      documents: languageNames,
      strings: summaryStrings(),
    };
    this.panel.title = shown(summary.shortTitle);
    this.#send();
  }

  #send(): void {
    if (this.#message?.type === 'show') {
      const { summary } = this.#message;
      this.#tell({
        ...this.#message,
        pinned: this.#pinned(summary),
        copyWithCitation: copyWithCitation(),
      });
    } else if (this.#message !== undefined) {
      this.#tell(this.#message);
    }
  }

  /** From now on the page takes no focus of its own accord, and comes back to where it was left. */
  #arrived(serial: number): void {
    if (this.#message?.type === 'show' && this.#message.serial === serial) {
      this.#message = { ...this.#message, focus: false, keepPlace: true };
    }
  }

  #tell(message: ToSummary): void {
    // VS Code holds it for a page that is still loading, and drops it for a hidden one, which asks when it is back.
    void this.panel.webview.postMessage(message);
  }

  #pinned({ key, paragraphs }: Summary): readonly string[] {
    const pinned = new Set(pinnedKeys(this.#deps.reading.list));
    const inText = paragraphs.flatMap((paragraph) => [paragraph, ...paragraph.items]);
    return [key, ...inText.map((one) => one.key)].filter((one) => pinned.has(one));
  }
}
