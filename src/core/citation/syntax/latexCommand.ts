import type { Citation, Cite } from '../cite.ts';
import { type Locale, writtenLocator } from '../locale.ts';
import { escapeLatex } from './latexText.ts';
import { joinNote } from './note.ts';
import { oneLine } from './oneLine.ts';

/** biblatex's commands that have a form for several keys with a note each. */
const withPlural = /^(?:cite|Cite|[Pp]arencite|[Tt]extcite|[Aa]utocite|[Ss]martcite|footcite|footcitetext)$/u;

export function pluralOf(name: string): string | undefined {
  return withPlural.test(name) ? `${name}s` : undefined;
}

/** Whether a command prints its notes. `\supercite` leaves them out, and so do those that name an author or a year. */
export function takesNotes(name: string): boolean {
  const plain = name.replace('*', '');
  return (
    /^(?:full|footfull)cite$|^[Cc]ite(?:[pt]|al[pt])$/u.test(plain) ||
    withPlural.test(plain.replace(/s$/u, ''))
  );
}

/** Whether a command prints nothing, or a piece of a cite: what joins it would not be seen. */
export function isPartial(name: string): boolean {
  return /^(?:nocite|[Cc]ite(?:author|year|yearpar|title|date|url))$/u.test(name);
}

export function hasNotes({ locator, prefix, suffix }: Cite): boolean {
  return locator !== undefined || oneLine(prefix) !== '' || oneLine(suffix) !== '';
}

export function keysOf(cites: Citation): string {
  return cites.map(({ key }) => key).join(',');
}

/** Notes that stand in a draft already, as LaTeX. */
export interface TypedNotes {
  readonly before?: string;
  readonly behind?: string;
}

/** The note before stands before the first of several cites, the one behind behind the last. */
export function typedAt({ before = '', behind = '' }: TypedNotes, at: number, count: number): TypedNotes {
  return { before: at === 0 ? before : '', behind: at === count - 1 ? behind : '' };
}

/** What follows a command for several keys with a note each. */
export function groups(cites: Citation, locale: Locale, typed: TypedNotes = {}): string {
  return cites.map((cite, at) => withArguments(cite, locale, typedAt(typed, at, cites.length))).join('');
}

/** One optional argument is the note behind; a prefix takes the first of two. */
export function withArguments(
  { key, locator, prefix, suffix }: Cite,
  locale: Locale,
  typed: TypedNotes = {},
): string {
  const own = joinNote(locator === undefined ? '' : tied(locator, locale), escapeLatex(oneLine(suffix)));
  const before = joined(' ', typed.before, escapeLatex(oneLine(prefix)));
  const behind = joined(', ', own, typed.behind);
  return `${before === '' ? '' : `[${before}]`}${before === '' && behind === '' ? '' : `[${behind}]`}{${key}}`;
}

function joined(separator: string, ...parts: readonly (string | undefined)[]): string {
  return parts
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(separator);
}

/** "para.~16 (c)", "paras.~5--9". biblatex puts a page prefix before a bare number, so the label is always there. */
function tied(locator: string, locale: Locale): string {
  return writtenLocator(locator, locale).replace(' ', '~').replaceAll('–', '--');
}
