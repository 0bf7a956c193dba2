import type { Citation } from '../../../citation/cite.ts';
import type { TextEdit } from '../../../text/insertAtCursors.ts';
import { written } from '../citeWriter.ts';
import { newCites } from '../shared/newCites.ts';
import { skipBlanks } from './latexBlanks.ts';
import {
  groups,
  hasNotes,
  isPartial,
  keysOf,
  pluralOf,
  takesNotes,
  withoutBrackets,
} from './latexCommand.ts';
import type { LatexCitation } from './latexReading.ts';
import type { CiteCommand } from './readCite.ts';
import { commandPieces, type CommandWriter, separator } from './writeLatex.ts';

/** The edit by which cites join a citation of LaTeX; undefined where its command has no way to take them. */
export function joinLatex(
  text: string,
  { command, isInBrackets }: LatexCitation,
  citation: Citation,
  writer: CommandWriter,
): TextEdit | undefined {
  if (isPartial(command.name)) {
    return undefined;
  }
  const { end } = command;
  const cites = newCites(command, citation);
  const isPlural = command.name.endsWith('s');
  const hasNote = command.groups.some(({ notes }) => notes.length > 0);
  if (!isPlural && !hasNote && !cites.some(hasNotes)) {
    const comma = endsInComma(text, command) ? '' : ',';
    return { start: end - 1, end: end - 1, newText: cites.length === 0 ? '' : comma + keysOf(cites) };
  }
  if (cites.length === 0) {
    return { start: end, end, newText: '' };
  }
  const added = addedTo(command, cites, writer);
  if (added === undefined) {
    return undefined;
  }
  if (isInBrackets && cites.some(hasNotes)) {
    // Brackets of its own would end those that it stands in.
    const own = written(commandPieces({ ...writer, command: singular(command.name) }, cites));
    return { start: end, end, newText: ` {${own}}` };
  }
  const tail = added.rest + (added.isPlural ? relaxBefore(text, end) : '');
  return added.renamed === undefined
    ? { start: end, end, newText: tail }
    : { start: added.renamed.start, end, newText: renamed(text, command, added.renamed, end) + tail };
}

/** A command up to an offset, with the change of its name. */
export function renamed(text: string, { start, name }: CiteCommand, by: Renamed, end: number): string {
  return by.newText + text.slice(1 + start + name.length, end);
}

/** What takes the place of a command's name from an offset on: an "s" after it, "\\citetext{\\citealp". */
interface Renamed {
  readonly start: number;
  readonly newText: string;
}

/** How cites are added to a command. */
export interface Added {
  readonly renamed?: Renamed;
  /** Whether more groups would be read as the command's. */
  readonly isPlural: boolean;
  /** What follows it. */
  readonly rest: string;
}

/** Adds cites that have notes, or that come to some that have; undefined where the command doesn't show them. */
export function addedTo(
  { start, name, isStarred }: CiteCommand,
  cites: Citation,
  writer: CommandWriter,
): Added | undefined {
  const isPlural = name.endsWith('s');
  if (isPartial(name)) {
    return undefined;
  }
  if (isPlural && (takesNotes(name) || !cites.some(hasNotes))) {
    return { isPlural: true, rest: groups(cites, writer.locale) };
  }
  const bare = writer.pack.around === undefined ? undefined : withoutBrackets(name);
  if (bare !== undefined) {
    const rest = `${apart(bare, cites, writer)}}`;
    return { renamed: { start, newText: `\\${writer.pack.around}{\\${bare}` }, isPlural: false, rest };
  }
  if (isStarred) {
    return undefined;
  }
  const nameEnd = 1 + start + name.length;
  return writer.pack.hasPlurals && pluralOf(name) !== undefined
    ? { renamed: { start: nameEnd, newText: 's' }, isPlural: true, rest: groups(cites, writer.locale) }
    : { isPlural: false, rest: apart(name, cites, writer) };
}

/** A note is for all keys of a command, so each gets a command of its own. */
function apart(command: string, cites: Citation, writer: CommandWriter): string {
  return cites
    .map((cite) => separator(command, cite) + written(commandPieces({ ...writer, command }, [cite])))
    .join('');
}

/** A command for several keys with a note each would take the groups that follow for more of them. */
export function relaxBefore(text: string, end: number): string {
  const next = skipBlanks(text, end);
  return /[[{]/u.test(text.charAt(next)) ? '\\relax ' : '';
}

function endsInComma(text: string, { groups: all }: CiteCommand): boolean {
  const last = all.at(-1);
  const from = last?.keys.at(-1)?.end ?? last?.open ?? 0;
  return withoutComments(text.slice(from, last?.end)).includes(',');
}

export function withoutComments(text: string): string {
  return text.replace(/%[^\n]*/gu, '');
}

function singular(name: string): string {
  return name.endsWith('s') ? name.slice(0, -1) : name;
}
