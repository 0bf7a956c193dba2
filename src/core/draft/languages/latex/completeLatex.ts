import type { Citation } from '../../../citation/cite.ts';
import type { TextEdit } from '../../../text/insertAtCursors.ts';
import { written } from '../citeWriter.ts';
import type { Span } from '../shared/mask.ts';
import type { BegunCite } from './begunLatex.ts';
import { addedTo, relaxBefore, renamed } from './joinLatex.ts';
import { groups, hasNotes, isPartial, keysOf, type TypedNotes } from './latexCommand.ts';
import { commandPieces, type CommandWriter } from './writeLatex.ts';

/** Puts cites into `\cite{}`, `\cite[p.~3]{}`, `\cites{a}{}` or after `\cite` alone; what is there stays. */
export function completeLatex(
  text: string,
  begun: BegunCite,
  citation: Citation,
  writer: CommandWriter,
): TextEdit | undefined {
  const { others, slot, isClosed, needsComma } = begun;
  if (others.length === 0) {
    return alone(text, begun, citation, writer);
  }
  const cites = citation.filter((cite) => hasNotes(cite) || !others.includes(cite.key));
  const isKept = !isPartial(begun.command.name) || !needsComma;
  if (isKept && !cites.some(hasNotes)) {
    const comma = needsComma && cites.length > 0 ? ',' : '';
    return { ...slot, newText: `${comma}${keysOf(cites)}${isClosed ? '' : '}'}` };
  }
  return afterOthers(text, begun, cites, writer);
}

function alone(
  text: string,
  { command, group, slot, isClosed, end: listEnd }: BegunCite,
  citation: Citation,
  writer: CommandWriter,
): TextEdit {
  const typed = typedNotes(text, group?.notes ?? []);
  const end = isClosed ? listEnd : slot.end;
  const name = text.slice(command.start + 1, command.nameEnd);
  if (group !== undefined && command.name.endsWith('s')) {
    return {
      start: group.start,
      end,
      newText: groups(citation, writer.locale, typed) + relaxBefore(text, end),
    };
  }
  const newText = written(commandPieces({ ...writer, command: name }, citation, typed));
  const isPlural = /^\\[A-Za-z]+s(?![A-Za-z])/u.test(newText);
  return { start: command.start, end, newText: newText + (isPlural ? relaxBefore(text, end) : '') };
}

/** Closes the list after the keys that are there. */
function afterOthers(
  text: string,
  { command, group, othersEnd, slot, isClosed, end: listEnd }: BegunCite,
  cites: Citation,
  writer: CommandWriter,
): TextEdit | undefined {
  if (othersEnd === undefined || group !== command.groups.at(-1)) {
    return undefined;
  }
  const end = isClosed ? listEnd : slot.end;
  const added = addedTo(command, cites, writer);
  const more =
    added === undefined
      ? `${command.name === 'nocite' ? '' : ' '}${written(commandPieces({ ...writer, command: writer.pack.command }, cites))}`
      : added.rest + (added.isPlural ? relaxBefore(text, end) : '');
  const by = added?.renamed;
  return by === undefined
    ? { start: othersEnd, end, newText: `}${more}` }
    : { start: by.start, end, newText: `${renamed(text, command, by, othersEnd)}}${more}` };
}

function typedNotes(text: string, notes: readonly Span[]): TypedNotes {
  const [first = '', second] = notes.map(({ start, end }) => text.slice(start, end));
  return second === undefined ? { after: first } : { before: first, after: second };
}
