import type { Citation } from '../../src/core/citation/cite.ts';
import type { Locale } from '../../src/core/citation/locale.ts';
import { type CiteWriter, type FoundCitation, written } from '../../src/core/draft/languages/citeWriter.ts';
import type { DraftStructure } from '../../src/core/draft/languages/draftLanguage.ts';
import { languageNamed, languages } from '../../src/core/draft/languages/languages.ts';
import type { TextEdit } from '../../src/core/text/insertAtCursors.ts';

/** The dialects that cite by citekey. */
export const citekeyDialects = [
  'pandoc',
  'myst',
  'biblatex',
  'natbib',
  'bibtex',
  'typst',
  'asciidoc',
  'rst',
  'org',
] as const;
export type CitekeyDialect = (typeof citekeyDialects)[number];

/** All dialects of all languages. */
export const dialects = [...citekeyDialects, 'html', 'text'] as const;
export type Dialect = (typeof dialects)[number];

/** A text as a dialect reads it. */
export function readAs(dialect: Dialect, text: string): DraftStructure {
  return (languageNamed(dialect)?.language ?? languages.plain).read(text, { dialect });
}

/** A citation as a dialect writes it into an empty draft. */
export function writeIn(dialect: CitekeyDialect, citation: Citation, locale: Locale = 'en'): string {
  return written(writerIn(dialect, '', locale).write(citation));
}

/** What cites in a text. */
export function findIn(dialect: CitekeyDialect, text: string): readonly FoundCitation[] {
  return readAs(dialect, text).citations;
}

/** The edit by which a citation joins one that is there. */
export function joinIn(
  dialect: CitekeyDialect,
  text: string,
  found: FoundCitation,
  citation: Citation,
): TextEdit | undefined {
  return writerIn(dialect, text, 'en').join(found, citation);
}

export function writerIn(dialect: CitekeyDialect, text: string, locale: Locale): CiteWriter {
  return readAs(dialect, text).writer(locale)!;
}
