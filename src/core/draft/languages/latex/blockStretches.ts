import type { TokenText } from './latexArguments.ts';
import { afterBlock } from './latexExits.ts';
import type { LatexToken } from './latexTokens.ts';
import type { Stretches } from './stretches.ts';

/**
 * Lines of comments are left to the next line, a comment after a text to the text.
 *
 * @returns the token to go on with
 */
export function putComment(source: TokenText, stretches: Stretches, index: number): number {
  const { text, tokens } = source;
  const { start, end: first } = tokens[index] ?? { start: 0, end: 0 };
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (start - lineStart > widestIndent || text.slice(lineStart, start).trim() !== '') {
    stretches.put('comment', start, first, { exit: stretches.before(index), isEndClosed: true });
    return index + 1;
  }
  let end = first;
  let next = index + 1;
  for (let after = tokens[next]; after?.kind === 'comment'; after = tokens[next]) {
    if (text.slice(end, after.start).trim() !== '') {
      break;
    }
    ({ end } = after);
    next += 1;
  }
  stretches.put('comment', start, end, { exit: afterBlock(source, end).exit, isEndClosed: true });
  return next;
}

const widestIndent = 200;

/** Verbatim text, or text that is skipped; where it is left open, nothing is read after its beginning. */
export function putBlock(source: TokenText, stretches: Stretches, index: number): void {
  const { tokens, eol } = source;
  const token = tokens[index];
  if (token === undefined) {
    return;
  }
  const { start, end, name, kind } = token;
  const before = stretches.before(index);
  stretches.put(
    kind === 'code' ? 'code' : 'comment',
    start,
    end,
    name === 'open'
      ? {
          exit: { ...before, after: before.at === 0 ? eol : '' },
          isEndClosed: true,
          isStartClosed: before.at < start,
        }
      : afterBlock(source, end),
  );
}

/** Mathematics whose first token is at an index; displays stand on lines of their own. */
export function putMath(source: TokenText, stretches: Stretches, index: number): void {
  const { text, tokens, partners } = source;
  const token: LatexToken | undefined = tokens[index];
  const close = partners[index] ?? -1;
  const last = tokens[close];
  if (close < index || last === undefined || token === undefined) {
    return;
  }
  const isDisplay = token.name === '[' || text.startsWith('$$', token.start);
  stretches.put('math', token.start, last.end, isDisplay ? afterBlock(source, last.end) : {});
}
