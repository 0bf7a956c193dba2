import { FileSystemError, FileType, l10n, Uri, workspace, type TextDocument } from 'vscode';
import { addEntries } from '../../core/bibliography/addEntries.ts';
import type { Unreadable } from '../../core/bibliography/addResult.ts';
import { bibliographyFormat } from '../../core/bibliography/bibliographyFormat.ts';
import { findBibliographies } from '../../core/bibliography/findBibliographies.ts';
import { cslItem, type CslItem } from '../../core/citation/cslItem.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { TextEdit } from '../../core/text/insertAtCursors.ts';
import type { Draft } from './draft.ts';
import { notebookOf } from './notebookOf.ts';

/** What to do to a draft's bibliography so that it has what is cited. */
export type BibliographyChange =
  /** `document` is undefined for a file that is still to be made. */
  | {
      readonly kind: 'edit';
      readonly uri: Uri;
      readonly document: TextDocument | undefined;
      readonly edit: TextEdit;
    }
  /** There is nothing to do, or nowhere to do it. */
  | { readonly kind: 'none' }
  /** It is left alone; a sentence for the user. */
  | { readonly kind: 'problem'; readonly message: string };

interface BibliographyFile {
  readonly path: string;
  readonly uri: Uri;
  readonly document: TextDocument | undefined;
}

export type BibliographyEdit = BibliographyChange & { readonly kind: 'edit' };

const none: BibliographyChange = { kind: 'none' };

/**
 * Looks for the draft's bibliography where the draft names it, else where the setting does, and says what to add to
 * it. Of several files the first gets what none of them has.
 *
 * @param keys citekeys of ours
 */
export async function bibliographyChange(
  draft: Draft,
  corpus: Corpus,
  keys: readonly string[],
): Promise<BibliographyChange> {
  const { document } = draft.editor ?? {};
  if (document === undefined || !draft.settings.addToBibliography) {
    return none;
  }
  const files = await Promise.all(
    pathsIn(draft).flatMap((path) => {
      const uri = resolve(path, document);
      return uri === undefined ? [] : [open(path, uri)];
    }),
  );
  const [first] = files;
  const items = [...new Set(keys)].flatMap((key) => cslItem(corpus, key) ?? []);
  const missing = items.filter((item) => !files.some((file) => has(file, item, draft)));
  return first === undefined || missing.length === 0 ? none : change(first, missing, draft);
}

function pathsIn({ text, syntax, settings }: Draft): readonly string[] {
  const named = findBibliographies(text, syntax);
  return named.length > 0 || settings.bibliography === '' ? named : [settings.bibliography];
}

function change(file: BibliographyFile, items: readonly CslItem[], draft: Draft): BibliographyChange {
  const text = file.document?.getText() ?? '';
  // VS Code has put this in place of bytes that are no UTF-8; saved, they would be lost.
  if (text.includes('\uFFFD')) {
    return {
      kind: 'problem',
      message: l10n.t(
        '"{0}" is not UTF-8, so it was left alone. Save it as UTF-8 to have entries added.',
        file.path,
      ),
    };
  }
  const format = bibliographyFormat(file.path, text, draft.syntax);
  if (format === undefined) {
    return {
      kind: 'problem',
      message: l10n.t('Entries can’t be added to "{0}": it is no .bib, .json or .yaml file.', file.path),
    };
  }
  const result = addEntries(text, items, format);
  switch (result.kind) {
    case 'edit':
      return { kind: 'edit', uri: file.uri, document: file.document, edit: result.edit };
    case 'present':
      return none;
    case 'unreadable':
      return {
        kind: 'problem',
        message: `${problemText(result.problem, file.path)} ${l10n.t('The entry was not added.')}`,
      };
  }
}

function has(file: BibliographyFile, item: CslItem, draft: Draft): boolean {
  const text = file.document?.getText() ?? '';
  const format = bibliographyFormat(file.path, text, draft.syntax);
  return format !== undefined && addEntries(text, [item], format).kind === 'present';
}

/** Its text is the one in the editor, where it is open: unsaved changes count. */
async function open(path: string, uri: Uri): Promise<BibliographyFile> {
  try {
    return { path, uri, document: await workspace.openTextDocument(uri) };
  } catch (error) {
    if (await exists(uri)) {
      throw new Error(l10n.t('The bibliography "{0}" can’t be read.', path), { cause: error });
    }
    return { path, uri, document: undefined };
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch (error) {
    return !(error instanceof FileSystemError && error.code === 'FileNotFound');
  }
}

/** From the draft's folder, or absolute on the draft's machine; undefined where the draft has no place yet. */
function resolve(path: string, document: TextDocument): Uri | undefined {
  const slashed = path.replaceAll('\\', '/');
  const draft = notebookOf(document)?.uri ?? document.uri;
  const folder =
    draft.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(draft, '..');
  if (/^(?:\/|[a-z]:\/)/iu.test(slashed)) {
    return folder?.with({ path: slashed.startsWith('/') ? slashed : `/${slashed}` });
  }
  return folder && Uri.joinPath(folder, slashed);
}

function problemText(problem: Unreadable, path: string): string {
  switch (problem) {
    case 'unclosedEntry':
      return l10n.t('The last entry of "{0}" is not closed.', path);
    case 'syntax':
      return l10n.t('"{0}" has a syntax error.', path);
    case 'noEntries':
      return l10n.t('"{0}" has no list of entries.', path);
    case 'severalDocuments':
      return l10n.t('"{0}" holds several YAML documents.', path);
    case 'noSafePlace':
      return l10n.t('"{0}" has no place where an entry can be added safely.', path);
  }
}
