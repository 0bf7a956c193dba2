import type { TextEdit } from '../../text/insertAtCursors.ts';
import type { Citation } from '../cite.ts';
import type { Locale } from '../locale.ts';
import { commandName } from './findLatex.ts';
import { groups, hasNotes, keysOf, type TypedNotes } from './latexCommand.ts';
import { near } from './near.ts';
import { isUnclosed } from './unclosed.ts';

const argument = String.raw`\[([^\][]*)\]\s?`;
const group = String.raw`(?:\s?\[[^\][]*\]){0,2}\s?\{[^{}]*\}`;
/** A command with its notes up to the brace of its keys, of which there are none yet. */
const open = new RegExp(
  String.raw`${commandName}((?:${group})*)\s?(?:${argument})?(?:${argument})?\{\s*$`,
  'u',
);
/** A list of keys that a comma ends. */
const list = new RegExp(String.raw`${commandName}\s?(?:${argument}){0,2}\{[^{}]*,\s*$`, 'u');
const bare = new RegExp(`${commandName}$`, 'u');

/** Puts cites into `\cite{}`, `\cite[p.~3]{}`, `\cites{a}{}` or behind `\cite` alone; what is there stays. */
export function fillLatex(
  text: string,
  offset: number,
  citation: Citation,
  locale: Locale,
  write: (command: string, cites: Citation, typed: TypedNotes) => string,
): TextEdit | undefined {
  const { before, behind } = near(text, offset);
  if (!citation.some(hasNotes) && list.test(before) && isUnclosed(behind, '{}')) {
    return { start: offset, end: offset, newText: `${keysOf(citation)}}` };
  }
  const lone = bare.exec(before);
  const [begun, name = '', star = '', others = '', first, second] = lone ?? open.exec(before) ?? [];
  const [rest] =
    (lone ? /^(?!\s*[[{(*]|[A-Za-z@])/u : isUnclosed(behind, '{}') ? /^/u : /^\s*\}/u).exec(behind) ?? [];
  if (begun === undefined || rest === undefined) {
    return undefined;
  }
  const command = name + star;
  const typed = second === undefined ? { behind: first ?? '' } : { before: first ?? '', behind: second };
  const end = offset + rest.length;
  const start = offset - begun.length;
  if (name.endsWith('s')) {
    const kept = 1 + command.length + others.length;
    return { start: start + kept, end, newText: groups(citation, locale, typed) };
  }
  return others === '' ? { start, end, newText: write(command, citation, typed) } : undefined;
}
