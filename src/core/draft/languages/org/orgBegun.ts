import type { Span } from '../shared/mask.ts';
import { near } from '../shared/near.ts';
import type { TypedKey } from '../shared/typedKey.ts';
import { isUnclosed } from '../shared/unclosed.ts';

/** A citation that is only begun, and what of it cites take the place of. */
export interface OrgBegun extends Span {
  /** All of it, or nothing at its end, where more stands in it than the beginning of a key. */
  readonly whole: Span;
  /** What parts the cites from what stands before them: `;` after another's, a space after words. */
  readonly separator: string;
  /** Whether nothing closes it. */
  readonly isOpen: boolean;
}

/** What is known of the keys at an offset. */
export interface KnownKeys {
  readonly keys: TypedKey;
  /** Whether one that is read ends there. */
  readonly isCited: boolean;
  /** Whether a citation that is read stands around it. */
  readonly isClosed: boolean;
}

const opening = /(?<!\\)\[cite(?:\/[\p{L}\p{N}/_-]+)?:/gu;
const emptyLine = /\n[ \t]*\r?\n/u;

/** The citation that is only begun and that an offset stands in: `[cite:`, `[cite:@ctoc`, `[cite:@a; ]`, `[cite:@a`. */
export function begunAt(
  text: string,
  offset: number,
  key: string,
  { keys, isCited, isClosed }: KnownKeys,
): OrgBegun | undefined {
  const { before, after } = near(text, offset);
  const begins = [...before.matchAll(opening)].at(-1);
  if (begins === undefined) {
    return undefined;
  }
  const inner = before.slice(begins.index + begins[0].length);
  const isOpen = !isClosed && isUnclosed(after, '[]');
  const closer = isOpen ? 0 : closerIn(after);
  // What is still being written is written in its line.
  const isLeft = emptyLine.test(inner) || (isOpen && inner.includes('\n'));
  if (isLeft || closerIn(inner) !== undefined || inner.includes('[') || closer === undefined) {
    return undefined;
  }
  const part = inner.slice(inner.lastIndexOf(';') + 1);
  const rest = after.slice(0, closer).split(';', 1)[0] ?? '';
  const typed = /@?[\p{L}\p{N}_:.-]*$/u.exec(part)?.[0] ?? '';
  const stump = typed.replace(/^@/u, '');
  const isTyped =
    stump === '' ||
    keys.isBeginning(stump, key, after, isCited) ||
    (isOpen && typed === `@${key}` && part.trim() === typed);
  const words = part.slice(0, part.length - (isTyped ? typed.length : 0));
  const hasKey = /@[\p{L}\p{N}]/u.test(words);
  // Words beside a semicolon that no blank follows are said of all keys.
  const others = inner.slice(0, inner.length - part.length) + after.slice(rest.length, closer);
  const isOfAll = !isOpen && /\S$/u.test(words) && others.includes('@');
  if (hasKey ? !isOpen : isOfAll || rest.trim() !== '') {
    return undefined;
  }
  const isAlone = isTyped && !hasKey && inner === `${words}${typed}` && words.trim() === '';
  const end = isOpen ? offset : offset + closer + 1;
  const start = hasKey || words.trim() !== '' ? offset - part.length + words.length : offset - part.length;
  return {
    start: hasKey ? offset : start,
    end: offset + (hasKey ? 0 : rest.length),
    whole: {
      start: isAlone && after.slice(0, closer).trim() === '' ? offset - inner.length - begins[0].length : end,
      end,
    },
    separator: hasKey ? ';' : /[^\s]$/u.test(words) ? ' ' : '',
    isOpen,
  };
}

/** Where the bracket stands that closes one before a text. */
function closerIn(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '[') {
      depth += 1;
    } else if (character === ']') {
      if (depth === 0) {
        return at;
      }
      depth -= 1;
    }
  }
  return undefined;
}
