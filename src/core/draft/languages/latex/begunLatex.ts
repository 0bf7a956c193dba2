import type { Span } from '../shared/mask.ts';
import { isUnclosed } from '../shared/unclosed.ts';
import { lastBefore } from '../../spanAt.ts';
import { withoutComments } from './joinLatex.ts';
import { restOfList, type CiteCommand, type CiteGroup } from './readCite.ts';

/** A place for keys in a citation command that is only begun, or in a list whose last comma has been typed. */
export interface BegunCite {
  readonly command: CiteCommand;
  /** Undefined where there is only the command's name. */
  readonly group: CiteGroup | undefined;
  /** What the keys take the place of: nothing, or the beginning of the first. */
  readonly slot: Span;
  /** The keys that are in the list already. */
  readonly others: readonly string[];
  /** Where the last of them ends, if none stands after the slot. */
  readonly othersEnd: number | undefined;
  readonly needsComma: boolean;
  readonly isClosed: boolean;
  /** Where the list ends with its brace, or where it breaks off. */
  readonly end: number;
}

/** What is asked of a text: where, for which key, and how often each key is cited. */
export interface BegunQuestion {
  readonly text: string;
  readonly offset: number;
  readonly key: string;
  readonly counts: ReadonlyMap<string, number>;
}

/** The begun citation that an offset stands in. */
export function begunCite(cites: readonly CiteCommand[], question: BegunQuestion): BegunCite | undefined {
  const { text, offset: wanted } = question;
  const command = lastBefore(cites, wanted);
  if (command === undefined) {
    return undefined;
  }
  // The name of a command that has no keys yet is as good a place as its braces.
  const [only, ...others] = command.groups;
  const isBegun = only !== undefined && others.length === 0 && !(only.isClosed && only.keys.length > 0);
  const offset = isBegun ? Math.max(wanted, only.open + 1) : wanted;
  const group = command.groups.findLast(({ open }) => open < offset);
  if (group === undefined) {
    const isBare = offset === command.nameEnd && command.groups.length === 0;
    return isBare && bareEnd.test(text.slice(offset, offset + 99))
      ? {
          command,
          group,
          slot: { start: offset, end: offset },
          others: [],
          othersEnd: undefined,
          needsComma: false,
          isClosed: true,
          end: offset,
        }
      : undefined;
  }
  if (group.isClosed) {
    return offset < group.end ? inClosed(command, group, { ...question, offset }) : undefined;
  }
  return inOpen(command, group, { ...question, offset });
}

/** No argument follows, and the name doesn't go on. */
const bareEnd = /^(?!\s*[[{(*<]|[A-Za-z@])/u;

function inClosed(command: CiteCommand, group: CiteGroup, question: BegunQuestion): BegunCite | undefined {
  const { text, offset } = question;
  const { keys, open, end } = group;
  if (keys.length === 0 && /[^\s,]/u.test(withoutComments(text.slice(open + 1, end - 1)))) {
    // A macro makes the key.
    return undefined;
  }
  const typed = keys.find((key) => key.start <= offset && offset <= key.end);
  if (typed !== undefined && !(typed.end === offset && isBeginning(typed.key, question, 1))) {
    return undefined;
  }
  const before = keys.findLast((key) => key !== typed && key.end <= offset);
  const after = keys.find((key) => key !== typed && key.start >= offset);
  const from = before?.end ?? open + 1;
  const to = after?.start ?? end - 1;
  const isParted = (start: number, stop: number): boolean =>
    withoutComments(text.slice(start, stop)).includes(',');
  if (
    (before !== undefined && !isParted(from, typed?.start ?? offset)) ||
    (after !== undefined && !isParted(offset, to))
  ) {
    return undefined;
  }
  const at = outOfComment(text, from, typed?.start ?? offset);
  return {
    command,
    group,
    slot: { start: at, end: typed?.end ?? at },
    others: keys.filter((key) => key !== typed).map(({ key }) => key),
    othersEnd: after === undefined ? before?.end : undefined,
    needsComma: false,
    isClosed: true,
    end,
  };
}

/** The list is read up to the cursor, and to the end of the key that the cursor stands in. */
function inOpen(command: CiteCommand, group: CiteGroup, question: BegunQuestion): BegunCite | undefined {
  const { text, offset } = question;
  const rest =
    /^[\p{L}\p{N}_:.+/-]*/u.exec(text.slice(offset, offset + 99))?.[0].replace(/[.:]+$/u, '') ?? '';
  const from = group.open + 1;
  const end = offset + rest.length;
  const typed = text.slice(from, end);
  if (
    typed.length > longest ||
    /[{}\\#[\]]|\n[ \t\r]*\n/u.test(typed) ||
    !isUnclosed(restOfList(text, group, end), '{}')
  ) {
    return undefined;
  }
  const list = withoutComments(typed)
    .split(',')
    .map((key) => key.trim());
  if (list.some((key) => /\s/u.test(key))) {
    return undefined;
  }
  const last = list.at(-1) ?? '';
  const isLastBegun = last !== '' && rest === '' && isBeginning(last, question, 0);
  const others = (isLastBegun ? list.slice(0, -1) : list).filter((key) => key !== '');
  const at = isLastBegun ? end - last.length : outOfComment(text, from, end);
  return {
    command,
    group,
    slot: { start: at, end },
    others,
    othersEnd: last === '' || isLastBegun ? lastKeyEnd(typed, isLastBegun ? last : '', from) : end,
    needsComma: last !== '' && !isLastBegun,
    isClosed: false,
    end,
  };
}

/** Longer is no list that somebody has just begun. */
const longest = 500;

/** Where the last key before a comma ends. */
function lastKeyEnd(typed: string, begun: string, from: number): number {
  const blank = typed
    .slice(0, typed.length - begun.length)
    .replace(/%[^\n]*/gu, (comment) => ' '.repeat(comment.length));
  return from + blank.replace(/[\s,]+$/u, '').length;
}

/** Whether a key that has been typed is the beginning of the one that is wanted, and none of its own. */
function isBeginning(typed: string, { key, counts }: BegunQuestion, here: number): boolean {
  const rest = key.slice(typed.length);
  return (
    key.toLowerCase().startsWith(typed.toLowerCase()) &&
    rest !== '' &&
    // "2015_1" is no beginning of "2015_10".
    !(/\d$/u.test(typed) && /^\d+$/u.test(rest)) &&
    (counts.get(typed) ?? 0) <= here
  );
}

/** After the comment that an offset stands in. */
function outOfComment(text: string, from: number, offset: number): number {
  const line = text.slice(Math.max(from, text.lastIndexOf('\n', offset - 1) + 1), offset);
  const lineEnd = text.indexOf('\n', offset);
  return line.includes('%') && lineEnd >= 0 ? lineEnd + 1 : offset;
}
