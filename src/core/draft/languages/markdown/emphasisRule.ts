import type { Rule } from '../shared/scanner.ts';
import { exitAt, type InlineState } from './inlineState.ts';

const letter = /^[\p{L}\p{N}]/u;
const inWord = /_+[\p{L}\p{N}_]{1,60}(?![\p{L}\p{N}_@])/uy;

/**
 * Marks of emphasis. One that opens directly after a letter is none any more if punctuation or a blank follows, nor is
 * one that closes directly before a letter if those precede; and underscores within a word aren't any.
 * https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
 */
export const emphasis: Rule<InlineState> = {
  begins: /\*+|_+|~{2,}/u,
  read({ text, start, end }, state) {
    const [before, after] = [text.charAt(start - 1), text.charAt(end)];
    const [isAfterLetter, isBeforeLetter] = [letter.test(before), letter.test(after)];
    const mark = text.charAt(start);
    if (mark === '_' && isAfterLetter && isBeforeLetter) {
      inWord.lastIndex = start;
      const length = inWord.exec(text)?.[0].length ?? 0;
      return length === 0
        ? end
        : state.add({ kind: 'markup', start, end: start + length, isStartClosed: true });
    }
    const open = state.emphasis.get(mark) ?? 0;
    const closes = open > 0 && /\S/u.test(before);
    const opens = !closes && /\S/u.test(after);
    state.emphasis.set(mark, closes ? Math.max(0, open - (end - start)) : open + (opens ? end - start : 0));
    const isStartClosed = closes && state.isMyst && isBeforeLetter;
    const isEndClosed = opens && isAfterLetter;
    if (end > start + 1 || isStartClosed || isEndClosed) {
      const exit = opens ? exitAt(start) : undefined;
      state.add({ kind: 'markup', start, end, exit, isStartClosed, isEndClosed });
    }
    return end;
  },
};
