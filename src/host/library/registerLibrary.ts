import { Disposable, window, type ExtensionContext, type TreeView } from 'vscode';
import { groupings, type Grouping } from '../../core/corpus/groupPapers.ts';
import { paperOf } from '../../core/corpus/target.ts';
import { registerCommand } from '../commands.ts';
import { setContextKey } from '../contextKey.ts';
import type { Deps } from '../deps.ts';
import { commands, contextKeys, views } from '../ids.ts';
import { readTarget } from '../targetArgument.ts';
import type { LibraryNode } from './libraryNode.ts';
import { LibraryTree } from './libraryTree.ts';

const groupingState = 'library.grouping';

/** The tree of themes and papers in the side bar. */
export function registerLibrary(context: ExtensionContext, deps: Deps): Disposable {
  const grouping = savedGrouping(context);
  const tree = new LibraryTree(deps.corpus, grouping, (problem) => {
    view.message = problem ?? '';
  });
  const view: TreeView<LibraryNode> = window.createTreeView(views.library, {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  setContextKey(contextKeys.grouping, grouping);

  const groupBy = (next: Grouping) => async () => {
    await context.workspaceState.update(groupingState, next);
    setContextKey(contextKeys.grouping, next);
    tree.groupBy(next);
  };
  const reveal = revealer(deps, tree, view);
  return Disposable.from(
    tree,
    view,
    registerCommand(commands.groupByTheme, deps, groupBy('theme')),
    registerCommand(commands.groupByYear, deps, groupBy('year')),
    registerCommand(commands.groupByMeeting, deps, groupBy('meeting')),
    registerCommand(commands.revealPaper, deps, reveal),
    registerCommand(commands.reload, deps, () => deps.corpus.reset()),
    registerCommand(commands.showLog, deps, () => deps.log.show()),
  );
}

/**
 * Follows the paper that is read. Asked with a target, it selects the row where the tree can be seen; asked
 * without one, it brings up the side bar with the paper that was read last.
 */
function revealer(deps: Deps, tree: LibraryTree, view: TreeView<LibraryNode>) {
  let last: string | undefined;
  return async (argument: unknown): Promise<void> => {
    const corpus = await deps.corpus.load();
    const target = await readTarget(corpus, argument);
    if (target !== undefined) {
      last = paperOf(corpus, target)?.symbol;
      setContextKey(contextKeys.paperOpened, last !== undefined);
    }
    const node = last === undefined ? undefined : await tree.find(last);
    if (node !== undefined && (target === undefined || view.visible)) {
      await view.reveal(node, { select: true, focus: target === undefined });
    }
  };
}

function savedGrouping(context: ExtensionContext): Grouping {
  const saved = context.workspaceState.get<unknown>(groupingState);
  return groupings.find((grouping) => grouping === saved) ?? 'theme';
}
