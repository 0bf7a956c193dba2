import type { CslItem } from '../citation/cslItem.ts';
import type { BibliographyRules } from '../draft/languages/draftLanguage.ts';
import type { AddResult } from './addResult.ts';

/** Formats of a draft's bibliography file. */
export type BibliographyFormatId = 'bibtex' | 'biblatex' | 'csl-json' | 'csl-yaml' | 'hayagriva';

/** Formats that items are written in. */
export type ItemFormatId = BibliographyFormatId | 'ris';

/** A format that items are written in, for other programs to read. */
export interface ItemFormat<Id extends string = ItemFormatId> {
  readonly id: Id;
  /** A proper name, the same in every locale. */
  readonly name: string;
  /** Of its files, lower case and without the dot, the usual one first. */
  readonly extensions: readonly [string, ...string[]];
  /** A file of the items. It ends with a line end; RIS alone has CR LF. */
  write(items: readonly CslItem[]): string;
}

/** How the draft's tools tell one key from another. */
export type KeyRules = Pick<BibliographyRules, 'foldsKeys'>;

/** A format of a draft's bibliography file. */
export interface BibliographyFormat<Id extends string = BibliographyFormatId> extends ItemFormat<Id> {
  /** Whether a text shows that it is in this format, and in no other one with the same extension. Never throws. */
  holds(text: string): boolean;

  /**
   * The items that a file doesn't have, in their order; all of them where it can't be read. The text is read once,
   * however many items there are. Never throws.
   */
  missing(text: string, items: readonly CslItem[], rules?: KeyRules): readonly CslItem[];

  /**
   * What to do to the text of a file so that it has the items. Only what is missing is added; all that is there stays
   * as it is, byte by byte. A file that could be damaged is left alone. Never throws.
   *
   * @param items at least one; each once
   */
  add(text: string, items: readonly CslItem[], rules?: KeyRules): AddResult;
}
