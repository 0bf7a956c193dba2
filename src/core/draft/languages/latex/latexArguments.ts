import type { Span } from '../shared/mask.ts';
import { skipBlanks } from './latexBlanks.ts';
import { definitions } from './latexNames.ts';
import type { LatexToken } from './latexTokens.ts';

/** A text with its tokens and their partners. */
export interface TokenText {
  readonly text: string;
  readonly tokens: readonly LatexToken[];
  readonly partners: Int32Array;
  /** The text's line break. */
  readonly eol: string;
}

/** An argument: what stands in its braces or brackets, and the token that closes it. */
export interface Argument extends Span {
  readonly close: number;
  readonly kind: 'text' | 'other' | 'optional';
}

/** The arguments of a command or of an environment's beginning, with where they end and the token after them. */
export interface Arguments {
  readonly all: readonly Argument[];
  readonly end: number;
  readonly next: number;
}

/** What looks like more than a name, a number or a length. */
const prose = /\p{L}[\s~]+[\p{L}\\(]/u;

/**
 * Reads the arguments of the token at an index.
 *
 * @param signature see `commandArguments`; without one, what touches is an argument, and text if it looks like some
 */
export function argumentsAt(source: TokenText, index: number, signature: string | undefined): Arguments {
  const { text, tokens, partners } = source;
  const all: Argument[] = [];
  let end = tokens[index]?.end ?? 0;
  let next = index + 1;
  let mandatory = 0;
  const isOpen = (): boolean => signature === undefined || mandatory < signature.length;
  if (text.charAt(end) === '<') {
    end += /^<[\w,+|@:-]{1,40}>/u.exec(text.slice(end, end + 45))?.[0].length ?? 0;
  }
  while (isOpen()) {
    const from = signature === undefined ? end : skipBlanks(text, end);
    let at = next;
    while ((tokens[at]?.start ?? from) < from) {
      at += 1;
    }
    const token = tokens[at];
    const close = partners[at] ?? -1;
    if (token?.start !== from || close < 0 || (token.kind !== '{' && token.kind !== '[')) {
      break;
    }
    const start = token.end;
    const last = tokens[close];
    if (last === undefined || (token.kind === '{' && signature?.charAt(mandatory) === 'o')) {
      break;
    }
    const kind =
      token.kind === '['
        ? 'optional'
        : kindOf(signature?.charAt(mandatory), text.slice(start, Math.min(last.start, start + 300)));
    all.push({ start, end: last.start, close, kind });
    mandatory += token.kind === '{' || signature?.charAt(mandatory) === 'o' ? 1 : 0;
    end = last.end;
    next = close + 1;
  }
  return { all, end, next };
}

function kindOf(sign: string | undefined, content: string): Argument['kind'] {
  return sign === 't' || (sign === undefined && prose.test(content)) ? 'text' : 'other';
}

/** Tokens that a definition's parameters are made of. */
const mostParameters = 12;

/** Where a definition ends that a command begins, and the token after it; undefined for other commands. */
export function definitionAt({ text, tokens, partners }: TokenText, index: number): Arguments | undefined {
  const token = tokens[index];
  const groups = definitions.get(token?.name.replace('*', '') ?? '');
  if (token === undefined || groups === undefined) {
    return undefined;
  }
  let next = index + 1;
  let end = token.end;
  const take = (): void => {
    const close = tokens[next]?.kind === '{' ? (partners[next] ?? -1) : -1;
    const last = tokens[Math.max(next, close)];
    end = last?.end ?? text.length;
    next = Math.max(next, close) + 1;
  };
  const isAdjacent = (): boolean => tokens[next]?.start === skipBlanks(text, end);
  if (
    isAdjacent() &&
    (tokens[next]?.kind === 'command' || tokens[next]?.kind === '{' || tokens[next]?.kind === 'cite')
  ) {
    take();
  }
  for (let group = 0; group < groups; group += 1) {
    const from = next;
    while (tokens[next]?.kind !== '{' && next < from + mostParameters && next < tokens.length) {
      next += 1;
    }
    if (tokens[next]?.kind !== '{') {
      next = from;
      break;
    }
    take();
  }
  return { all: [], end, next };
}
