import { FilePermission, workspace, type Uri } from 'vscode';

/** Whether VS Code knows of a file that it can't write it. An editor that the user has locked is not seen. */
export async function isReadOnly(uri: Uri): Promise<boolean> {
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    return true;
  }
  try {
    const { permissions = 0 } = await workspace.fs.stat(uri);
    return (permissions & FilePermission.Readonly) !== 0;
  } catch {
    // It is open in an editor, and not on the disk yet.
    return false;
  }
}
