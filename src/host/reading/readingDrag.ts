import { DataTransferItem, type DataTransfer, type TreeDragAndDropController } from 'vscode';
import { itemOf, moveToEnd, pin, pinnedKeys } from '../../core/reading/readingList.ts';
import { targetKey } from '../../core/corpus/target.ts';
import type { Deps } from '../deps.ts';
import { views } from '../ids.ts';
import { decodeTexts, dragTargets, droppedTargets, targetsMime } from '../targetsMime.ts';
import type { ReadingNode } from './readingTree.ts';

/** Rows of this tree: keys, also of what the corpus does not know. VS Code wants a name of this form. */
const rowsMime = `application/vnd.code.tree.${views.readingList.toLowerCase()}`;

/** Rows are ordered by dragging, and what is dragged here from other trees is added. */
export class ReadingDrag implements TreeDragAndDropController<ReadingNode> {
  readonly dragMimeTypes = [targetsMime, 'text/plain'];
  readonly dropMimeTypes = [rowsMime, targetsMime];
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  async handleDrag(source: readonly ReadingNode[], data: DataTransfer): Promise<void> {
    const order = pinnedKeys(this.#deps.reading.list);
    const rows = [...source].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
    data.set(rowsMime, new DataTransferItem(JSON.stringify(rows.map(({ key }) => key))));
    dragTargets(
      data,
      await this.#deps.corpus.load(),
      rows.flatMap(({ target }) => target ?? []),
    );
  }

  /** In front of a row, or at the end. */
  async handleDrop(row: ReadingNode | undefined, data: DataTransfer): Promise<void> {
    const keys = await this.#keys(data);
    if (keys.length > 0) {
      await this.#deps.reading.update((list) =>
        row === undefined ? moveToEnd(list, keys) : pin(list, keys, row.key),
      );
    }
  }

  async #keys(data: DataTransfer): Promise<readonly string[]> {
    const rows = await data.get(rowsMime)?.asString();
    if (rows !== undefined) {
      const { list } = this.#deps.reading;
      return decodeTexts(rows).filter((key) => itemOf(list, key).pinned);
    }
    const targets = await droppedTargets(data, await this.#deps.corpus.load());
    return targets?.map(targetKey) ?? [];
  }
}
