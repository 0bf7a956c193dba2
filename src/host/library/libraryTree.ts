import {
  EventEmitter,
  l10n,
  type Disposable,
  type Event,
  type TreeDataProvider,
  type TreeItem,
} from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Target } from '../../core/corpus/target.ts';
import type { Outline } from '../../core/outline/outline.ts';
import { isFiltering } from '../../core/outline/outlineFilter.ts';
import type { OutlineNode } from '../../core/outline/outlineNode.ts';
import type { Deps } from '../deps.ts';
import { commands } from '../ids.ts';
import type { Expansion } from './expansion.ts';
import { outlineItem, remedyItem } from './libraryItems.ts';
import type { LibraryLook } from './libraryLook.ts';
import type { LibraryNode, RemedyNode } from './libraryNode.ts';
import { problemText } from '../showError.ts';

/** What came of loading the rows. */
export type Loaded =
  | { readonly kind: 'rows' }
  /** The filter leaves nothing. */
  | { readonly kind: 'nothing' }
  /** A sentence that says what is wrong with the data. */
  | { readonly kind: 'problem'; readonly message: string };

interface Made {
  readonly corpus: Corpus;
  readonly outline: Outline;
  readonly isFiltered: boolean;
}

/** The compendium's outline as a tree. */
export class LibraryTree implements TreeDataProvider<LibraryNode>, Disposable {
  readonly #deps: Deps;
  readonly #expansion: Expansion;
  readonly #onDidLoad: (loaded: Loaded) => void;
  readonly #didChange = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];
  #look: LibraryLook;
  #making: Promise<Made> | undefined;
  /** What rows are painted of. */
  #made: Made | undefined;

  constructor(deps: Deps, look: LibraryLook, expansion: Expansion, onDidLoad: (loaded: Loaded) => void) {
    this.#deps = deps;
    this.#look = look;
    this.#expansion = expansion;
    this.#onDidLoad = onDidLoad;
    this.#subscriptions = [
      deps.corpus.onDidReset(() => this.show(this.#look)),
      deps.reading.onDidChange(() => this.#readingChanged()),
    ];
  }

  get onDidChangeTreeData(): Event<void> {
    return this.#didChange.event;
  }

  get look(): LibraryLook {
    return this.#look;
  }

  show(look: LibraryLook): void {
    // A new object in any case: whoever makes rows for the old one stops.
    this.#look = { ...look };
    this.#making = undefined;
    this.#didChange.fire();
  }

  /** The row of a target as the tree is now. */
  async find(target: Target): Promise<OutlineNode | undefined> {
    return (await this.#make()).outline.find(target);
  }

  /** A row was opened or closed. While a filter opens rows, that is of no account. */
  toggled(node: LibraryNode, isOpen: boolean): void {
    if (this.#made?.isFiltered === false) {
      this.#expansion.remember(node.id, isOpen);
    }
  }

  async getChildren(node?: LibraryNode): Promise<LibraryNode[]> {
    if (node !== undefined) {
      return node.kind === 'remedy' || node.kind === 'paragraph' ? [] : [...node.children()];
    }
    try {
      const { outline, isFiltered } = await this.#make();
      const rows = outline.roots();
      const isEmpty = isFiltered && rows.length === 0;
      this.#onDidLoad({ kind: isEmpty ? 'nothing' : 'rows' });
      return isEmpty ? [clearRow()] : [...rows];
    } catch (error) {
      this.#onDidLoad({ kind: 'problem', message: problemText(error) });
      return remedies();
    }
  }

  getParent(node: LibraryNode): LibraryNode | undefined {
    return node.kind === 'remedy' ? undefined : node.parent;
  }

  getTreeItem(node: LibraryNode): TreeItem {
    if (node.kind === 'remedy' || this.#made === undefined) {
      return remedyItem(node.kind === 'remedy' ? node : clearRow());
    }
    const { corpus, isFiltered } = this.#made;
    const isOpenNow = node.kind !== 'paragraph' && node.isOpen;
    const isOpen = isFiltered ? isOpenNow : (this.#expansion.isOpen(node.id) ?? isOpenNow);
    const item = outlineItem(node, { corpus, isOpen, list: this.#deps.reading.list });
    // VS Code keeps a row as open as it was, so a row that a filter opens is another one.
    item.id = isFiltered ? `${isOpen ? 'open' : 'closed'}!${node.id}` : node.id;
    return item;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) {
      subscription.dispose();
    }
    this.#didChange.dispose();
  }

  #make(): Promise<Made> {
    this.#making ??= this.#makeNow(this.#look);
    return this.#making;
  }

  async #makeNow(look: LibraryLook): Promise<Made> {
    const corpus = await this.#deps.corpus.load();
    const { makeOutline } = await import('./makeOutline.ts');
    const isStale = (): boolean => look !== this.#look;
    const outline = await makeOutline(corpus, look, this.#deps.reading.list, isStale);
    if (outline === undefined || isStale()) {
      return this.#make();
    }
    this.#made = { corpus, outline, isFiltered: isFiltering(look.filter) };
    return this.#made;
  }

  #readingChanged(): void {
    if (isFiltering(this.#look.filter)) {
      this.show(this.#look);
    } else {
      this.#didChange.fire();
    }
  }
}

function clearRow(): RemedyNode {
  const label = l10n.t('Clear the Filter');
  return { kind: 'remedy', id: 'clearFilter', label, icon: 'clear-all', command: commands.clearFilter };
}

function remedies(): RemedyNode[] {
  return [
    { kind: 'remedy', id: 'log', label: l10n.t('Show Log'), icon: 'output', command: commands.showLog },
    { kind: 'remedy', id: 'retry', label: l10n.t('Try Again'), icon: 'refresh', command: commands.reload },
  ];
}
