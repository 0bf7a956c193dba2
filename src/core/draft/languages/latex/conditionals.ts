import type { TokenText } from './latexArguments.ts';
import type { LatexToken } from './latexTokens.ts';

/** TeX's own conditionals and those of `\newif`, by their names; what only begins so is a macro of some package. */
export const conditionalName = [
  // The name begins so.
  'if(?!',
  // No sign or macro that only begins so, as etoolbox's do: they have no `\fi`.
  String.raw`(?:f|thenelse|def|undef|cs|str|blank|bool|toggle|num\w|dim\w|patch)[A-Za-z]*(?![A-Za-z@])`,
  // Nor `\ifdefstring`, whatever follows it; then the rest of the name.
  String.raw`|defstring)[A-Za-z@]*`,
].join('');

const conditional = new RegExp(`^${conditionalName}$`, 'u');

/** Longer is no conditional within a line. */
const longest = 400;

const one = String.raw`[ \t]*(?:\\(?:[A-Za-z@]+|[^A-Za-z\s])|[^\s\\{}%])`;
const number = String.raw`[ \t]*[-+]?(?:\\[A-Za-z@]+(?:\{[^{}\n]{0,60}\})?|[\d.]+(?:[a-z]{2})?)`;
/** What is held against what. */
const conditions: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    if: `${one}${one}`,
    ifx: `${one}${one}`,
    ifcat: `${one}${one}`,
    ifdefined: one,
    ifodd: `${number}[ \\t]?`,
    ifcase: `${number}[ \\t]?`,
    ifnum: `${number}[ \\t]*[<=>]${number}[ \\t]?`,
    ifdim: `${number}[ \\t]*[<=>]${number}[ \\t]?`,
    ifcsname: String.raw`[^\n]{0,200}?\\endcsname`,
  }).map(([name, condition]) => [name, new RegExp(condition, 'uy')]),
);

/** What the conditionals of a draft leave open to citations. */
export class Conditionals {
  readonly #source: TokenText;
  /** For each conditional's token, its `\fi`; undefined where it has none. */
  readonly #ends = new Map<number, LatexToken | undefined>();

  constructor(source: TokenText) {
    this.#source = source;
    const open: number[] = [];
    for (const [index, token] of source.tokens.entries()) {
      if (token.kind === 'command' && token.name === 'fi') {
        this.#ends.set(open.pop() ?? -1, token);
      } else if (token.kind === 'command' && conditional.test(token.name)) {
        open.push(index);
        this.#ends.set(index, undefined);
      }
    }
  }

  /**
   * Where a stretch ends that the conditional at a token begins and no citation goes into: after its `\fi` where that
   * stands in its line, for who knows which of its parts is read; else after its condition. Undefined for other tokens.
   */
  endAt(index: number): { readonly end: number; readonly isWhole: boolean } | undefined {
    const { text, tokens } = this.#source;
    const token = tokens[index];
    if (token === undefined || !this.#ends.has(index)) {
      return undefined;
    }
    const last = this.#ends.get(index)?.end ?? Number.POSITIVE_INFINITY;
    if (last - token.start < longest && !text.slice(token.start, last).includes('\n')) {
      return { end: last, isWhole: true };
    }
    const condition = conditions.get(token.name);
    if (condition === undefined) {
      return undefined;
    }
    condition.lastIndex = token.end;
    return { end: token.end + (condition.exec(text)?.[0].length ?? 0), isWhole: false };
  }
}
