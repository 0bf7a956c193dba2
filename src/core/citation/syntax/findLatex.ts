import type { FoundCite, FoundCluster } from './citekeySyntax.ts';
import { latexText } from './latexText.ts';
import { maskLatex } from './maskLatex.ts';
import { given, splitNote } from './note.ts';

/** A citation command as it stands in a draft. */
export interface LatexCommand extends FoundCluster {
  /** Without backslash and star: "autocites". */
  readonly name: string;
  readonly isStarred: boolean;
  /** Where the last list of keys ends, before its brace. */
  readonly keysEnd: number;
  readonly hasNotes: boolean;
}

/** biblatex's, natbib's and LaTeX's own; what else begins in the same way is none of them ("citestyle"). */
export const commandName = String.raw`\\((?:no|full|footfull)cite|[Cc]ite|[Cc]ite(?:[pt]|al[pt]|author|year|yearpar|title|date|url|s)|(?:[Pp]aren|[Tt]ext|[Aa]uto|[Ss]mart|foot|super)cites?|footcitetexts?)(\*?)(?![A-Za-z@])`;
const command = new RegExp(commandName, 'gu');

/** Longer is no note but a bracket that was left open. It bounds the time, too. */
const longestNote = 2000;

/** Citations of LaTeX with any of its packages. */
export function findLatex(text: string): LatexCommand[] {
  const code = maskLatex(text);
  let last = 0;
  return [...code.matchAll(command)].flatMap(({ 0: all, 1: name = '', 2: star, index }) => {
    const found = index < last ? undefined : readCommand(code, index, index + all.length, name);
    last = found?.end ?? last;
    return found === undefined ? [] : [{ ...found, name, isStarred: star === '*' }];
  });
}

type Read = Omit<LatexCommand, 'name' | 'isStarred'>;

function readCommand(code: string, start: number, from: number, name: string): Read | undefined {
  const hasSeveral = name.endsWith('s');
  const [before, between] = hasSeveral ? argumentsAt(code, from, '(', ')') : [];
  const groups: Group[] = [];
  let end = (between ?? before)?.outerEnd ?? from;
  for (let group = groupAt(code, end); group; group = hasSeveral ? groupAt(code, end) : undefined) {
    groups.push(group);
    end = group.end;
  }
  const cites = groups.flatMap((group) => group.cites);
  const [first] = cites;
  if (first === undefined) {
    return undefined;
  }
  // What a command has in parentheses stands before and behind all.
  const opening = between && before ? latexText(code.slice(before.start, before.end)) : '';
  cites[0] = { ...first, prefix: given([opening, first.prefix ?? ''].join(' ').trim()) };
  return { start, end, cites, keysEnd: end - 1, hasNotes: groups.some((group) => group.hasNotes) };
}

interface Group {
  readonly end: number;
  readonly hasNotes: boolean;
  readonly cites: FoundCite[];
}

/** `[see][p.~3]{a,b}`: the first note stands before the first key, the last behind the last. */
function groupAt(code: string, from: number): Group | undefined {
  const notes = argumentsAt(code, from, '[', ']');
  const open = skipBlanks(code, notes.at(-1)?.outerEnd ?? from);
  const [list = ''] = /^\{[^{}]*\}/u.exec(code.slice(open, open + longestNote)) ?? [];
  const keys = [...list.matchAll(/[^\s,{}]+/gu)];
  if (keys.length === 0) {
    return undefined;
  }
  const shown = notes.map(({ start, end }) => latexText(code.slice(start, end)));
  const prefix = shown.length > 1 ? shown[0] : '';
  const cites = keys.map(({ 0: key, index }, number) => ({
    key,
    keyStart: open + index,
    keyEnd: open + index + key.length,
    prefix: number === 0 ? given(prefix ?? '') : undefined,
    ...splitNote(number === keys.length - 1 ? (shown.at(-1) ?? '') : ''),
  }));
  return { end: open + list.length, hasNotes: notes.length > 0, cites };
}

interface Argument {
  readonly start: number;
  readonly end: number;
  readonly outerEnd: number;
}

/** At most two optional arguments; braces in them are balanced, and brackets in braces are text. */
function argumentsAt(code: string, from: number, open: string, close: string): Argument[] {
  const found: Argument[] = [];
  let at = from;
  while (found.length < 2) {
    const start = skipBlanks(code, at);
    const end = code.charAt(start) === open ? closing(code, start + 1, close) : undefined;
    if (end === undefined) {
      break;
    }
    found.push({ start: start + 1, end, outerEnd: end + 1 });
    at = end + 1;
  }
  return found;
}

function closing(code: string, from: number, close: string): number | undefined {
  let depth = 0;
  for (let at = from; at < Math.min(code.length, from + longestNote); at += 1) {
    const character = code.charAt(at);
    if (character === '\\') {
      at += 1;
    } else if (character === '{') {
      depth += 1;
    } else if (character === '}') {
      depth -= 1;
      if (depth < 0) {
        return undefined;
      }
    } else if (depth === 0 && character === close) {
      return at;
    }
  }
  return undefined;
}

/** Blanks and one line break, but no end of a paragraph. */
function skipBlanks(code: string, from: number): number {
  const [blanks = ''] = /^[ \t]{0,99}(?:\r?\n[ \t]{0,99})?/u.exec(code.slice(from, from + 200)) ?? [];
  return from + blanks.length;
}
