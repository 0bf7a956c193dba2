import { argumentsAt, type TokenText } from './latexArguments.ts';
import { skipBlanks } from './latexBlanks.ts';
import { commandArguments, rowCommands } from './latexNames.ts';

/** A place between two tokens: an offset, and the token that follows. */
export interface Between {
  readonly at: number;
  readonly next: number;
}

/** Where a row's first cell begins: after rules, blanks and comments. */
export function rowStart(source: TokenText, from: Between): Between {
  return afterCommands(source, from, rowCommands);
}

/** What follows some commands with blanks and comments between, and where the last of the commands ends. */
export function afterCommands(
  source: TokenText,
  from: Between,
  commands: ReadonlySet<string>,
): Between & { readonly last: number } {
  const { text, tokens } = source;
  let { at, next } = from;
  let last = at;
  for (;;) {
    at = skipBlanks(text, at);
    while ((tokens[next]?.start ?? at) < at) {
      next += 1;
    }
    const token = tokens[next];
    if (token?.start !== at) {
      return { at, next, last };
    }
    if (token.kind === 'break') {
      at = token.end;
      next += 1;
    } else if (token.kind === 'command' && commands.has(token.name)) {
      ({ end: at, next } = argumentsAt(source, next, signatureOf(text, token.end, token.name)));
      at += trimmed.exec(text.slice(at, at + 60))?.[0].length ?? 0;
      last = at;
    } else {
      return { at, next, last };
    }
  }
}

/** `\cmidrule(lr){2-3}` has something of its own before its argument. */
const trimmed = /^\([lr]{0,2}(?:\{[^{}]{0,20}\})?\)\{[^{}]{0,20}\}/u;

function signatureOf(text: string, at: number, name: string): string {
  return text.charAt(at) === '(' ? '' : (commandArguments.get(name) ?? 'o');
}

/** Tokens that can stand before a list's first item, such as lengths. */
const mostBefore = 40;

/** Where the text of a list's first item begins, or else the list's end. */
export function firstItem(source: TokenText, { next }: Between, close: number): Between | undefined {
  const { tokens } = source;
  for (let index = next; index < Math.min(next + mostBefore, tokens.length); index += 1) {
    const token = tokens[index];
    if (token?.kind === 'command' && (token.name === 'item' || token.name === 'bibitem')) {
      const item = argumentsAt(source, index, token.name === 'item' ? 'o' : 'x');
      return { at: item.end, next: item.next };
    }
    if (index === close && token !== undefined) {
      return { at: token.end, next: index + 1 };
    }
    if (token?.kind === 'begin') {
      return undefined;
    }
  }
  return undefined;
}
