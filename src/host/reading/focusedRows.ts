import { commands, type TreeView } from 'vscode';

/**
 * What a key was pressed for in a tree: the selection when the row with the focus is a part of it, else that row alone.
 * VS Code tells an extension of the selection only, and arrow keys move the focus without it; so the row is found by
 * what its own command to select or deselect it changes.
 */
export async function focusedRows<T>(view: TreeView<T>): Promise<readonly T[]> {
  if (!view.visible) {
    return [];
  }
  const before = view.selection;
  await toggle();
  const [focused] = view.selection.filter((row) => !before.includes(row));
  if (focused !== undefined) {
    return [focused];
  }
  await toggle();
  return before;
}

function toggle(): Thenable<unknown> {
  return commands.executeCommand('list.toggleSelection');
}
