import type { Citation, Cite } from '../cite.ts';
import type { Locale } from '../locale.ts';
import { behindCommand, endsInCommand } from './behindCommand.ts';
import type { CitekeySyntax } from './citekeySyntax.ts';
import { fillLatex } from './fillLatex.ts';
import { findLatex, type LatexCommand } from './findLatex.ts';
import {
  groups,
  hasNotes,
  isPartial,
  keysOf,
  pluralOf,
  takesNotes,
  typedAt,
  withArguments,
  type TypedNotes,
} from './latexCommand.ts';
import { escapeLatex } from './latexText.ts';
import { endsInEscape, near } from './near.ts';
import { joinAt, newCites } from './newCites.ts';
import { oneLine, prose } from './oneLine.ts';
import { beginsWithWord, endsInWord } from './wordBeside.ts';

/** How a citation package puts several cites with notes into words. */
export interface Flavour {
  /** The command of a citation. */
  readonly command: string;
  /** Has commands for several keys with a note each, named with an s. */
  readonly hasPlurals: boolean;
  /** Has an argument for a prefix; where it has not, the prefix is prose. */
  readonly hasPrefix: boolean;
}

/** https://ctan.org/pkg/biblatex, section "Citation Commands". */
export const biblatex = latex({ command: 'autocite', hasPlurals: true, hasPrefix: true });
/** https://ctan.org/pkg/natbib. */
export const natbib = latex({ command: 'citep', hasPlurals: false, hasPrefix: true });
/** LaTeX's own `\cite`. */
export const bibtex = latex({ command: 'cite', hasPlurals: false, hasPrefix: false });

function latex(flavour: Flavour): CitekeySyntax {
  return {
    write: (citation, locale) => written(flavour, flavour.command, citation, {}, locale),
    find: findLatex,
    join(text, { start, end }, citation, locale) {
      const command = text.slice(start, end);
      const cluster = findLatex(command)[0];
      const edit = cluster?.start === 0 ? join(flavour, command, cluster, citation, locale) : undefined;
      if (edit === undefined || edit.newText === '' || edit.end < command.length) {
        return edit && { ...edit, start: edit.start + start, end: edit.end + start };
      }
      const newText =
        edit.newText + endOfGroups(command.slice(0, edit.start) + edit.newText, near(text, end).behind);
      return { start: edit.start + start, end, newText };
    },
    own: /^\\(?:[Cc]ite|[Aa]utocite|[Pp]arencite|[Ss]martcite|footcite|footcitetext|supercite|[Cc]ite(?:p|alp))s?(?![A-Za-z@])/u,
    // Behind a backslash there would be a line break.
    apart: (before, behind, written) => [
      endsInEscape(before) || endsInCommand(before) || endsInWord(before) ? ' ' : '',
      endOfGroups(written, behind) || (beginsWithWord(behind) ? ' ' : ''),
    ],
    fill: (text, offset, citation, locale) =>
      fillLatex(text, offset, citation, locale, (...named) => written(flavour, ...named, locale)),
    place: behindCommand,
  };
}

/** A command for several keys with a note each would take the groups that follow for more of them. */
function endOfGroups(written: string, behind: string): string {
  return /^\\[A-Za-z]+s(?![A-Za-z])/u.test(written) && /^\s*[[{(]/u.test(behind) ? '\\relax ' : '';
}

function written(
  flavour: Flavour,
  command: string,
  cites: Citation,
  typed: TypedNotes,
  locale: Locale,
): string {
  if (cites.length > 1 && !cites.some(hasNotes)) {
    return `\\${command}${withArguments({ key: keysOf(cites) }, locale, typed)}`;
  }
  const plural = flavour.hasPlurals ? pluralOf(command) : undefined;
  return cites.length > 1 && plural !== undefined
    ? `\\${plural}${groups(cites, locale, typed)}`
    : cites
        .map((cite, at) => single(flavour, command, cite, locale, typedAt(typed, at, cites.length)))
        .join(' ');
}

/** A note goes to a command that shows it. */
function single(
  flavour: Flavour,
  command: string,
  cite: Cite,
  locale: Locale,
  typed: TypedNotes = {},
): string {
  const name = takesNotes(command) || !hasNotes(cite) ? command : flavour.command;
  return flavour.hasPrefix
    ? `\\${name}${withArguments(cite, locale, typed)}`
    : prose(
        escapeLatex(oneLine(cite.prefix)),
        `\\${name}${withArguments({ ...cite, prefix: undefined }, locale, typed)}`,
      );
}

function join(
  flavour: Flavour,
  text: string,
  cluster: LatexCommand,
  citation: Citation,
  locale: Locale,
): ReturnType<CitekeySyntax['join']> {
  const { name, isStarred, end, keysEnd } = cluster;
  if (isPartial(name)) {
    return undefined;
  }
  const cites = newCites(cluster, citation);
  const isPlural = name.endsWith('s');
  if (!isPlural && !cluster.hasNotes && !cites.some(hasNotes)) {
    const comma = /,\s*$/u.test(text.slice(0, keysEnd)) ? '' : ',';
    return joinAt(keysEnd, cluster, citation, (added) => `${comma}${keysOf(added)}`);
  }
  if (cites.length === 0) {
    return { start: end, end, newText: '' };
  }
  const group = groups(cites, locale);
  if (isPlural && (takesNotes(name) || !cites.some(hasNotes))) {
    return { start: end, end, newText: group };
  }
  if (isStarred) {
    return undefined;
  }
  const plural = flavour.hasPlurals ? pluralOf(name) : undefined;
  if (plural === undefined) {
    // A note is for all keys of a command, so each gets a command of its own.
    const newText = cites.map((cite) => ` ${single(flavour, name, cite, locale)}`).join('');
    return { start: end, end, newText };
  }
  const nameEnd = 1 + name.length;
  return { start: nameEnd, end, newText: `s${text.slice(nameEnd, end)}${group}` };
}
