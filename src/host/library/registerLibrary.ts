import { Disposable, l10n, window, type ExtensionContext, type TreeView } from 'vscode';
import { groupings, sortings } from '../../core/outline/grouping.ts';
import { noFilter, type OutlineFilter } from '../../core/outline/outlineFilter.ts';
import { registerCommand } from '../commands.ts';
import { setContextKey } from '../contextKey.ts';
import type { Deps } from '../deps.ts';
import { commands, contextKeys, views, type CommandId } from '../ids.ts';
import { Expansion } from './expansion.ts';
import type { FilterInput } from './filterInput.ts';
import { LibraryDrag } from './libraryDrag.ts';
import { filterLabel } from './libraryFilter.ts';
import type { LibraryLook } from './libraryLook.ts';
import type { LibraryNode } from './libraryNode.ts';
import { type Loaded, LibraryTree } from './libraryTree.ts';
import { PaperFollower } from './paperFollower.ts';

const saved = { grouping: 'library.grouping', sorting: 'library.sorting' } as const;

const looks: readonly (readonly [CommandId, Partial<LibraryLook>])[] = [
  [commands.groupByTheme, { grouping: 'theme' }],
  [commands.groupByYear, { grouping: 'year' }],
  [commands.groupByMeeting, { grouping: 'meeting' }],
  [commands.groupByTopic, { grouping: 'topic' }],
  [commands.groupByProvision, { grouping: 'provision' }],
  [commands.groupByPlace, { grouping: 'place' }],
  [commands.sortByOrder, { sorting: 'order' }],
  [commands.sortByYear, { sorting: 'year' }],
  [commands.sortByTitle, { sorting: 'title' }],
];

/** The tree of the compendium in the side bar. */
export function registerLibrary(context: ExtensionContext, deps: Deps): Disposable {
  const state = context.workspaceState;
  const tree = new LibraryTree(
    deps,
    {
      grouping: oneOf(groupings, state.get<unknown>(saved.grouping)) ?? 'theme',
      sorting: oneOf(sortings, state.get<unknown>(saved.sorting)) ?? 'order',
      filter: noFilter,
    },
    new Expansion(state),
    (loaded) => {
      view.message = messageOf(loaded, tree.look.filter);
    },
  );
  const view: TreeView<LibraryNode> = window.createTreeView(views.library, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: new LibraryDrag(deps.corpus),
  });
  let input: FilterInput | undefined;

  const show = (change: Partial<LibraryLook>): void => {
    const look = { ...tree.look, ...change };
    const label = filterLabel(look.filter);
    setContextKey(contextKeys.grouping, look.grouping);
    setContextKey(contextKeys.sorting, look.sorting);
    setContextKey(contextKeys.filtered, label !== undefined);
    view.description = label ?? '';
    tree.show(look);
  };
  const filter = async (): Promise<void> => {
    const { FilterInput } = await import('./filterInput.ts');
    input?.keep();
    const shown = new FilterInput(
      tree.look.filter,
      (next) => show({ filter: next }),
      () => (input = input === shown ? undefined : input),
    );
    input = shown;
    shown.show();
  };
  const clearFilter = (): void => {
    input?.keep();
    show({ filter: noFilter });
  };
  const follower = new PaperFollower(deps, tree, view);
  setContextKey(contextKeys.grouping, tree.look.grouping);
  setContextKey(contextKeys.sorting, tree.look.sorting);
  return Disposable.from(
    tree,
    view,
    ...looks.map(([command, change]) =>
      registerCommand(command, deps, async () => {
        const { grouping, sorting } = { ...tree.look, ...change };
        await state.update(saved.grouping, grouping);
        await state.update(saved.sorting, sorting);
        show(change);
        await follower.select();
      }),
    ),
    registerCommand(commands.filter, deps, filter),
    registerCommand(commands.clearFilter, deps, clearFilter),
    view.onDidExpandElement(({ element }) => tree.toggled(element, true)),
    view.onDidCollapseElement(({ element }) => tree.toggled(element, false)),
    // Whoever takes a row is done with filtering.
    view.onDidChangeSelection(({ selection }) => (selection.length > 0 ? input?.keep() : undefined)),
    view.onDidChangeVisibility(({ visible }) => (visible ? follower.select() : undefined)),
    registerCommand(commands.revealPaper, deps, (argument) => follower.reveal(argument, clearFilter)),
    registerCommand(commands.reload, deps, () => deps.corpus.reset()),
    registerCommand(commands.showLog, deps, () => deps.log.show()),
    new Disposable(() => input?.dispose()),
  );
}

function messageOf(loaded: Loaded, filter: OutlineFilter): string {
  switch (loaded.kind) {
    case 'rows':
      return '';
    case 'nothing':
      return l10n.t('Nothing matches {0}.', filterLabel(filter) ?? '');
    case 'problem':
      return loaded.message;
  }
}

function oneOf<T>(all: readonly T[], value: unknown): T | undefined {
  return all.find((one) => one === value);
}
