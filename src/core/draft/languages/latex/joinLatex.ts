import type { Citation } from '../../../citation/cite.ts';
import type { TextEdit } from '../../../text/insertAtCursors.ts';
import { written } from '../citeWriter.ts';
import { newCites } from '../shared/newCites.ts';
import { skipBlanks } from './latexBlanks.ts';
import { groups, hasNotes, isPartial, keysOf, pluralOf, takesNotes } from './latexCommand.ts';
import type { LatexCitation } from './latexReading.ts';
import type { CiteCommand } from './readCite.ts';
import { commandPieces, type CommandWriter } from './writeLatex.ts';

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
  const tail = added.groups + (added.isPlural ? relaxBefore(text, end) : '');
  return added.becomesPlural
    ? {
        start: 1 + command.start + command.name.length,
        end,
        newText: `s${text.slice(1 + command.start + command.name.length, end)}${tail}`,
      }
    : { start: end, end, newText: tail };
}

/** How cites are added to a command: by an s after its name, by what follows it. */
export interface Added {
  readonly becomesPlural: boolean;
  /** Whether more groups would be read as the command's. */
  readonly isPlural: boolean;
  readonly groups: string;
}

/** Adds cites that have notes, or that come to some that have; undefined where the command doesn't show them. */
export function addedTo(
  { name, isStarred }: CiteCommand,
  cites: Citation,
  writer: CommandWriter,
): Added | undefined {
  const isPlural = name.endsWith('s');
  if (isPartial(name)) {
    return undefined;
  }
  if (isPlural && (takesNotes(name) || !cites.some(hasNotes))) {
    return { becomesPlural: false, isPlural: true, groups: groups(cites, writer.locale) };
  }
  if (isStarred) {
    return undefined;
  }
  if (writer.pack.hasPlurals && pluralOf(name) !== undefined) {
    return { becomesPlural: true, isPlural: true, groups: groups(cites, writer.locale) };
  }
  // A note is for all keys of a command, so each gets a command of its own.
  const separate = cites.map((cite) => ` ${written(commandPieces({ ...writer, command: name }, [cite]))}`);
  return { becomesPlural: false, isPlural: false, groups: separate.join('') };
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
