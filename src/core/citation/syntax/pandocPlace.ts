import { behindCommand, endsInCommand } from './behindCommand.ts';
import type { Sides } from './citekeySyntax.ts';
import { apartFromReference, reference } from './crossReference.ts';
import type { Span } from './mask.ts';
import { endsInEscape, near } from './near.ts';
import { isUnclosed } from './unclosed.ts';
import { beginsWithWord, endsInWord } from './wordBeside.ts';

/** What would make a bracket behind it an image, a note, a link or an attribute. */
const takesBracket = /[!^{\]]$/u;
/** A key in the running text takes a bracket directly behind it for its locator. An address goes on with any. */
const word = /(?:@[^\s@[\]]+|:\/\/[^\s<>"\]]*|\bwww\.[^\s<>"\]]*)$/iu;

/** What keeps `[@k]` from being a part of its neighbours in Markdown. */
export function apartInPandoc(before: string, behind: string): Sides {
  const needsBefore =
    endsInEscape(before) ||
    takesBracket.test(before) ||
    word.test(before) ||
    endsInWord(before) ||
    endsInCommand(before);
  // A bracket is a link with a bracket behind it, and with a colon at a line's beginning the definition of one.
  const needsBehind =
    /^(?:[([{]|-?@)/u.test(behind) ||
    beginsWithWord(behind) ||
    (behind.startsWith(':') && /(?:^|\n) {0,3}$/u.test(before));
  return [apartFromReference(before) || (needsBefore ? ' ' : ''), needsBehind ? ' ' : ''];
}

/** In the bracket behind a cross-reference. */
const inReference = new RegExp(String.raw`${reference}[ \t]?\[[^\][\n]*$`, 'iu');

/** Behind the mark of a note, the address of a link, and a command of LaTeX's that cites. */
export function placeInPandoc(text: string, offset: number): number {
  const { before, behind } = near(text, offset);
  const [mark] = /\[\^[^\][\s]*$/u.test(before) ? (/^[^\][\s]*\]/u.exec(behind) ?? []) : [];
  const [address] = /\]\([^()\n]*$/u.test(before) ? (/^[^()\n]*\)/u.exec(behind) ?? []) : [];
  const [own] = inReference.test(before) ? (/^[^\][\n]*\]/u.exec(behind) ?? []) : [];
  const rest = mark ?? address ?? own;
  return rest === undefined ? behindCommand(text, offset) : offset + rest.length;
}

interface Begun extends Span {
  readonly isInBracket: boolean;
  /** Its bracket is not closed. */
  readonly isOpen: boolean;
}

/**
 * What somebody has begun to write at an offset: an `@` without a key, or nothing at all between the semicolons of a
 * bracket.
 */
export function begunInPandoc(text: string, offset: number): Begun | undefined {
  const { before, behind } = near(text, offset);
  const inBracket = begunInBracket(before, behind);
  if (inBracket !== undefined) {
    const { before: typed, behind: rest, isOpen } = inBracket;
    return { start: offset - typed, end: offset + rest, isInBracket: true, isOpen };
  }
  // Within a bracket it could be a piece of a citation's prefix.
  return /(?:^|[^\p{L}\p{N}/.@=&?#%+\\])@$/u.test(before) &&
    !/(?<!\^)\[[^\][]*$/u.test(before) &&
    !/^[\p{L}\p{N}_{]/u.test(behind)
    ? { start: offset - 1, end: offset, isInBracket: false, isOpen: false }
    : undefined;
}

/** Words in a bracket that only a citation can follow. */
const prefixOnly =
  /^\s*(?:see(?:,? (?:also|e\.g\.,?))?|cf\.?|e\.g\.,?|compare|voir(?: aussi)?|v[eé]ase|см\.|انظر|见|参见)\s*$/iu;

/** How much of it stands before and behind the cursor. */
function begunInBracket(
  before: string,
  behind: string,
): { before: number; behind: number; isOpen: boolean } | undefined {
  const open = /([!^\\]?)\[((?:[^\][]|\\[\][])*)$/u.exec(before);
  const [, opening = '', inside] = open ?? [];
  // Within an open bracket more is taken for a key that keeps its author out.
  const isOpen = isUnclosed(behind, '[]') && !behind.includes('-@');
  const [, rest, closing = ''] = (isOpen ? /^()/u : /^((?:[^\][]|\\[\][])*)\]([([{:]?)/u).exec(behind) ?? [];
  if (inside === undefined || rest === undefined || opening !== '' || closing !== '') {
    return undefined;
  }
  if (inside.startsWith('^') || /\n[ \t]*\r?\n/u.test(`${inside}|${rest}`)) {
    return undefined;
  }
  const partsBefore = inside.split(';');
  const partsBehind = rest.split(';');
  const [own = '', ownRest = ''] = [partsBefore.pop(), partsBehind.shift()];
  const beforeBracket = before.slice(0, open?.index);
  if (/@[\p{L}\p{N}_{][^\s@[\]]*(?: |\r?\n)?$/u.test(beforeBracket)) {
    // The bracket of a key in the running text begins with that one's own locator.
    partsBefore.shift();
  }
  const others = [...partsBefore, ...partsBehind];
  if (!others.every((part) => /(?:^|[^\p{L}\p{N}\\])@[\p{L}\p{N}_{]/u.test(part))) {
    return undefined;
  }
  if ([beforeBracket, ...others].some((part) => apartFromReference(part.trimEnd()) !== '')) {
    return undefined;
  }
  if (/^(?:[^@]*[^\p{L}\p{N}/.@=&?#%+\\])?@$/u.test(own) && /^(?:$|[\s,])[^@]*$/u.test(ownRest)) {
    return { before: 1, behind: 0, isOpen };
  }
  if (others.length === 0 && ownRest === '' && !isOpen && prefixOnly.test(own)) {
    return { before: 0, behind: 0, isOpen };
  }
  return own.trim() === '' &&
    ownRest.trim() === '' &&
    (isOpen ? others.length > 0 : own + ownRest === '' || inside + rest !== own + ownRest)
    ? { before: own.length, behind: ownRest.length, isOpen }
    : undefined;
}
