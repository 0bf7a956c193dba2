import type { FoundCitation } from '../citeWriter.ts';
import type { StructureSpan } from '../draftLanguage.ts';
import type { Note } from '../footnoteSyntax.ts';
import type { Span } from '../shared/mask.ts';
import type { ClosedSpan } from '../shared/placeOutside.ts';
import type { CiteCommand } from './readCite.ts';

/** A stretch that isn't prose, and that no citation can be put into. */
export type Stretch = StructureSpan & ClosedSpan;

/** A citation with the command that makes it. */
export interface LatexCitation extends FoundCitation {
  readonly command: CiteCommand;
  /** Whether a bracket would end an argument that the citation stands in. */
  readonly isInBrackets: boolean;
}

/** A command that tells something of the document: `\usepackage[options]{argument}`. */
export interface TellingCommand {
  readonly name: string;
  readonly options: string;
  readonly argument: string;
}

/** What LaTeX reads in a text. */
export interface LatexReading {
  readonly spans: readonly StructureSpan[];
  /** Where no citation can stand; undefined where nothing is printed, as in a preamble alone. */
  readonly closed: readonly ClosedSpan[] | undefined;
  readonly citations: readonly LatexCitation[];
  /** All commands that cite, with or without keys, in order. */
  readonly cites: readonly CiteCommand[];
  /** Where commands end that print a citation, those of packages that we don't know too. */
  readonly citeEnds: ReadonlySet<number>;
  readonly notes: readonly Note[];
  readonly telling: readonly TellingCommand[];
  /** From the line after the one that begins the document to the one that ends it. */
  readonly body: Span;
}
