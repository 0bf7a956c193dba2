import { FileSystemError, FileType, l10n, Uri, workspace, type TextDocument } from 'vscode';
import { bibliographyPath } from '../../core/bibliography/bibliographyPath.ts';
import { isReadOnly } from '../isReadOnly.ts';
import type { Draft } from './draft.ts';
import { notebookOf } from '../notebookOf.ts';

/** A file that a draft, or the setting, names as its bibliography. */
export interface BibliographyFile {
  /** As the draft has it. */
  readonly path: string;
  /** What is in it; undefined where it can't be had, for the `problem`'s reason. */
  readonly place: BibliographyPlace | undefined;
  /** A sentence for the user. */
  readonly problem?: string;
}

export interface BibliographyPlace {
  readonly uri: Uri;
  /** Its text is the one in the editor, where it is open; undefined for a file that is still to be made. */
  readonly document: TextDocument | undefined;
}

/** The files that the draft names, else the one of the setting; never rejects. */
export async function openBibliographies(draft: Draft): Promise<readonly BibliographyFile[]> {
  const { document } = draft.editor ?? {};
  return document === undefined || !draft.settings.addToBibliography
    ? []
    : Promise.all(
        pathsIn(draft).map((path) =>
          open(path, resolve(path, document, draft.structure.bibliographyRules.isRootProject)),
        ),
      );
}

function pathsIn({ whole, settings }: Draft): readonly string[] {
  const named = whole.bibliographies;
  return named.length > 0 || settings.bibliography === '' ? named : [settings.bibliography];
}

async function open(path: string, uri: Uri | undefined): Promise<BibliographyFile> {
  if (uri === undefined) {
    return unusable(path, l10n.t('"{0}" is no path from the draft’s folder.', path));
  }
  try {
    const document = await workspace.openTextDocument(uri);
    return (await isReadOnly(uri))
      ? unusable(path, l10n.t('"{0}" is read-only.', path))
      : { path, place: { uri, document } };
  } catch {
    return (await isFree(uri))
      ? { path, place: { uri, document: undefined } }
      : unusable(path, l10n.t('"{0}" can’t be read as text.', path));
  }
}

function unusable(path: string, problem: string): BibliographyFile {
  return { path, place: undefined, problem };
}

async function isFree(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type === FileType.Unknown;
  } catch (error) {
    return error instanceof FileSystemError && error.code === 'FileNotFound';
  }
}

/**
 * From the draft's folder, or absolute on the draft's machine.
 *
 * @param isRootProject a slash at the beginning is the project's folder
 *
 * @returns undefined where the draft has no place yet, or only a shell could tell
 */
function resolve(named: string, document: TextDocument, isRootProject: boolean): Uri | undefined {
  const draft = notebookOf(document)?.uri ?? document.uri;
  const project = (workspace.getWorkspaceFolder(draft) ?? workspace.workspaceFolders?.[0])?.uri;
  const folder = draft.scheme === 'untitled' ? project : Uri.joinPath(draft, '..');
  const found = bibliographyPath(named, isRootProject);
  if (folder === undefined || found === undefined) {
    return undefined;
  }
  const { from, path } = found;
  switch (from) {
    case 'project':
      return Uri.joinPath(project ?? folder, path);
    case 'disk':
      return folder.with({ path: path.startsWith('/') ? path : `/${path}` });
    case 'draft':
      return Uri.joinPath(folder, path);
  }
}
