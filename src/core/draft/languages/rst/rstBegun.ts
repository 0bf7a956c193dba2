import type { Span } from '../shared/mask.ts';
import { near } from '../shared/near.ts';
import type { TypedKey } from '../shared/typedKey.ts';

/** A role that is only begun, and what of it cites take the place of. */
export interface RstBegun extends Span {
  /** All of it, or nothing at its end, where more stands in it than the beginning of a key. */
  readonly whole: Span;
  /** A comma after another's key. */
  readonly separator: string;
  /** Whether nothing closes it. */
  readonly isOpen: boolean;
  /** Where its name begins. */
  readonly roleStart: number;
}

const opening = /:(?:foot)?cite(?::[a-z]+)?:`/gu;

/** The role that is only begun and that an offset stands in: `` :cite:p:` ``, `` :cite:p:`ctoc` ``, `` :cite:p:`a `` */
export function rstBegunAt(
  text: string,
  cursor: number,
  key: string,
  { keys, isCited }: { readonly keys: TypedKey; readonly isCited: boolean },
): RstBegun | undefined {
  const offset = contentPlace(text, cursor);
  const { before, after } = near(text, offset);
  const begins = [...before.matchAll(opening)].at(-1);
  const inner = begins === undefined ? '`' : before.slice(begins.index + begins[0].length);
  if (begins === undefined || inner.includes('`') || /\n[ \t]*\r?\n/u.test(inner)) {
    return undefined;
  }
  const rest = /^[^`\r\n]*(?=`)/u.exec(after)?.[0];
  // The next backtick may begin something else.
  const isNextOther =
    rest !== undefined &&
    /[\s:([{<]$/u.test(rest) &&
    (rest.trim() !== '' || /^\S/u.test(after.slice(rest.length + 1)));
  const isOpen = rest === undefined || isNextOther;
  // What is still being written is written in its line.
  if (isOpen && inner.includes('\n')) {
    return undefined;
  }
  if (isOpen && !/^(?:$|[\s.,;!?)])/u.test(after)) {
    return undefined;
  }
  const part =
    /[^,]*$/u.exec(inner.replace(/\{[^{}]*\}?/gu, (braces) => '{'.padEnd(braces.length, '{')))?.[0] ?? '';
  const typed = /[^\s{}]*$/u.exec(part)?.[0] ?? '';
  const isTyped = typed === '' || keys.isBeginning(typed, key, after, isCited) || (isOpen && typed === key);
  const words = inner.slice(inner.length - part.length, inner.length - typed.length);
  const remaining = isOpen ? '' : (rest.split(',', 1)[0] ?? '');
  if (!isOpen && (!isTyped || remaining.trim() !== '' || (/\}\s*$/u.test(words) && hasKey(words)))) {
    return undefined;
  }
  const isOther = !isTyped || hasKey(words);
  const isAlone =
    !isOther && part.length === inner.length && words.trim() === '' && (isOpen || rest.trim() === '');
  const roleStart = offset - inner.length - begins[0].length;
  const end = isOpen ? offset : offset + rest.length + 1;
  return {
    start: isOther ? offset : offset - typed.length - (words.length - words.trimEnd().length),
    end: offset + remaining.length,
    whole: { start: isAlone ? roleStart : end, end },
    separator: isOther ? ',' : '',
    isOpen,
    roleStart,
  };
}

/** In a role's name, and after a role with nothing in it, the place between its backticks; else the offset itself. */
function contentPlace(text: string, offset: number): number {
  const from = Math.max(0, offset - longestName);
  for (const { 0: all, index } of text.slice(from, offset + longestName).matchAll(opening)) {
    const end = from + index + all.length;
    if (from + index < offset && (offset < end || (offset === end + 1 && text.charAt(end) === '`'))) {
      return end;
    }
  }
  return offset;
}

const longestName = 30;

/** Whether a key stands in the words, outside of braces. */
function hasKey(words: string): boolean {
  return words.replace(/\{[^{}]*\}?/gu, '').trim() !== '';
}
