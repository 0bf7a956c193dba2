import {
  EventEmitter,
  l10n,
  type Disposable,
  type Event,
  type TreeDataProvider,
  type TreeItem,
} from 'vscode';
import { groupPapers, type Grouping, type PaperGroup } from '../../core/corpus/groupPapers.ts';
import type { CorpusSource } from '../corpusSource.ts';
import { commands } from '../ids.ts';
import { groupItem, paperItem, remedyItem } from './libraryItems.ts';
import type { GroupNode, LibraryNode, PaperNode, RemedyNode } from './libraryNode.ts';

/** Groups of papers, and papers under them. */
export class LibraryTree implements TreeDataProvider<LibraryNode>, Disposable {
  readonly #corpus: CorpusSource;
  readonly #onDidLoad: (problem: string | undefined) => void;
  readonly #didChange = new EventEmitter<void>();
  readonly #subscription: Disposable;
  #grouping: Grouping;
  #groups: Promise<readonly GroupNode[]> | undefined;

  /** `onDidLoad` hears what is wrong with the data, or undefined when it is sound. */
  constructor(corpus: CorpusSource, grouping: Grouping, onDidLoad: (problem: string | undefined) => void) {
    this.#corpus = corpus;
    this.#grouping = grouping;
    this.#onDidLoad = onDidLoad;
    this.#subscription = corpus.onDidReset(() => this.#refresh());
  }

  get onDidChangeTreeData(): Event<void> {
    return this.#didChange.event;
  }

  groupBy(grouping: Grouping): void {
    this.#grouping = grouping;
    this.#refresh();
  }

  /** The row of a paper in today's grouping. */
  async find(symbol: string): Promise<PaperNode | undefined> {
    const groups = await this.#load();
    return groups.flatMap(({ papers }) => papers).find(({ paper }) => paper.symbol === symbol);
  }

  async getChildren(node?: LibraryNode): Promise<LibraryNode[]> {
    if (node !== undefined) {
      return node.kind === 'group' ? [...node.papers] : [];
    }
    try {
      const groups = await this.#load();
      this.#onDidLoad(undefined);
      return [...groups];
    } catch (error) {
      this.#onDidLoad(error instanceof Error ? error.message : String(error));
      return remedies();
    }
  }

  async getParent(node: LibraryNode): Promise<LibraryNode | undefined> {
    const groups = node.kind === 'paper' ? await this.#load() : [];
    return groups.find(({ id }) => node.kind === 'paper' && id === node.parent);
  }

  getTreeItem(node: LibraryNode): TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node);
      case 'paper':
        return paperItem(node);
      case 'remedy':
        return remedyItem(node);
    }
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#didChange.dispose();
  }

  #load(): Promise<readonly GroupNode[]> {
    this.#groups ??= this.#corpus.load().then((corpus) => groupPapers(corpus, this.#grouping).map(groupNode));
    return this.#groups;
  }

  #refresh(): void {
    this.#groups = undefined;
    this.#didChange.fire();
  }
}

function groupNode(group: PaperGroup): GroupNode {
  const id = `${group.by.grouping}:${group.key}`;
  const papers = group.papers.map((paper): PaperNode => {
    const target = { kind: 'paper', symbol: paper.symbol } as const;
    return { kind: 'paper', id: `${id}/${paper.symbol}`, paper, target, parent: id };
  });
  return { kind: 'group', id, group, papers };
}

function remedies(): RemedyNode[] {
  return [
    { kind: 'remedy', id: 'log', label: l10n.t('Show Log'), icon: 'output', command: commands.showLog },
    { kind: 'remedy', id: 'retry', label: l10n.t('Try Again'), icon: 'refresh', command: commands.reload },
  ];
}
