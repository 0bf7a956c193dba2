import { l10n, type TextDocument, type Uri } from 'vscode';
import { addEntries } from '../../core/bibliography/addEntries.ts';
import type { Unreadable } from '../../core/bibliography/addResult.ts';
import { bibliographyFormat } from '../../core/bibliography/bibliographyFormat.ts';
import { missingEntries } from '../../core/bibliography/missingEntries.ts';
import { cslItem, type CslItem } from '../../core/citation/cslItem.ts';
import type { Syntax } from '../../core/citation/syntax.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { TextEdit } from '../../core/text/insertAtCursors.ts';
import type { BibliographyFile, BibliographyPlace } from './bibliographyFiles.ts';

/** What to do to a draft's bibliography so that it has what is cited. */
export type BibliographyChange =
  | BibliographyEdit
  /** There is nothing to do, or nowhere to do it. */
  | { readonly kind: 'none' }
  /** It is left alone; a sentence for the user. */
  | { readonly kind: 'problem'; readonly message: string };

export interface BibliographyEdit {
  readonly kind: 'edit';
  readonly uri: Uri;
  /** undefined for a file that is still to be made. */
  readonly document: TextDocument | undefined;
  readonly edit: TextEdit;
}

const none: BibliographyChange = { kind: 'none' };

/**
 * What to add to the files as they are now. Of several files the first that can be written gets what none of them
 * has.
 *
 * @param keys citekeys of ours
 */
export function bibliographyChange(
  files: readonly BibliographyFile[],
  syntax: Syntax,
  corpus: Corpus,
  keys: readonly string[],
): BibliographyChange {
  const items: readonly CslItem[] = [...new Set(keys)].flatMap((key) => cslItem(corpus, key) ?? []);
  const missing = files.reduce((left, file) => lackedBy(file, left, syntax), items);
  if (missing.length === 0 || files.length === 0) {
    return none;
  }
  const first = files.find(({ place }) => place !== undefined);
  return first?.place === undefined
    ? problem(files[0]?.problem ?? '')
    : change(first.path, first.place, missing, syntax);
}

function change(
  path: string,
  { uri, document }: BibliographyPlace,
  items: readonly CslItem[],
  syntax: Syntax,
): BibliographyChange {
  const text = document?.getText() ?? '';
  // VS Code has put this in place of bytes that are no UTF-8; saved, they would be lost.
  if (text.includes('\uFFFD')) {
    return problem(l10n.t('"{0}" is not UTF-8; save it as UTF-8 to have entries added.', path));
  }
  const format = bibliographyFormat(path, text, syntax);
  if (format === undefined) {
    return problem(l10n.t('"{0}" is no .bib, .json or .yaml file.', path));
  }
  const result = addEntries(text, items, format);
  switch (result.kind) {
    case 'edit':
      return { kind: 'edit', uri, document, edit: result.edit };
    case 'present':
      return none;
    case 'unreadable':
      return problem(problemText(result.problem, path));
  }
}

function lackedBy(
  { path, place }: BibliographyFile,
  items: readonly CslItem[],
  syntax: Syntax,
): readonly CslItem[] {
  const text = place?.document?.getText() ?? '';
  const format = bibliographyFormat(path, text, syntax);
  return format === undefined ? items : missingEntries(text, items, format);
}

function problem(reason: string): BibliographyChange {
  return { kind: 'problem', message: `${reason} ${l10n.t('The entry was not added.')}` };
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
