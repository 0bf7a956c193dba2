import { EventEmitter, type Disposable, type Event, type TreeDataProvider, type TreeItem } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { paperOf } from '../../core/corpus/target.ts';
import { readingSigns } from '../../core/reading/readingSigns.ts';
import type { Deps } from '../deps.ts';
import { proseOf } from '../notebookOf.ts';
import type { CitedNode, CitedTarget } from './citedNode.ts';
import type { DraftWatch } from './draftWatch.ts';
import { problemText } from '../showError.ts';

/** What of ours the draft cites, in the order of its first place, and under each its places. */
export class InDocumentTree implements TreeDataProvider<CitedNode>, Disposable {
  readonly #deps: Deps;
  readonly #draft: DraftWatch;
  readonly #onDidLoad: (problem: string | undefined) => void;
  readonly #didChange = new EventEmitter<void>();
  #shown: { readonly corpus: Corpus; readonly rows: readonly CitedTarget[] } | undefined;

  /** `onDidLoad` hears what is wrong with the corpus, or undefined when it is sound. */
  constructor(deps: Deps, draft: DraftWatch, onDidLoad: (problem: string | undefined) => void) {
    this.#deps = deps;
    this.#draft = draft;
    this.#onDidLoad = onDidLoad;
  }

  get onDidChangeTreeData(): Event<void> {
    return this.#didChange.event;
  }

  refresh(): void {
    this.#didChange.fire();
  }

  async getChildren(node?: CitedNode): Promise<CitedNode[]> {
    const { citedIn, placesOf } = await import('./citedNode.ts');
    if (node !== undefined) {
      return node.kind === 'target' ? placesOf(node) : [];
    }
    const { document } = this.#draft;
    if (document === undefined) {
      return [];
    }
    try {
      const corpus = await this.#deps.corpus.load();
      this.#onDidLoad(undefined);
      const rows = citedIn(corpus, await this.#deps.drafts(), proseOf(document));
      this.#shown = { corpus, rows };
      return [...rows];
    } catch (error) {
      this.#onDidLoad(problemText(error));
      return [];
    }
  }

  getParent(node: CitedNode): CitedNode | undefined {
    return node.kind === 'place'
      ? this.#shown?.rows.find(({ id }) => node.id.slice(0, node.id.lastIndexOf('#')) === id)
      : undefined;
  }

  async getTreeItem(node: CitedNode): Promise<TreeItem> {
    const { citedTargetRow, placeRow } = await import('./citedRows.ts');
    const corpus = this.#shown?.corpus ?? (await this.#deps.corpus.load());
    if (node.kind === 'place') {
      return placeRow(node);
    }
    const signs = readingSigns(this.#deps.reading.list, node.target, paperOf(corpus, node.target));
    return citedTargetRow(corpus, node, signs);
  }

  dispose(): void {
    this.#didChange.dispose();
  }
}
