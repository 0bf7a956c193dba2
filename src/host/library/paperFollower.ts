import { commands as vscodeCommands, type TreeView } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { paperOf, type Target, targetKey } from '../../core/corpus/target.ts';
import type { ParagraphNode } from '../../core/outline/outlineNode.ts';
import type { Deps } from '../deps.ts';
import { views } from '../ids.ts';
import { readTarget } from '../targetArgument.ts';
import type { LibraryNode } from './libraryNode.ts';
import type { LibraryTree } from './libraryTree.ts';

/** Keeps the row of what is read selected. */
export class PaperFollower {
  readonly #deps: Deps;
  readonly #tree: LibraryTree;
  readonly #view: TreeView<LibraryNode>;
  /** What is read, and the paper or the introduction that it stands in. */
  #reading: { readonly target: Target; readonly part: Target } | undefined;
  #corpus: Corpus | undefined;

  constructor(deps: Deps, tree: LibraryTree, view: TreeView<LibraryNode>) {
    this.#deps = deps;
    this.#tree = tree;
    this.#view = view;
  }

  /**
   * With a target: that is read now, and its row is selected where the tree can be seen. Without one: the side bar
   * comes up, and the row of what is read has the focus.
   *
   * @param showAll takes away what hides rows
   */
  async reveal(argument: unknown, showAll: () => void): Promise<void> {
    const corpus = await this.#deps.corpus.load();
    const target = await readTarget(corpus, argument);
    if (target !== undefined) {
      const paper = paperOf(corpus, target);
      const part: Target =
        paper === undefined ? { kind: 'compendium' } : { kind: 'paper', symbol: paper.symbol };
      this.#corpus = corpus;
      this.#reading = { target, part };
      await this.select();
    } else if (!(await this.#reveal(true))) {
      showAll();
      if (!(await this.#reveal(true))) {
        await vscodeCommands.executeCommand(`${views.library}.focus`);
      }
    }
  }

  /** Selects the row, if the tree can be seen; not in place of another row of the same, which was clicked. */
  async select(): Promise<void> {
    if (this.#view.visible && !this.#isSelected()) {
      await this.#reveal(false);
    }
  }

  /** A paragraph's row will do where only its paper is known to be read. */
  #isSelected(): boolean {
    const { target, part } = this.#reading ?? {};
    const keys = [target, part].map((one) => one && targetKey(one));
    const isRead = (row: LibraryNode): boolean => 'target' in row && keys.includes(targetKey(row.target));
    const isPart = target !== undefined && part !== undefined && targetKey(target) === targetKey(part);
    return this.#view.selection.some(
      (row) => isRead(row) || (isPart && row.kind === 'paragraph' && this.#isIn(row, part)),
    );
  }

  #isIn({ target }: ParagraphNode, part: Target): boolean {
    const corpus = this.#corpus;
    const paper = corpus && paperOf(corpus, target);
    return targetKey(part) === (paper === undefined ? 'compendium' : paper.symbol);
  }

  async #reveal(focus: boolean): Promise<boolean> {
    try {
      const node = this.#reading && (await this.#tree.find(this.#reading.part));
      if (node !== undefined) {
        await this.#view.reveal(node, { select: true, focus });
      }
      return node !== undefined;
    } catch (error) {
      // The rows were just regrouped or could not be read; the tree itself says what there is to say.
      this.#deps.log.debug(`A row was not revealed: ${String(error)}`);
      return false;
    }
  }
}
