import { l10n, window, workspace, type TreeView } from 'vscode';
import { paperOf, paragraphLabel, type Target, targetKey } from '../../core/corpus/target.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { moveKeys } from '../../core/reading/moveKeys.ts';
import { itemOf, markRead, pin, pinnedKeys, unpin } from '../../core/reading/readingList.ts';
import { targetOfKey } from '../../core/corpus/targetOfKey.ts';
import type { Deps } from '../deps.ts';
import { commands } from '../ids.ts';
import { readTarget, targetOrAsk, targetsOrAsk } from '../targetArgument.ts';
import { focusedRows } from './focusedRows.ts';
import type { ReadingNode } from './readingTree.ts';

const statusMilliseconds = 3000;

/** What the commands of the reading list do. From a tree they get the clicked row and all that are selected. */
export class ReadingCommands {
  readonly #deps: Deps;
  readonly #view: TreeView<ReadingNode>;

  constructor(deps: Deps, view: TreeView<ReadingNode>) {
    this.#deps = deps;
    this.#view = view;
  }

  async pin(argument?: unknown, selected?: unknown): Promise<void> {
    const corpus = await this.#deps.corpus.load();
    const targets = await targetsOrAsk(corpus, Array.isArray(selected) ? selected : argument, commands.pin);
    if (targets === undefined) {
      return;
    }
    const keys = targets.map(targetKey);
    await this.#deps.reading.update((list) => pin(list, keys));
    const [first] = targets;
    const message =
      first !== undefined && targets.length === 1
        ? l10n.t('Added to the reading list: {0}', nameOf(corpus, first))
        : l10n.t('Added to the reading list: {0} entries', targets.length);
    window.setStatusBarMessage(message, statusMilliseconds);
  }

  async unpin(argument?: unknown, selected?: unknown): Promise<void> {
    const before = pinnedKeys(this.#deps.reading.list);
    const keys = await this.#keys(argument, selected);
    await this.#deps.reading.update((list) => unpin(list, keys));
    if (argument === undefined && keys.length > 0) {
      // The focus goes to the neighbour, so that the keyboard can go on.
      const last = before.findLastIndex((key) => keys.includes(key));
      const left = before.filter((key) => !keys.includes(key));
      const next = before.slice(last).find((key) => !keys.includes(key)) ?? left.at(-1);
      await this.#reveal(next, false);
    }
  }

  async mark(read: boolean, argument?: unknown, selected?: unknown): Promise<void> {
    const keys = await this.#keys(argument, selected);
    await this.#deps.reading.update((list) => markRead(list, keys, read));
  }

  /** Of several, all become what the first is not. */
  async toggleRead(): Promise<void> {
    const [first, ...others] = await this.#keys();
    if (first !== undefined) {
      // Made again, it does the same again.
      let read: boolean | undefined;
      await this.#deps.reading.update((list) => {
        read ??= !itemOf(list, first).read;
        return markRead(list, [first, ...others], read);
      });
    }
  }

  async editNote(argument?: unknown): Promise<void> {
    const corpus = await this.#deps.corpus.load();
    const target = await targetOrAsk(corpus, argument, commands.editNote);
    if (target !== undefined) {
      const { editNote } = await import('./editNote.ts');
      await editNote(this.#deps.reading, targetKey(target), nameOf(corpus, target));
    }
  }

  async move(direction: 'up' | 'down', argument?: unknown, selected?: unknown): Promise<void> {
    const keys = await this.#keys(argument, selected);
    await this.#deps.reading.update((list) => moveKeys(list, keys, direction));
    const moved = pinnedKeys(this.#deps.reading.list).filter((key) => keys.includes(key));
    // What is selected stays so; revealing one of several would leave it selected alone.
    await this.#reveal(direction === 'up' ? moved[0] : moved.at(-1), moved.length === 1);
  }

  async export(): Promise<void> {
    const { exportReadingList } = await import('../../core/reading/exportReadingList.ts');
    const corpus = await this.#deps.corpus.load();
    const content = exportReadingList(corpus, this.#deps.reading.list, l10n.t('Reading list'));
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
  }

  /** Keys of what a command is about; without an argument, of what a key was pressed for in the tree. */
  async #keys(argument?: unknown, selected?: unknown): Promise<readonly string[]> {
    const given = Array.isArray(selected) ? selected : argument;
    const all: readonly unknown[] =
      given === undefined || given === null
        ? await focusedRows(this.#view)
        : Array.isArray(given)
          ? given
          : [given];
    const corpus = await this.#deps.corpus.load();
    const keys = await Promise.all(all.map((one) => this.#keyOf(corpus, one)));
    return [...new Set(keys.flatMap((key) => key ?? []))];
  }

  async #keyOf(corpus: Corpus, argument: unknown): Promise<string | undefined> {
    const row = rowKey(argument);
    if (row !== undefined && itemOf(this.#deps.reading.list, row).pinned) {
      return row;
    }
    const target = await readTarget(corpus, argument);
    return target && targetKey(target);
  }

  async #reveal(key: string | undefined, select: boolean): Promise<void> {
    if (key === undefined || !this.#view.visible) {
      return;
    }
    const target = targetOfKey(await this.#deps.corpus.load(), key);
    try {
      await this.#view.reveal({ key, target }, { select, focus: true });
    } catch (error) {
      // The list was changed meanwhile.
      this.#deps.log.debug(`The row of ${key} was not revealed: ${String(error)}`);
    }
  }
}

/** The key of a row of the tree, which can be one that the corpus does not know. */
function rowKey(argument: unknown): string | undefined {
  return typeof argument === 'object' &&
    argument !== null &&
    'key' in argument &&
    typeof argument.key === 'string'
    ? argument.key
    : undefined;
}

function nameOf(corpus: Corpus, target: Target): string {
  return target.kind === 'paragraph'
    ? `¶ ${paragraphLabel(target)}`
    : (paperOf(corpus, target)?.shortTitle ?? corpus.compendium.subtitle);
}
