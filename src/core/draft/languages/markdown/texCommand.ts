import type { Token } from '../shared/scanner.ts';
import type { InlineSpan } from './inlineReading.ts';
import { exitAt, type InlineState } from './inlineState.ts';

/** The next characters that can't be mark-up. */
const nextWord = /[^\s[\](){}\\`*_<$^~!@&"'|]+(?!@)/uy;

/**
 * TeX in Markdown with its arguments. A bracket after one without braces is its argument, also after blanks, so a
 * citation goes after the next word. https://pandoc.org/MANUAL.html#extension-raw_tex
 */
export function texCommand({ text, start, end }: Token, state: InlineState): InlineSpan {
  const environment = /^\\begin$/u.test(text.slice(start, end))
    ? /^\{[^{}\n]{0,100}\}/u.exec(text.slice(end, end + 110))?.[0]
    : undefined;
  const closed = environment === undefined ? -1 : state.indexOf(`\\end${environment}`, end);
  if (environment !== undefined && closed !== -1) {
    return { kind: 'markup', start, end: closed + 4 + environment.length };
  }
  let last = end;
  for (let next = argument(text, last, '['); next !== undefined; next = argument(text, last, '[')) {
    const after = state.afterBracket(next);
    if (after === undefined) {
      break;
    }
    last = after;
  }
  let hasBraces = false;
  for (let next = argument(text, last, '{'); next !== undefined; next = argument(text, last, '{')) {
    const after = state.afterBrace(next);
    if (after === undefined) {
      break;
    }
    last = after;
    hasBraces = true;
  }
  if (hasBraces) {
    return { kind: 'markup', start, end: last };
  }
  last += /^[ \t]*(?:\r?\n[ \t]*)?/u.exec(text.slice(last, last + 99))?.[0].length ?? 0;
  nextWord.lastIndex = last;
  const word = nextWord.exec(text)?.[0].length;
  const exit =
    word !== undefined
      ? exitAt(last + word)
      : text.slice(last).trim() !== '' || text.slice(0, start).trim() !== ''
        ? exitAt(start)
        : exitAt(last, '<!-- -->');
  return { kind: 'markup', start, end: last, isEndClosed: true, exit };
}

function argument(text: string, at: number, bracket: string): number | undefined {
  const gap = /^[ \t]*\n?[ \t]*/u.exec(text.slice(at, at + 99))?.[0].length ?? 0;
  const next = at + gap;
  return text.charAt(next) === bracket ? next : undefined;
}
