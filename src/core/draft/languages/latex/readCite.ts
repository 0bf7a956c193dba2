import type { FoundCite } from '../citeWriter.ts';
import { given, splitNote } from '../shared/note.ts';
import { isUnclosed } from '../shared/unclosed.ts';
import { skipBlanks } from './latexBlanks.ts';
import { latexText } from './latexText.ts';
import type { Span } from '../shared/mask.ts';

/** A citation command as it stands in a draft, finished or not. */
export interface CiteCommand extends Span {
  /** Without backslash and star: "autocites". */
  readonly name: string;
  /** After the name and its star. */
  readonly nameEnd: number;
  readonly isStarred: boolean;
  readonly groups: readonly CiteGroup[];
  readonly cites: readonly FoundCite[];
}

/** `[see][p.~3]{a,b}`: its notes, and from brace to brace the list of its keys. */
export interface CiteGroup extends Span {
  /** What stands in each pair of brackets. */
  readonly notes: readonly Span[];
  /** Where the list's brace stands. */
  readonly open: number;
  /** Whether the list has its second brace; else the end is right after the first. */
  readonly isClosed: boolean;
  /** Where what a list that is left open stands in ends. */
  readonly limit?: number;
  readonly keys: readonly (Span & { readonly key: string })[];
}

/** Longer is no note but a bracket that was left open. It bounds the time, too. */
const longestNote = 1500;

const plain = { prefix: undefined, locator: undefined, suffix: undefined };

/** One key alone, as most commands have it. */
const one = /\{([^\s{},%\\#[\]]+)\}/uy;

/** Reads a citation command on after its name and star. */
export function readCite(
  text: string,
  { start, nameEnd: from, name, isStarred }: Pick<CiteCommand, 'start' | 'nameEnd' | 'name' | 'isStarred'>,
): CiteCommand {
  one.lastIndex = from;
  const [all = '', key = ''] = name.endsWith('s') ? [] : (one.exec(text) ?? []);
  if (key !== '') {
    const end = from + all.length;
    const keys = [{ key, start: from + 1, end: end - 1 }];
    const groups = [{ start: from, end, notes: [], open: from, isClosed: true, keys }];
    const cites = [{ ...plain, key, keyStart: from + 1, keyEnd: end - 1 }];
    return { start, end, name, nameEnd: from, isStarred, groups, cites };
  }
  const hasSeveral = name.endsWith('s');
  const around = hasSeveral ? notesAt(text, from, '()') : [];
  const groups: CiteGroup[] = [];
  let end = around.at(-1)?.end ?? from;
  do {
    const group = groupAt(text, end);
    if (group === undefined) {
      break;
    }
    groups.push(group);
    end = group.end;
  } while (hasSeveral && groups.at(-1)?.isClosed === true);
  // A list of several that is left open is not yet one of its.
  const whole = groups.findLast(({ isClosed }) => isClosed);
  const cites = groups.flatMap((group) => citesOf(text, group));
  const [first] = cites;
  const [before] = around.length > 1 ? around : [];
  if (first !== undefined && before !== undefined) {
    // What a command has in parentheses stands before and after all.
    const opening = shown(text, inside(before));
    cites[0] = { ...first, prefix: given([opening, first.prefix ?? ''].join(' ').trim()) };
  }
  return { start, end: whole?.end ?? end, name, nameEnd: from, isStarred, groups, cites };
}

/** The command without the brace that ends its list, for that ends something else. */
export function asLeftOpen(command: CiteCommand): CiteCommand {
  const last = command.groups.at(-1);
  if (last?.isClosed !== true) {
    return command;
  }
  const group = { ...last, end: last.open + 1, isClosed: false };
  const others = command.groups.slice(0, -1);
  const cites = command.cites.filter(({ keyStart }) => keyStart < last.start);
  return { ...command, end: others.at(-1)?.end ?? group.end, groups: [...others, group], cites };
}

/** What follows an offset in a list that is left open, as far as it can matter. */
export function restOfList(text: string, { limit = text.length }: CiteGroup, from: number): string {
  return text.slice(from, Math.min(from + 500, limit));
}

function groupAt(text: string, from: number): CiteGroup | undefined {
  const notes = notesAt(text, from, '[]');
  const open = skipBlanks(text, notes.at(-1)?.end ?? from);
  if (text.charAt(open) !== '{') {
    return undefined;
  }
  const list = readList(text, open + 1);
  return {
    start: from,
    end: list.end ?? open + 1,
    notes: notes.map(inside),
    open,
    isClosed: list.end !== undefined,
    keys: list.keys,
  };
}

/** A key goes on to a comma, a brace or a comment; one that a macro makes is none. */
const part = /([^,{}%\\#[\]]+)|(,)|%[^\n]*(?:\n[ \t]*|$)|(\\[A-Za-z@]+(?:\{\})?|#+\d?)/uy;
/** Longer is no list of keys. */
const longestList = 5000;

/** The keys of a list up to its brace; no end where it is left open, for then what it holds is the draft's text. */
export function readList(
  text: string,
  from: number,
): { readonly end?: number; readonly keys: CiteGroup['keys'] } {
  const keys: (Span & { readonly key: string })[] = [];
  let at = from;
  let isMade = false;
  while (at - from < longestList) {
    part.lastIndex = at;
    const [piece, plain, comma, macro] = part.exec(text) ?? [];
    if (piece === undefined || (plain !== undefined && /\n[ \t\r]*\n/u.test(plain))) {
      break;
    }
    const key = plain?.trim() ?? '';
    if (macro !== undefined && keys.at(-1)?.end === at) {
      keys.pop();
    }
    isMade = macro !== undefined || (isMade && comma === undefined);
    if (key !== '' && !isMade) {
      const start = at + piece.indexOf(key);
      keys.push({ key, start, end: start + key.length });
    }
    at += piece.length;
  }
  return text.charAt(at) === '}' ? { end: at + 1, keys } : { keys };
}

/** The first note stands before the first key, the last after the last. */
function citesOf(text: string, { notes, keys, isClosed }: CiteGroup): FoundCite[] {
  if (!isClosed) {
    return [];
  }
  if (notes.length === 0) {
    return keys.map(({ key, start, end }) => ({ ...plain, key, keyStart: start, keyEnd: end }));
  }
  const texts = notes.map((note) => shown(text, note));
  const prefix = texts.length > 1 ? texts[0] : '';
  return keys.map(({ key, start, end }, number) => ({
    key,
    keyStart: start,
    keyEnd: end,
    prefix: number === 0 ? given(prefix ?? '') : undefined,
    ...splitNote(number === keys.length - 1 ? (texts.at(-1) ?? '') : ''),
  }));
}

function shown(text: string, { start, end }: Span): string {
  return latexText(text.slice(start, end).replace(/(\\[^])|%[^\n]*(?:\n[ \t]*|$)/gu, '$1'));
}

function inside({ start, end }: Span): Span {
  return { start: start + 1, end: end - 1 };
}

/** At most two optional arguments with their brackets; braces in them are balanced, and brackets in braces are text. */
function notesAt(text: string, from: number, [open = '', close = '']: string): Span[] {
  const found: Span[] = [];
  let at = from;
  while (found.length < 2) {
    const start = skipBlanks(text, at);
    const end = text.charAt(start) === open ? closing(text, start + 1, close) : undefined;
    if (end === undefined) {
      break;
    }
    at = end + 1;
    found.push({ start, end: at });
  }
  return found;
}

const stop = /\\[^]|%[^\n]*|[{}[\]()]|\n[ \t\r]*\n/gu;
/** More signs or deeper braces than a note has: they bound the time where brackets are left open one after another. */
const mostSigns = 40;

function closing(text: string, from: number, close: string): number | undefined {
  if (!text.slice(from, from + longestNote).includes(close)) {
    return undefined;
  }
  let depth = 0;
  stop.lastIndex = from;
  for (let signs = 0; signs < mostSigns && depth >= 0; signs += 1) {
    const found = stop.exec(text);
    const sign = found?.[0] ?? '\n';
    if (sign.startsWith('\n')) {
      return undefined;
    }
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth === 0 && sign === close) {
      return found?.index;
    }
  }
  return undefined;
}

/** Keys with commas between. */
const list = /[^\s,{}%\\#[\]]*(?:,[ \t]*[^\s,{}%\\#[\]]+)*/uy;

/** Where the keys of a list end that is left open, without the sentence's punctuation. */
export function openEnd(text: string, { groups }: CiteCommand): number | undefined {
  const last = groups.at(-1);
  if (last === undefined || last.isClosed) {
    return undefined;
  }
  list.lastIndex = last.open + 1;
  const keys = list.exec(text)?.[0].replace(/[.,:;!?)…。，、；：！？”’»]+$/u, '') ?? '';
  const end = last.open + 1 + keys.length;
  return isUnclosed(restOfList(text, last, end), '{}') ? end : undefined;
}
