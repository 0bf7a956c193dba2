import type { TreeView } from 'vscode';
import { paperOf } from '../../core/corpus/target.ts';
import type { Deps } from '../deps.ts';
import { readTarget } from '../targetArgument.ts';
import type { LibraryNode } from './libraryNode.ts';
import type { LibraryTree } from './libraryTree.ts';

/** Keeps the row of the paper that is read selected. */
export class PaperFollower {
  readonly #deps: Deps;
  readonly #tree: LibraryTree;
  readonly #view: TreeView<LibraryNode>;
  #symbol: string | undefined;

  constructor(deps: Deps, tree: LibraryTree, view: TreeView<LibraryNode>) {
    this.#deps = deps;
    this.#tree = tree;
    this.#view = view;
  }

  /**
   * With a target: that is read now, and its row is selected where the tree can be seen. Without one: the side bar
   * comes up, and the row of what is read has the focus.
   */
  async reveal(argument: unknown): Promise<void> {
    const corpus = await this.#deps.corpus.load();
    const target = await readTarget(corpus, argument);
    if (target === undefined) {
      await this.#reveal(true);
    } else {
      this.#symbol = paperOf(corpus, target)?.symbol;
      await this.select();
    }
  }

  /** Selects the row, if the tree can be seen. */
  async select(): Promise<void> {
    if (this.#view.visible) {
      await this.#reveal(false);
    }
  }

  async #reveal(focus: boolean): Promise<void> {
    try {
      const node = this.#symbol === undefined ? undefined : await this.#tree.find(this.#symbol);
      if (node !== undefined) {
        await this.#view.reveal(node, { select: true, focus });
      }
    } catch (error) {
      // The rows were just regrouped or could not be read; the tree itself says what there is to say.
      this.#deps.log.debug(`The row of ${this.#symbol} was not revealed: ${String(error)}`);
    }
  }
}
