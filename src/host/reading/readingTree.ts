import {
  EventEmitter,
  l10n,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  type Disposable,
  type Event,
  type TreeDataProvider,
} from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Target } from '../../core/corpus/target.ts';
import { itemOf, pinnedKeys, type ReadingItem } from '../../core/reading/readingList.ts';
import { targetOfKey } from '../../core/corpus/targetOfKey.ts';
import type { Deps } from '../deps.ts';
import { contextOf, shortened, targetRow } from '../targetRow.ts';
import { problemText } from '../showError.ts';

/** A row of the reading list. */
export interface ReadingNode {
  readonly key: string;
  /** What the commands read; undefined when the corpus does not know it any more. */
  readonly target: Target | undefined;
}

const longestNote = 60;

/** The pinned papers and paragraphs, in the reader's order. */
export class ReadingTree implements TreeDataProvider<ReadingNode>, Disposable {
  readonly #deps: Deps;
  readonly #onDidLoad: (problem: string | undefined) => void;
  readonly #didChange = new EventEmitter<void>();
  #corpus: Corpus | undefined;

  /** `onDidLoad` hears what is wrong with the corpus, or undefined when it is sound. */
  constructor(deps: Deps, onDidLoad: (problem: string | undefined) => void) {
    this.#deps = deps;
    this.#onDidLoad = onDidLoad;
  }

  get onDidChangeTreeData(): Event<void> {
    return this.#didChange.event;
  }

  refresh(): void {
    this.#didChange.fire();
  }

  async getChildren(node?: ReadingNode): Promise<ReadingNode[]> {
    if (node !== undefined) {
      return [];
    }
    try {
      const corpus = await this.#deps.corpus.load();
      this.#corpus = corpus;
      this.#onDidLoad(undefined);
      return pinnedKeys(this.#deps.reading.list).map((key) => ({ key, target: targetOfKey(corpus, key) }));
    } catch (error) {
      this.#onDidLoad(problemText(error));
      return [];
    }
  }

  getParent(): undefined {
    return undefined;
  }

  getTreeItem({ key, target }: ReadingNode): TreeItem {
    const item = itemOf(this.#deps.reading.list, key);
    const row =
      this.#corpus === undefined || target === undefined
        ? unknownRow(item)
        : targetRow(this.#corpus, target, item);
    row.id = key;
    // The reader's own words come first: a narrow side bar shows no more.
    row.description = [shortened(firstLine(item.note), longestNote), row.description]
      .filter(Boolean)
      .join(' · ');
    // A screen reader gets neither the description nor the check.
    row.accessibilityInformation = { label: spoken(row, item) };
    row.checkboxState = {
      state: item.read ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
      tooltip: item.read ? l10n.t('Read') : l10n.t('Not read yet'),
      accessibilityInformation: { label: l10n.t('Read'), role: 'checkbox' },
    };
    return row;
  }

  dispose(): void {
    this.#didChange.dispose();
  }
}

/** It is never dropped silently: a note may stand there, or another version of the data may know it. */
function unknownRow(item: ReadingItem): TreeItem {
  const key = shortened(item.key);
  const row = new TreeItem(key);
  row.description = l10n.t('not in the compendium any more');
  row.tooltip = [l10n.t('{0} is not in the compendium any more. Remove it when you do not need it.', key)]
    .concat(shortened(item.note, 2000))
    .filter(Boolean)
    .join('\n\n');
  row.iconPath = new ThemeIcon('question');
  row.contextValue = contextOf('unknown', item);
  row.accessibilityInformation = { label: `${key}, ${row.description}` };
  return row;
}

function spoken({ accessibilityInformation }: TreeItem, { read, note }: ReadingItem): string {
  const parts = [accessibilityInformation?.label, read ? l10n.t('read') : l10n.t('not read yet')];
  return [...parts, note === '' ? undefined : l10n.t('note: {0}', shortened(note))]
    .filter(Boolean)
    .join(', ');
}

function firstLine(note: string): string {
  return note.trim().split(/[\r\n]/u, 1)[0] ?? '';
}
