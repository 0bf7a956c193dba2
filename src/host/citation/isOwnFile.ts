import { FileSystemError, FileType, Uri, workspace } from 'vscode';

/**
 * Whether a file lies in a folder of the workspace, or in the draft's own, and no link on the way there leads out.
 * Where else a draft may write, its author is asked: a draft can come from anywhere.
 */
export async function isOwnFile(named: Uri, draft?: Uri): Promise<boolean> {
  // Without its `..`, which may lead out of the folder that the path begins with.
  const file = Uri.joinPath(named, '.');
  const own = draft === undefined || draft.scheme === 'untitled' ? [] : [Uri.joinPath(draft, '..')];
  const folders = [...(workspace.workspaceFolders ?? []).map(({ uri }) => uri), ...own];
  const around = folders.filter((folder) => isIn(file, folder));
  const way = around.map((folder) => below(file, folder)).sort((a, b) => b.length - a.length)[0];
  if (way === undefined) {
    return false;
  }
  return !(await Promise.all(way.map(isLink))).includes(true);
}

function isIn(file: Uri, folder: Uri): boolean {
  const root = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return file.scheme === folder.scheme && file.authority === folder.authority && file.path.startsWith(root);
}

/** The file, and the folders that it lies in within the given one. */
function below(file: Uri, folder: Uri): readonly Uri[] {
  const names = file.path.slice(folder.path.length).split('/').filter(Boolean);
  return names.map((_, index) => Uri.joinPath(folder, ...names.slice(0, index + 1)));
}

async function isLink(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.SymbolicLink) !== 0;
  } catch (error) {
    // What is still to be made is no link; of what can't be looked at nobody knows.
    return !(error instanceof FileSystemError && error.code === 'FileNotFound');
  }
}
