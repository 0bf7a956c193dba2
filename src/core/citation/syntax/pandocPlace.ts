import type { Sides } from './citekeySyntax.ts';
import type { Span } from './mask.ts';
import { endsInEscape, near } from './near.ts';

/** What would make a bracket behind it an image, a note, a link or an attribute. */
const takesBracket = /[!^{\]]$/u;
/** A key in the running text takes a bracket directly behind it for its locator. An address goes on with any. */
const word = /(?:@[^\s@[\]]+|:\/\/[^\s<>"\]]*|\bwww\.[^\s<>"\]]*)$/iu;

/** What keeps `[@k]` from being a part of its neighbours in Markdown. */
export function apartInPandoc(before: string, behind: string): Sides {
  const needsBefore = endsInEscape(before) || takesBracket.test(before) || word.test(before);
  // A bracket is a link with a bracket behind it, and with a colon at a line's beginning the definition of one.
  const needsBehind =
    /^(?:[([{]|-?@)/u.test(behind) || (behind.startsWith(':') && /(?:^|\n) {0,3}$/u.test(before));
  return [needsBefore ? ' ' : '', needsBehind ? ' ' : ''];
}

/** Behind the mark of a note, and behind the address of a link. */
export function placeInPandoc(text: string, offset: number): number {
  const { before, behind } = near(text, offset);
  const [mark] = /\[\^[^\][\s]*$/u.test(before) ? (/^[^\][\s]*\]/u.exec(behind) ?? []) : [];
  const [address] = /\]\([^()\n]*$/u.test(before) ? (/^[^()\n]*\)/u.exec(behind) ?? []) : [];
  return offset + (mark ?? address ?? '').length;
}

/**
 * What somebody has begun to write at an offset: an `@` without a key, or nothing at all between the semicolons of a
 * bracket.
 */
export function begunInPandoc(
  text: string,
  offset: number,
): (Span & { readonly isInBracket: boolean }) | undefined {
  const { before, behind } = near(text, offset);
  const inBracket = begunInBracket(before, behind);
  if (inBracket !== undefined) {
    return { start: offset - inBracket.before, end: offset + inBracket.behind, isInBracket: true };
  }
  // Within a bracket it could be a piece of a citation's prefix.
  return /(?:^|[^\p{L}\p{N}/.@=&?#%+\\])@$/u.test(before) &&
    !/(?<!\^)\[[^\][]*$/u.test(before) &&
    !/^[\p{L}\p{N}_{]/u.test(behind)
    ? { start: offset - 1, end: offset, isInBracket: false }
    : undefined;
}

/** How much of it stands before and behind the cursor. */
function begunInBracket(before: string, behind: string): { before: number; behind: number } | undefined {
  const open = /([!^\\]?)\[((?:[^\][]|\\[\][])*)$/u.exec(before);
  const [, opening = '', inside] = open ?? [];
  const [, rest, closing = ''] = /^((?:[^\][]|\\[\][])*)\]([([{:]?)/u.exec(behind) ?? [];
  if (inside === undefined || rest === undefined || opening !== '' || closing !== '') {
    return undefined;
  }
  if (inside.startsWith('^') || /\n[ \t]*\r?\n/u.test(`${inside}|${rest}`)) {
    return undefined;
  }
  const partsBefore = inside.split(';');
  const partsBehind = rest.split(';');
  const [own = '', ownRest = ''] = [partsBefore.pop(), partsBehind.shift()];
  if (/@[^\s@[\]]+(?: |\r?\n)?$/u.test(before.slice(0, open?.index))) {
    // The bracket of a key in the running text begins with that one's own locator.
    partsBefore.shift();
  }
  if (![...partsBefore, ...partsBehind].every((part) => /(?:^|[^\p{L}\p{N}\\])@[\p{L}\p{N}_{]/u.test(part))) {
    return undefined;
  }
  if (/^(?:[^@]*[^\p{L}\p{N}/.@=&?#%+\\])?@$/u.test(own) && /^(?:$|[\s,])[^@]*$/u.test(ownRest)) {
    return { before: 1, behind: 0 };
  }
  return own.trim() === '' &&
    ownRest.trim() === '' &&
    (own + ownRest === '' || inside + rest !== own + ownRest)
    ? { before: own.length, behind: ownRest.length }
    : undefined;
}
