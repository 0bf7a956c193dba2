import type { DataTransfer, TreeDragAndDropController } from 'vscode';
import { type Target, targetKey } from '../../core/corpus/target.ts';
import type { CorpusSource } from '../corpusSource.ts';
import { dragTargets, targetsMime } from '../targetsMime.ts';
import type { LibraryNode } from './libraryNode.ts';

/** Gives rows to whoever they are dragged to; a group is what stands in it. */
export class LibraryDrag implements TreeDragAndDropController<LibraryNode> {
  readonly dropMimeTypes = [];
  readonly dragMimeTypes = [targetsMime, 'text/plain'];
  readonly #corpus: CorpusSource;

  constructor(corpus: CorpusSource) {
    this.#corpus = corpus;
  }

  async handleDrag(rows: readonly LibraryNode[], data: DataTransfer): Promise<void> {
    const targets = new Map(rows.flatMap(targetsOf).map((target) => [targetKey(target), target]));
    dragTargets(data, await this.#corpus.load(), [...targets.values()]);
  }
}

function targetsOf(row: LibraryNode): readonly Target[] {
  switch (row.kind) {
    case 'remedy':
      return [];
    case 'group':
      return row.papers.map(({ target }) => target);
    default:
      return [row.target];
  }
}
