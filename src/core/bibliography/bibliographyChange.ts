import { cslItem, type CslItem } from '../citation/cslItem.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { BibliographyRules } from '../draft/languages/draftLanguage.ts';
import type { TextEdit } from '../text/insertAtCursors.ts';
import type { Unreadable } from './addResult.ts';
import { bibliographyFormat } from './bibliographyFormats.ts';

/** A file that a draft names as its bibliography. */
export interface BibliographyText {
  /** As the draft has it. */
  readonly path: string;
  /** What is in it, '' for a file that is still to be made; undefined where it can't be read or written. */
  readonly text: string | undefined;
  /** Whether `text` is all that the file holds: saved, bytes that aren't UTF-8 would be lost. */
  readonly isUtf8: boolean;
  /** Whether it was not read because it is longer than `maxLength`. */
  readonly isTooLong?: boolean;
}

/** What keeps entries from being added to a file; for wording it in the user's language. */
export type BibliographyProblem =
  | Unreadable
  /** None of the files can be read and written; the file is the first. */
  | 'unusable'
  /** There are more of them than are looked at. */
  | 'tooMany'
  /** It is longer than what is read; see `maxLength`. */
  | 'tooLong'
  | 'notUtf8'
  /** Its name is none of a .bib, .json or .yaml file. */
  | 'otherFormat';

/** A draft that names more bibliographies was made by a machine, or to harm. */
export const maxBibliographies = 100;

/** The most characters of a file that is read. YAML takes some hundred times as long as BibTeX and JSON. */
export function maxLength(path: string): number {
  return /\.ya?ml$/iu.test(path) ? 2_000_000 : 20_000_000;
}

/** What to do to a draft's bibliographies so that they have what is cited. */
export type BibliographyChange<File extends BibliographyText> =
  | { readonly kind: 'edit'; readonly file: File; readonly edit: TextEdit }
  /** There is nothing to do, or nowhere to do it. */
  | { readonly kind: 'none' }
  /** It is left alone. */
  | { readonly kind: 'problem'; readonly file: File; readonly problem: BibliographyProblem };

/**
 * What to add to the files. Of several the first that can be written gets what none of them has.
 *
 * @param keys citekeys of ours
 */
export function bibliographyChange<File extends BibliographyText>(
  files: readonly File[],
  rules: BibliographyRules,
  corpus: Corpus,
  keys: readonly string[],
): BibliographyChange<File> {
  const items: readonly CslItem[] = [...new Set(keys)].flatMap((key) => cslItem(corpus, key) ?? []);
  const readable = files.slice(0, maxBibliographies).filter((one) => !isTooLong(one));
  const missing = readable.reduce((left, one) => lackedBy(one, left, rules), items);
  // What is not read may have the entry.
  const unread = files.find(isTooLong) ?? files[maxBibliographies];
  const file = unread ?? files.find(({ text }) => text !== undefined) ?? files[0];
  if (missing.length === 0 || file === undefined) {
    return { kind: 'none' };
  }
  const { path, text, isUtf8 } = file;
  const problem = (is: BibliographyProblem) => ({ kind: 'problem', file, problem: is }) as const;
  if (file === unread) {
    return problem(isTooLong(file) ? 'tooLong' : 'tooMany');
  }
  if (text === undefined) {
    return problem('unusable');
  }
  if (!isUtf8) {
    return problem('notUtf8');
  }
  const format = bibliographyFormat(path, text, rules);
  if (format === undefined) {
    return problem('otherFormat');
  }
  const result = format.add(text, missing, rules);
  switch (result.kind) {
    case 'edit':
      return { kind: 'edit', file, edit: result.edit };
    case 'present':
      return { kind: 'none' };
    case 'unreadable':
      return problem(result.problem);
  }
}

function isTooLong({ path, text = '', isTooLong: isKnown = false }: BibliographyText): boolean {
  return isKnown || text.length > maxLength(path);
}

function lackedBy(
  { path, text = '' }: BibliographyText,
  items: readonly CslItem[],
  rules: BibliographyRules,
): readonly CslItem[] {
  const format = bibliographyFormat(path, text, rules);
  return format === undefined ? items : format.missing(text, items, rules);
}
