import type { Citation, Cite } from '../../../citation/cite.ts';
import { type Locale, writtenLocator } from '../../../citation/locale.ts';
import type { Locator } from '../../../citation/locator.ts';
import { type Piece, written } from '../citeWriter.ts';
import { joinNote } from '../shared/note.ts';
import { oneLine } from '../shared/oneLine.ts';
import { escapeLatex } from './latexText.ts';

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

/** natbib's command for the same cite without brackets around it; undefined for one that has none to lose. */
export function withoutBrackets(name: string): string | undefined {
  return /^[Cc]itep\*?$/u.test(name) ? name.replace('itep', 'itealp') : undefined;
}

/** Commands that print nothing, or a piece of a cite: what joins one would not be seen. */
const partial = new RegExp(
  [
    // Nothing is printed
    String.raw`^(?:nocite|`,
    // A piece of the entry
    String.raw`[Cc]ite(?:author|fullauthor|year|yearpar|title|date|url|num|[pt]alias)|`,
    // The notes alone
    String.raw`[Nn]otecite|[Pp]?notecite|fnotecite)$`,
  ].join(''),
  'u',
);

export function isPartial(name: string): boolean {
  return partial.test(name);
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
  readonly after?: string;
}

/** The note before stands before the first of several cites, the one after after the last. */
export function typedAt({ before = '', after = '' }: TypedNotes, at: number, count: number): TypedNotes {
  return { before: at === 0 ? before : '', after: at === count - 1 ? after : '' };
}

/** What follows a command for several keys with a note each. */
export function groupPieces(cites: Citation, locale: Locale, typed: TypedNotes = {}): Piece[] {
  return cites.flatMap((cite, at) => argumentPieces(cite, locale, typedAt(typed, at, cites.length)));
}

export function groups(cites: Citation, locale: Locale, typed: TypedNotes = {}): string {
  return written(groupPieces(cites, locale, typed));
}

/**
 * One optional argument is the note after; a prefix takes the first of two. A locator that has its brackets to itself
 * is a piece together with them.
 */
export function argumentPieces(cite: Cite, locale: Locale, typed: TypedNotes = {}): Piece[] {
  const before = typed.before?.trim() ?? '';
  const prefix = escapeLatex(oneLine(cite.prefix));
  const locator = cite.locator === undefined ? '' : tied(cite.locator, locale);
  // biblatex makes a comma of a semicolon in a note, unless braces hold it.
  const note = joinNote(locator, escapeLatex(oneLine(cite.suffix)).replaceAll(';', '{;}'));
  const suffix = note.slice(locator.length);
  const after = typed.after?.trim() ?? '';
  const hasPrefix = before !== '' || prefix !== '' || cite.prefix === '';
  const isAlone = !hasPrefix && locator !== '' && suffix === '' && after === '';
  const inBrackets: readonly Piece[] = isAlone
    ? [{ kind: 'locator', text: `[${locator}]` }]
    : [
        { kind: 'markup', text: '[' },
        { kind: 'locator', text: locator },
        { kind: 'suffix', text: suffix },
        { kind: 'markup', text: `${note === '' || after === '' ? '' : ', '}${after}]` },
      ];
  const pieces: readonly Piece[] = [
    { kind: 'markup', text: hasPrefix ? `[${before}${before === '' || prefix === '' ? '' : ' '}` : '' },
    ...(prefix === '' && cite.prefix !== '' ? [] : [{ kind: 'prefix', text: prefix } as const]),
    { kind: 'markup', text: hasPrefix ? ']' : '' },
    ...(hasPrefix || note !== '' || after !== '' ? inBrackets : []),
    { kind: 'markup', text: '{' },
    { kind: 'key', text: cite.key },
    { kind: 'markup', text: '}' },
  ];
  return pieces.filter(({ kind, text }) => kind === 'prefix' || text !== '');
}

/** "para.~16 (c)", "paras.~5--9". biblatex puts a page prefix before a bare number, so the label is always there. */
function tied(locator: Locator, locale: Locale): string {
  return writtenLocator(locator, locale).replace(' ', '~').replaceAll('–', '--');
}
