import { Disposable, l10n, TreeItemCheckboxState, window, workspace } from 'vscode';
import { registerCommand } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { commands, fileSystems, views } from '../ids.ts';
import { markRead } from '../../core/reading/readingList.ts';
import { showError } from '../showError.ts';
import { NoteFiles } from './noteFiles.ts';
import { ReadingCommands } from './readingCommands.ts';
import { ReadingDrag } from './readingDrag.ts';
import { ReadingTree } from './readingTree.ts';

/** The reading list in the side bar, and what is done to it from anywhere. */
export function registerReading(deps: Deps): Disposable {
  const { reading } = deps;
  let dataProblem: string | undefined;
  const tree = new ReadingTree(deps, (problem) => {
    dataProblem = problem;
    view.message = messageOf(deps, dataProblem);
  });
  const view = window.createTreeView(views.readingList, {
    treeDataProvider: tree,
    dragAndDropController: new ReadingDrag(deps),
    canSelectMany: true,
    manageCheckboxStateManually: true,
  });
  const refresh = (): void => {
    view.message = messageOf(deps, dataProblem);
    const unread = reading.list.filter(({ pinned, read }) => pinned && !read).length;
    view.badge =
      unread === 0 ? undefined : { value: unread, tooltip: l10n.t('{0} unread on the reading list', unread) };
    tree.refresh();
  };
  refresh();
  const run = new ReadingCommands(deps, view);
  const notes = new NoteFiles(reading);
  return Disposable.from(
    tree,
    view,
    notes,
    workspace.registerFileSystemProvider(fileSystems.notes, notes, { isCaseSensitive: true }),
    reading.onDidChange(refresh),
    deps.corpus.onDidReset(refresh),
    view.onDidChangeCheckboxState(async ({ items }) => {
      try {
        await reading.update((list) =>
          items.reduce(
            (next, [{ key }, state]) => markRead(next, [key], state === TreeItemCheckboxState.Checked),
            list,
          ),
        );
      } catch (error) {
        // The check that could not be kept goes.
        tree.refresh();
        showError(deps.log, error);
      }
    }),
    registerCommand(commands.pin, deps, (...args) => run.pin(...args)),
    registerCommand(commands.unpin, deps, (...args) => run.unpin(...args)),
    registerCommand(commands.markRead, deps, (...args) => run.mark(true, ...args)),
    registerCommand(commands.markUnread, deps, (...args) => run.mark(false, ...args)),
    registerCommand(commands.toggleRead, deps, () => run.toggleRead()),
    registerCommand(commands.editNote, deps, (argument) => run.editNote(argument)),
    registerCommand(commands.moveUp, deps, (...args) => run.move('up', ...args)),
    registerCommand(commands.moveDown, deps, (...args) => run.move('down', ...args)),
    registerCommand(commands.exportReadingList, deps, () => run.export()),
  );
}

/** One sentence: what is wrong with the list or the data, and what to do; empty when all is well. */
function messageOf({ reading }: Deps, dataProblem: string | undefined): string {
  switch (reading.problem) {
    case 'newer':
      return l10n.t('A newer version of this extension has written the reading list: update to see it.');
    case 'damaged':
      return l10n.t(
        'The reading list can’t be read: pin something to begin a new one, it is set aside then.',
      );
    case undefined:
      return dataProblem ?? '';
  }
}
