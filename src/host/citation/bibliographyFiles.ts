import { FileSystemError, FileType, l10n, Uri, workspace, type TextDocument } from 'vscode';
import { maxBibliographies, maxLength } from '../../core/bibliography/bibliographyChange.ts';
import { bibliographyPath } from '../../core/bibliography/bibliographyPath.ts';
import { isReadOnly } from '../isReadOnly.ts';
import type { Draft } from './draft.ts';
import { isOwnFile } from './isOwnFile.ts';
import { notebookOf } from '../notebookOf.ts';

/** A file that a draft, or the setting, names as its bibliography. */
export interface BibliographyFile {
  /** As the draft has it. */
  readonly path: string;
  /** What is in it; undefined where it can't be had, for the `problem`'s reason. */
  readonly place: BibliographyPlace | undefined;
  /** A sentence for the user. */
  readonly problem?: string;
  readonly isTooLong?: boolean;
}

export interface BibliographyPlace {
  readonly uri: Uri;
  /** Its text is the one in the editor, where it is open; undefined for a file that is still to be made. */
  readonly document: TextDocument | undefined;
  /** Whether it lies where nobody expects a draft to write: nothing is written there unasked. */
  readonly isOutside: boolean;
}

/** The files that the draft names, else the one of the setting; never rejects, but may never answer. */
export async function openBibliographies(draft: Draft): Promise<readonly BibliographyFile[]> {
  const { document } = draft.editor ?? {};
  if (document === undefined) {
    return [];
  }
  const { isRootProject } = draft.structure.bibliographyRules;
  // Of more than these none gets an entry.
  const paths = bibliographyPaths(draft).slice(0, maxBibliographies + 1);
  return Promise.all(paths.map((path) => open(path, document, isRootProject)));
}

/** As the draft has them; none where no entries are to be added. */
export function bibliographyPaths({ whole, settings }: Draft): readonly string[] {
  const named = whole.bibliographies;
  if (!settings.addToBibliography) {
    return [];
  }
  return named.length > 0 || settings.bibliography === '' ? named : [settings.bibliography];
}

async function open(path: string, draft: TextDocument, isRootProject: boolean): Promise<BibliographyFile> {
  const base = notebookOf(draft)?.uri ?? draft.uri;
  const uri = resolve(path, base, isRootProject);
  if (uri === undefined) {
    return unusable(path, l10n.t('"{0}" is no path from the draft’s folder.', path));
  }
  const there = await lookAt(uri);
  switch (there.kind) {
    case 'other':
      return unusable(path, l10n.t('"{0}" can’t be read as text.', path));
    case 'free':
      return { path, place: { uri, document: undefined, isOutside: !(await isOwnFile(uri, base)) } };
    case 'file':
      if (there.size > maxLength(path)) {
        return { path, place: undefined, isTooLong: true };
      }
  }
  try {
    const document = await workspace.openTextDocument(uri);
    return (await isReadOnly(uri))
      ? unusable(path, l10n.t('"{0}" is read-only.', path))
      : { path, place: { uri, document, isOutside: !(await isOwnFile(uri, base)) } };
  } catch {
    return unusable(path, l10n.t('"{0}" can’t be read as text.', path));
  }
}

function unusable(path: string, problem: string): BibliographyFile {
  return { path, place: undefined, problem };
}

type There =
  | { readonly kind: 'file'; readonly size: number }
  | { readonly kind: 'free' }
  /** A folder, a device, a pipe, which would never end; or nothing that can be looked at. */
  | { readonly kind: 'other' };

async function lookAt(uri: Uri): Promise<There> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    return (type & FileType.File) === 0 ? { kind: 'other' } : { kind: 'file', size };
  } catch (error) {
    // It may be open in an editor still.
    const isOpen = workspace.textDocuments.some((one) => one.uri.toString() === uri.toString());
    const isFree = error instanceof FileSystemError && error.code === 'FileNotFound';
    return isOpen ? { kind: 'file', size: 0 } : { kind: isFree ? 'free' : 'other' };
  }
}

/**
 * From the draft's folder, or absolute on the draft's machine.
 *
 * @param isRootProject a slash at the beginning is the project's folder
 *
 * @returns undefined where the draft has no place yet, or only a shell could tell
 */
function resolve(named: string, draft: Uri, isRootProject: boolean): Uri | undefined {
  const project = (workspace.getWorkspaceFolder(draft) ?? workspace.workspaceFolders?.[0])?.uri;
  const folder = draft.scheme === 'untitled' ? project : Uri.joinPath(draft, '..');
  const found = bibliographyPath(named, isRootProject);
  if (folder === undefined || found === undefined) {
    return undefined;
  }
  const { from, path } = found;
  try {
    switch (from) {
      case 'project':
        return Uri.joinPath(project ?? folder, path);
      case 'disk':
        return Uri.joinPath(folder.with({ path: '/' }), path);
      case 'draft':
        return Uri.joinPath(folder, path);
    }
  } catch {
    // Some paths can stand in no address.
    return undefined;
  }
}
