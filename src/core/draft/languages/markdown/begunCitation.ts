import type { Span } from '../shared/mask.ts';
import { isUnclosed } from '../shared/unclosed.ts';
import { apartFromReference } from './crossReference.ts';

/** A citation that somebody has begun to write. */
export interface BegunCitation {
  /** What cites take the place of. */
  readonly edit: Span;
  /** What is there of it: all, or nothing at its end where more stands in it than mark-up and the beginning of a key. */
  readonly all: Span;
  readonly isInBracket: boolean;
  /** Its bracket isn't closed. */
  readonly isOpen: boolean;
  /** It has cites already, so that others join them. */
  readonly isJoined: boolean;
}

/** Where it is looked for: what stands before and after an offset in its paragraph. */
export interface Context {
  readonly before: string;
  readonly after: string;
  readonly offset: number;
  /** How much of a key has been typed before the offset; `before` ends before that. */
  readonly typed: number;
}

const key = String.raw`-?@(?:\{[^{}\s]+\}|[\p{L}\p{N}_][^\s@[\];,{}]*)`;
/** Words in a bracket that only a citation can follow. */
const prefixWords = String.raw`see(?:,? (?:also|e\.g\.,?))?|cf\.?|e\.g\.,?|compare|voir(?: aussi)?|v[eé]ase|см\.|انظر|见|参见`;
const prefixOnly = new RegExp(String.raw`^\s*(?:${prefixWords})\s*$`, 'iu');
/** A cite that is complete, in a bracket that isn't. */
const complete = new RegExp(String.raw`^\s*(?:(?:${prefixWords})\s+)?${key}(?:,[^;!?\n]{0,40})?$`, 'iu');

/** An `@` without a key, nothing at all between the semicolons of a bracket, or a bracket that is left open. */
export function begunCitation(context: Context): BegunCitation | undefined {
  return begunInBracket(context) ?? begunBare(context);
}

function begunBare({ before, after, offset, typed }: Context): BegunCitation | undefined {
  // Within a bracket it could be a piece of a citation's prefix.
  const isBegun =
    /(?:^|[^\p{L}\p{N}/.@=&?#%+\\])@$/u.test(before) &&
    !/(?<!\^)\[[^\][]*$/u.test(before) &&
    !/^[\p{L}\p{N}_{]/u.test(after);
  const edit = { start: offset - typed - 1, end: offset };
  return isBegun ? { edit, all: edit, isInBracket: false, isOpen: false, isJoined: false } : undefined;
}

function begunInBracket({ before, after, offset, typed }: Context): BegunCitation | undefined {
  const open = /([!^\\]?)\[((?:[^\][]|\\[\][])*)$/u.exec(before);
  const [, opening = '', inside] = open ?? [];
  // Within an open bracket more is taken for a key that keeps its author out.
  const isOpen = isUnclosed(after, '[]') && !after.includes('-@');
  const [, rest, closing = ''] = (isOpen ? /^()/u : /^((?:[^\][]|\\[\][])*)\]([([{:]?)/u).exec(after) ?? [];
  if (inside === undefined || rest === undefined || opening !== '' || !/^:?$/u.test(closing)) {
    return undefined;
  }
  if (inside.startsWith('^')) {
    return undefined;
  }
  const partsBefore = inside.split(';');
  const partsAfter = rest.split(';');
  const [own = '', ownRest = ''] = [partsBefore.pop(), partsAfter.shift()];
  const beforeBracket = before.slice(0, open?.index);
  if (/@[\p{L}\p{N}_{][^\s@[\]]*(?: |\r?\n)?$/u.test(beforeBracket)) {
    // The bracket of a key in the running text begins with that one's own locator.
    partsBefore.shift();
  }
  const others = [...partsBefore, ...partsAfter];
  const isCited = others.every((part) => /(?:^|[^\p{L}\p{N}\\])@[\p{L}\p{N}_{]/u.test(part));
  if (!isCited || [beforeBracket, ...others].some((part) => apartFromReference(part.trimEnd()) !== '')) {
    return undefined;
  }
  const kept = keptOf({
    own,
    ownRest,
    isOpen,
    isAlone: others.length === 0,
    isAll: inside + rest === own + ownRest,
  });
  if (kept === undefined) {
    return undefined;
  }
  const { before: taken, after: takenAfter, isJoined } = kept;
  const start = offset - typed;
  const end = isOpen ? offset : offset + rest.length + 1;
  const isBare = others.length === 0 && /^\s*@?\s*$/u.test(own) && ownRest.trim() === '';
  return {
    edit: { start: start - taken, end: offset + takenAfter },
    all: { start: isBare ? start - inside.length - 1 : end, end },
    isInBracket: true,
    isOpen,
    isJoined,
  };
}

interface Own {
  /** What stands in the cite before and after the cursor. */
  readonly own: string;
  readonly ownRest: string;
  readonly isOpen: boolean;
  /** No other cite stands in the bracket. */
  readonly isAlone: boolean;
  readonly isAll: boolean;
}

/** How much goes before and after the cursor, and whether cites join what is there. */
function keptOf({
  own,
  ownRest,
  isOpen,
  isAlone,
  isAll,
}: Own): { readonly before: number; readonly after: number; readonly isJoined: boolean } | undefined {
  if (/^(?:[^@]*[^\p{L}\p{N}/.@=&?#%+\\])?@$/u.test(own) && /^(?:$|[\s,])[^@]*$/u.test(ownRest)) {
    return { before: 1, after: 0, isJoined: false };
  }
  if (isAlone && ownRest === '' && !isOpen && prefixOnly.test(own)) {
    return { before: 0, after: 0, isJoined: false };
  }
  if (isOpen && complete.test(own)) {
    return { before: 0, after: 0, isJoined: true };
  }
  const isEmpty = own.trim() === '' && ownRest.trim() === '';
  return isEmpty && (isOpen ? !isAlone : own + ownRest === '' || !isAll)
    ? { before: own.length, after: ownRest.length, isJoined: false }
    : undefined;
}
