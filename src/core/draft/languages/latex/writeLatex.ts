import type { Citation, Cite } from '../../../citation/cite.ts';
import type { Locale } from '../../../citation/locale.ts';
import type { Piece } from '../citeWriter.ts';
import { oneLine } from '../shared/oneLine.ts';
import {
  argumentPieces,
  groupPieces,
  hasNotes,
  keysOf,
  pluralOf,
  takesNotes,
  withoutBrackets,
  typedAt,
  type TypedNotes,
} from './latexCommand.ts';
import type { Flavour } from './latexFlavour.ts';
import { escapeLatex } from './latexText.ts';

/** How a citation package puts several cites with notes into words. */
export interface CitePackage {
  /** The command of a citation. */
  readonly command: string;
  /** Has commands for several keys with a note each, named with an s. */
  readonly hasPlurals: boolean;
  /** The command that holds those without brackets in brackets of its own, where it has no plurals. */
  readonly around?: string;
  /** Has an argument for a prefix; where it has not, the prefix is prose. */
  readonly hasPrefix: boolean;
}

export const citePackages: Readonly<Record<Flavour, CitePackage>> = {
  /** https://ctan.org/pkg/biblatex, section "Citation Commands". */
  biblatex: { command: 'autocite', hasPlurals: true, hasPrefix: true },
  /** https://ctan.org/pkg/natbib. */
  natbib: { command: 'citep', hasPlurals: false, around: 'citetext', hasPrefix: true },
  /** LaTeX's own `\cite`. */
  bibtex: { command: 'cite', hasPlurals: false, hasPrefix: false },
};

/** What writes a citation: a package's way, by one of its commands, in a locale. */
export interface CommandWriter {
  readonly pack: CitePackage;
  readonly locale: Locale;
  readonly command: string;
}

/** Cites by a command, or where that can't show what is said about them by others. */
export function commandPieces(writer: CommandWriter, cites: Citation, typed: TypedNotes = {}): Piece[] {
  const { pack, locale, command } = writer;
  if (cites.length > 1 && !cites.some(hasNotes)) {
    return [markup(`\\${command}`), ...argumentPieces({ key: keysOf(cites) }, locale, typed)];
  }
  const plural = pack.hasPlurals ? pluralOf(command) : undefined;
  if (cites.length > 1 && plural !== undefined) {
    return [markup(`\\${plural}`), ...groupPieces(cites, locale, typed)];
  }
  const bare = cites.length > 1 && pack.around !== undefined ? withoutBrackets(command) : undefined;
  const apart = cites.flatMap((cite, at) => [
    ...(at === 0 ? [] : [markup(separator(command, cite))]),
    ...single({ ...writer, command: bare ?? command }, cite, typedAt(typed, at, cites.length)),
  ]);
  return bare === undefined ? apart : [markup(`\\${pack.around}{`), ...apart, markup('}')];
}

/** What parts a cite by a command of its own from the one before; nothing is printed after a raised number. */
export function separator(command: string, { continues }: Pick<Cite, 'continues'>): string {
  return !takesNotes(command) ? ' ' : continues === true ? ', ' : '; ';
}

/** A note goes to a command that shows it. */
function single({ pack, locale, command }: CommandWriter, cite: Cite, typed: TypedNotes): Piece[] {
  const name = takesNotes(command) || !hasNotes(cite) ? command : pack.command;
  if (pack.hasPrefix) {
    return [markup(`\\${name}`), ...argumentPieces(cite, locale, typed)];
  }
  const prefix = escapeLatex(oneLine(cite.prefix));
  return [
    ...(prefix === '' ? [] : [{ kind: 'prefix', text: prefix } as const, markup(' ')]),
    markup(`\\${name}`),
    ...argumentPieces({ ...cite, prefix: undefined }, locale, typed),
  ];
}

function markup(text: string): Piece {
  return { kind: 'markup', text };
}
