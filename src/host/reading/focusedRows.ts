import { commands, type TreeView } from 'vscode';

/**
 * What a key was pressed for in a tree: the selection when the row with the focus is a part of it, else that row alone.
 * VS Code tells an extension of the selection only, and arrow keys move the focus without it; so the row is found by
 * what VS Code's own command to select or deselect it changes, which is undone at once.
 */
export async function focusedRows<T>(view: TreeView<T>): Promise<readonly T[]> {
  if (!view.visible) {
    return [];
  }
  const before = view.selection;
  await toggle();
  const [focused] = view.selection.filter((row) => !before.includes(row));
  await toggle();
  return focused === undefined ? before : [focused];
}

function toggle(): Thenable<unknown> {
  return commands.executeCommand('list.toggleSelection');
}
