import { conditionalName } from './conditionals.ts';

const sign = [
  // A comment, or an escaped sign.
  String.raw`%[^\n]*|\\[^A-Za-z]`,
  // What ends a part.
  String.raw`|\\(?<ends>fi|else)(?![A-Za-z@])`,
  // What another `\fi` belongs to.
  String.raw`|\\(?<opens>${conditionalName})`,
].join('');

/** The end of what `\iffalse` skips: after its `\fi` or its `\else`, or the text's. */
export function commentedOutEnd(text: string, from: number): number {
  const signs = new RegExp(sign, 'gu');
  signs.lastIndex = from;
  let depth = 0;
  for (let found = signs.exec(text); found !== null; found = signs.exec(text)) {
    const { ends, opens } = found.groups ?? {};
    if (opens !== undefined) {
      depth += 1;
    } else if (ends === 'fi' && depth > 0) {
      depth -= 1;
    } else if (ends !== undefined && depth === 0) {
      return signs.lastIndex;
    }
  }
  return text.length;
}
