import type { DraftPlace } from '../draftLanguage.ts';
import { beforeBlanks } from './latexBlanks.ts';
import type { TokenText } from './latexArguments.ts';

const rest = /[ \t]*(?:%[^\r\n]*)?(?=\r?\n|$)/uy;

/** The end of a line if nothing but blanks and a comment stand from an offset to there. */
export function lineRest(text: string, offset: number): number | undefined {
  rest.lastIndex = offset;
  const found = rest.exec(text);
  return found === null ? undefined : offset + found[0].length;
}

/** Where the text before a token ends, without blanks, line ends and comments. */
export function textEnd({ text, tokens }: TokenText, index: number): number {
  let at = beforeBlanks(text, tokens[index]?.start ?? text.length);
  for (let before = index - 1; before >= 0; before -= 1) {
    const token = tokens[before];
    if (token === undefined || (token.kind !== 'break' && token.kind !== 'comment')) {
      // A space that is escaped is none.
      return Math.max(at, token?.end ?? 0);
    }
    if (token.kind === 'comment') {
      if (token.end !== at) {
        return at;
      }
      at = beforeBlanks(text, token.start);
    }
  }
  return at;
}

/** After a block, on a line of its own where nothing follows on the block's line. */
export function afterBlock(
  { text, eol }: TokenText,
  end: number,
): { readonly exit: DraftPlace; readonly isEndClosed: boolean } {
  const isLast = lineRest(text, end) !== undefined;
  return { exit: { at: end, before: isLast ? eol : '', after: '' }, isEndClosed: isLast };
}

/** A paragraph of its own after an offset. */
export function paragraphAfter({ text, eol }: TokenText, at: number, isFirst: boolean): DraftPlace {
  const [, first, second] = /^[ \t]*(\r?\n)?([ \t]*\r?\n)?/u.exec(text.slice(at, at + 200)) ?? [];
  const missing = at === text.length ? 0 : [first, second].filter((one) => one === undefined).length;
  return { at, before: isFirst ? eol : eol.repeat(2), after: eol.repeat(missing) };
}
