import { l10n, type TextDocument, type Uri } from 'vscode';
import {
  bibliographyChange as changeOf,
  maxBibliographies,
  type BibliographyProblem,
} from '../../core/bibliography/bibliographyChange.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { BibliographyRules } from '../../core/draft/languages/draftLanguage.ts';
import type { TextEdit } from '../../core/text/insertAtCursors.ts';
import type { BibliographyFile } from './bibliographyFiles.ts';

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
  /** See `BibliographyPlace`. */
  readonly isOutside: boolean;
  readonly edit: TextEdit;
}

/**
 * What to add to the files as they are now. Of several files the first that can be written gets what none of them
 * has.
 *
 * @param keys citekeys of ours
 */
export function bibliographyChange(
  files: readonly BibliographyFile[],
  rules: BibliographyRules,
  corpus: Corpus,
  keys: readonly string[],
): BibliographyChange {
  const texts = files.map((file) => {
    const text = file.place === undefined ? undefined : (file.place.document?.getText() ?? '');
    // VS Code has put this in place of bytes that are no UTF-8.
    const { path, isTooLong = false } = file;
    return { path, text, isUtf8: text?.includes('\uFFFD') !== true, isTooLong, file };
  });
  const change = changeOf(texts, rules, corpus, keys);
  switch (change.kind) {
    case 'edit': {
      const { place } = change.file.file;
      return place === undefined ? { kind: 'none' } : { kind: 'edit', ...place, edit: change.edit };
    }
    case 'none':
      return change;
    case 'problem': {
      const reason = problemText(change.problem, change.file.file);
      return { kind: 'problem', message: `${reason} ${l10n.t('The entry was not added.')}` };
    }
  }
}

function problemText(problem: BibliographyProblem, { path, problem: why = '' }: BibliographyFile): string {
  switch (problem) {
    case 'unusable':
      return why;
    case 'tooMany':
      return l10n.t('The draft names more than {0} bibliographies.', maxBibliographies);
    case 'tooLong':
      return l10n.t('"{0}" is too long to be read.', path);
    case 'notUtf8':
      return l10n.t('"{0}" is not UTF-8; save it as UTF-8 to have entries added.', path);
    case 'otherFormat':
      return l10n.t('"{0}" is no .bib, .json or .yaml file.', path);
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
