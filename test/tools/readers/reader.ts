/*
 * What the languages' own programs read in drafts. Nothing here knows the extension: readers are what it is held
 * against.
 */

/** A cite as a language's own program reads it. */
export interface ReadCite {
  readonly key: string;
  /** What stands before it within the citation, as plain text; '' too where the reader can't tell. */
  readonly before: string;
  /** What stands after it within the citation, a locator first; as plain text. */
  readonly after: string;
  /** How it cites, in the reader's own word: "AuthorInText", "autocite", "t". */
  readonly kind: string;
}

/** What a language's own program reads in a text. */
export interface Reading {
  /** All citations in the order in which they stand in `rest`. */
  readonly citations: readonly (readonly ReadCite[])[];
  /**
   * All else, as one string that changes if anything else changes. Nodes are written `‹name›…‹/name›` in the reader's
   * own names, but for those in `nodes`, which are alike in all languages. A citation is the character `mark`; a note
   * stands where its mark stands; a run of blanks in prose is one space, and blanks in code are as they are.
   */
  readonly rest: string;
}

/** The program reads no document in the text: a syntax error, say. */
export interface ReadError {
  readonly error: string;
}

/** A language's own program, ready for many texts. */
export interface Reader {
  /** The program and its version, as people name them. */
  readonly name: string;
  /** Answers in the order of the texts. It rejects only if the program itself fails. */
  read(texts: readonly string[]): Promise<readonly (Reading | ReadError)[]>;
  close(): void;
}

/** How to get at a reader. */
export interface ReaderSource {
  /** Why the program can't be run on this machine, in words to print; undefined if it can. */
  missing(): string | undefined;
  open(): Promise<Reader>;
}

/** Stands in `Reading.rest` for a citation. */
export const mark = '\uFFFC';

/** Nodes that all readers name alike, for insertions may add them. */
export const nodes = {
  /** A paragraph. */
  paragraph: 'p',
  /** Text directly in a list's item or a table's cell. */
  plain: 'plain',
  /** A footnote, where its mark stands. */
  note: 'footnote',
  /** A footnote that no mark points to, where its text stands. */
  unusedNote: 'unused-footnote',
  italic: 'i',
  /** What parts two paragraphs, where the program's tree has no paragraphs. */
  break: 'parbreak',
  /** What parts two lines of one paragraph, or two rows. */
  line: 'linebreak',
  /** What prints nothing where it stands, such as a label; its attributes tell it. */
  unseen: 'unseen',
} as const;

export function isReading(read: Reading | ReadError): read is Reading {
  return !('error' in read);
}
