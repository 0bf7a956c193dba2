import type { Citation, Cite } from '../cite.ts';
import { locatorText, type Locale } from '../locale.ts';
import type { CitekeySyntax } from './citekeySyntax.ts';
import { findLatex, type LatexCommand } from './findLatex.ts';
import { escapeLatex } from './latexText.ts';
import { joinAt, newCites } from './newCites.ts';
import { joinNote } from './note.ts';
import { oneLine, prose } from './oneLine.ts';

/** How a citation package puts several cites with notes into words. */
interface Flavour {
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
    write: (citation, locale) => written(flavour, flavour.command, citation, locale),
    find: findLatex,
    join(text, { start }, citation, locale) {
      const cluster = findLatex(text.slice(start))[0];
      if (cluster?.start !== 0) {
        return undefined;
      }
      const edit = join(flavour, text.slice(start), cluster, citation, locale);
      return edit && { start: edit.start + start, end: edit.end + start, newText: edit.newText };
    },
  };
}

function written(flavour: Flavour, command: string, cites: Citation, locale: Locale): string {
  if (cites.length > 1 && !cites.some(hasNotes)) {
    return `\\${command}{${keysOf(cites)}}`;
  }
  if (cites.length > 1 && flavour.hasPlurals) {
    return `\\${command}s${cites.map((cite) => withArguments(cite, locale)).join('')}`;
  }
  return cites.map((cite) => single(flavour, command, cite, locale)).join(' ');
}

function single(flavour: Flavour, command: string, cite: Cite, locale: Locale): string {
  return flavour.hasPrefix
    ? `\\${command}${withArguments(cite, locale)}`
    : prose(
        escapeLatex(oneLine(cite.prefix)),
        `\\${command}${withArguments({ ...cite, prefix: undefined }, locale)}`,
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
  const cites = newCites(cluster, citation);
  const isPlural = name.endsWith('s');
  if (!isPlural && !cluster.hasNotes && !cites.some(hasNotes)) {
    return joinAt(keysEnd, cluster, citation, (added) => `,${keysOf(added)}`);
  }
  const group = (added: Citation): string => added.map((cite) => withArguments(cite, locale)).join('');
  if (isPlural) {
    return joinAt(end, cluster, citation, group);
  }
  if (name.endsWith('nocite') || isStarred) {
    return undefined;
  }
  if (!flavour.hasPlurals || !plurals.test(name)) {
    // A note is for all keys of a command, so each gets a command of its own.
    return joinAt(end, cluster, citation, (added) =>
      added.map((cite) => ` ${single(flavour, name, cite, locale)}`).join(''),
    );
  }
  if (cites.length === 0) {
    return { start: end, end, newText: '' };
  }
  const nameEnd = 1 + name.length;
  return { start: nameEnd, end, newText: `s${text.slice(nameEnd, end)}${group(cites)}` };
}

/** biblatex's commands that can have an s. */
const plurals =
  /^(?:cite|Cite|[Pp]arencite|[Tt]extcite|[Aa]utocite|[Ss]martcite|footcite|footcitetext|supercite)$/u;

function hasNotes({ locator, prefix, suffix }: Cite): boolean {
  return locator !== undefined || oneLine(prefix) !== '' || oneLine(suffix) !== '';
}

function keysOf(cites: Citation): string {
  return cites.map(({ key }) => key).join(',');
}

/** One optional argument is the note behind; a prefix takes the first of two. */
function withArguments({ key, locator, prefix, suffix }: Cite, locale: Locale): string {
  const before = escapeLatex(oneLine(prefix));
  const behind = joinNote(locator === undefined ? '' : tied(locator, locale), escapeLatex(oneLine(suffix)));
  return `${before === '' ? '' : `[${before}]`}${before === '' && behind === '' ? '' : `[${behind}]`}{${key}}`;
}

/** "para.~16 (c)", "paras.~5--9". biblatex puts a page prefix before a bare number, so the label is always there. */
function tied(locator: string, locale: Locale): string {
  return locatorText(locator, locale).replace(' ', '~').replaceAll('–', '--');
}
