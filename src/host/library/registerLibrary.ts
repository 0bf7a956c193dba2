import { Disposable, window, type ExtensionContext, type TreeView } from 'vscode';
import { groupings, type Grouping } from '../../core/corpus/groupPapers.ts';
import { registerCommand } from '../commands.ts';
import { setContextKey } from '../contextKey.ts';
import type { Deps } from '../deps.ts';
import { commands, contextKeys, views } from '../ids.ts';
import type { LibraryNode } from './libraryNode.ts';
import { LibraryTree } from './libraryTree.ts';
import { PaperFollower } from './paperFollower.ts';

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
  const follower = new PaperFollower(deps, tree, view);
  return Disposable.from(
    tree,
    view,
    registerCommand(commands.groupByTheme, deps, groupBy('theme')),
    registerCommand(commands.groupByYear, deps, groupBy('year')),
    registerCommand(commands.groupByMeeting, deps, groupBy('meeting')),
    view.onDidChangeVisibility(({ visible }) => (visible ? follower.select() : undefined)),
    registerCommand(commands.revealPaper, deps, (argument) => follower.reveal(argument)),
    registerCommand(commands.reload, deps, () => deps.corpus.reset()),
    registerCommand(commands.showLog, deps, () => deps.log.show()),
  );
}

function savedGrouping(context: ExtensionContext): Grouping {
  const saved = context.workspaceState.get<unknown>(groupingState);
  return groupings.find((grouping) => grouping === saved) ?? 'theme';
}
