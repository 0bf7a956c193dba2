import type { Locale } from '../../citation/locale.ts';
import type { Form } from '../form.ts';
import type { CiteWriter, FoundCitation } from './citeWriter.ts';
import type { Footnotes, NoteSyntax } from './footnoteSyntax.ts';
import type { ListForm } from './listForm.ts';
import type { MarkupLanguage } from './markupLanguage.ts';
import type { Span } from './shared/mask.ts';

/** What isn't plain prose in a draft. */
export type SpanKind =
  /** Metadata: front matter, a preamble, document attributes. */
  | 'head'
  /** References that the metadata lists. */
  | 'references'
  /** Verbatim text, in a block or in the line. */
  | 'code'
  | 'comment'
  | 'math'
  /** An address, a target, a cross-reference, what a link or an image has besides its text. */
  | 'link'
  /** The mark that points to a note. */
  | 'noteMark'
  /** What has to stay at the end of its line: a hard break, attributes, a cell's edge. */
  | 'lineEnd'
  /** Any other mark-up that a citation would tear: commands, tags, directives, entities. */
  | 'markup';

/** A piece of a draft that isn't plain prose. */
export interface StructureSpan extends Span {
  readonly kind: SpanKind;
}

/** Where a citation can stand, and the line breaks that it needs there before and after it. */
export interface DraftPlace {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Formats of the `.bib` files that a language's tools read. */
export type BibFormat = 'bibtex' | 'biblatex';

/** What a draft's tools read as its bibliography. */
export interface BibliographyRules {
  /** The preferred one first, for a file without entries; one alone is written whatever stands in the file. */
  readonly bib: readonly [BibFormat, ...BibFormat[]];
  /** Whether keys of a `.bib` file that differ in case only are one; else what is cited is found as written only. */
  readonly foldsKeys?: boolean;
  /** What a `.yaml` file holds where its text doesn't tell. */
  readonly yaml: 'csl-yaml' | 'hayagriva';
  /** Whether a path that begins with a slash begins at the project's folder, not at the disk's root. */
  readonly isRootProject: boolean;
}

/** What a text in a document language is, read once. Offsets are UTF-16 units. */
export interface DraftStructure {
  readonly text: string;

  /** Which of the language's dialects the text is in, such as "natbib"; the language's own name where it has one. */
  readonly dialect: string;

  /** All that isn't plain prose, in order and apart. Citations are none of them. */
  readonly spans: readonly StructureSpan[];

  /** All that cites by citekey, by us or not, in order and apart; nothing in code and comments. */
  readonly citations: readonly FoundCitation[];

  /** Where the printed text stands: after the head, before what ends the document. */
  readonly body: Span;

  /** Footnotes that are there. */
  readonly notes: Footnotes;

  /** The bibliography files that the draft names, as it names them, in its order and each once. */
  readonly bibliographies: readonly string[];

  /** The natural language that the draft says it is in; undefined where it says nothing, or is in none of the six. */
  readonly locale: Locale | undefined;

  /** The forms that a citation can have in it, the usual one first. */
  readonly forms: readonly [Form, ...Form[]];

  /**
   * Where a citation can stand that is wanted at an offset: there, or else near; undefined where nothing is read.
   *
   * @param form where it matters that formatted text has looks, or that a note has a mark
   */
  place(offset: number, form?: Form): DraftPlace | undefined;

  /** Undefined where the language has no citations by citekey. */
  writer(locale: Locale): CiteWriter | undefined;

  /** How footnotes are written; undefined where the language has none. */
  readonly noteSyntax: NoteSyntax | undefined;

  readonly markup: MarkupLanguage;
  readonly listForm: ListForm;
  readonly bibliographyRules: BibliographyRules;
}

/** How a draft is read. */
export interface ReadOptions {
  /** Where it is known; else the text tells. */
  readonly dialect?: string | undefined;
  /** What an earlier version of the text was, by the same language; what is still the same need not be read again. */
  readonly previous?: DraftStructure | undefined;
}

/** A document language: all that is known of it, for reading drafts and for writing into them. */
export interface DraftLanguage {
  /** Its dialects, each with its proper name, the same in every locale; the language itself where it has one. */
  readonly dialects: ReadonlyMap<string, string>;

  /** VS Code's language ids; for each the dialect, or undefined where the text tells it. */
  readonly ids: ReadonlyMap<string, string | undefined>;

  /** Extensions of files, lower case and without the dot, in the same way. */
  readonly extensions: ReadonlyMap<string, string | undefined>;

  /** Never throws, and takes time in proportion to the text, whatever stands in it. */
  read(text: string, options?: ReadOptions): DraftStructure;
}
