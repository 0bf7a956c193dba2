import type { TypstCall } from './typstCalls.ts';
import type { CodeToken } from './typstReading.ts';

/**
 * The files of `bibliography("x.bib")` and `bibliography(("a.bib", "b.yml"))`. Named arguments are not paths; names of
 * strings stand for them, and what can't be told from the draft alone is left out.
 */
export function typstBibliographies(
  text: string,
  code: readonly CodeToken[],
  calls: readonly TypstCall[],
): readonly string[] {
  const strings = new Map<string, string>();
  let next = 0;
  return calls
    .filter(({ name, isRule }) => name === 'bibliography' && !isRule)
    .flatMap((call) => {
      for (; next < call.index; next += 1) {
        define(text, code, next, strings);
      }
      return call.arguments
        .filter(({ name }) => name === undefined)
        .flatMap(({ tokens }) => paths(text, tokens, strings));
    });
}

/** `#let name = "…"` */
function define(text: string, code: readonly CodeToken[], at: number, strings: Map<string, string>): void {
  const [keyword, name, equals] = code.slice(at, at + 3);
  if (keyword?.kind !== 'name' || name?.kind !== 'name' || text.slice(keyword.start, keyword.end) !== 'let') {
    return;
  }
  const end = code.slice(at, at + longest).findIndex(({ kind }) => kind === ';');
  const value =
    equals?.kind === 'other' && end > 0 ? valueOf(text, code.slice(at + 3, at + end), strings) : undefined;
  const variable = text.slice(name.start, name.end);
  if (value === undefined) {
    strings.delete(variable);
  } else {
    strings.set(variable, value);
  }
}

/** No path is put together from more tokens. */
const longest = 50;

/** An argument is a path, or an array of paths. */
function paths(text: string, tokens: readonly CodeToken[], strings: ReadonlyMap<string, string>): string[] {
  const isArray = tokens.at(0)?.kind === '(' && tokens.at(-1)?.kind === ')';
  const items: CodeToken[][] = [[]];
  for (const token of isArray ? tokens.slice(1, -1) : tokens) {
    if (token.kind === ',') {
      items.push([]);
    } else {
      items.at(-1)?.push(token);
    }
  }
  return items.flatMap((item) => valueOf(text, item, strings) ?? []);
}

/** Strings and names of strings, added up; undefined for any other expression. */
function valueOf(
  text: string,
  tokens: readonly CodeToken[],
  strings: ReadonlyMap<string, string>,
): string | undefined {
  let value = '';
  for (const [index, { kind, start, end }] of tokens.entries()) {
    const source = text.slice(start, end);
    const term =
      kind === 'string' ? unescaped(source.slice(1, -1)) : kind === 'name' ? strings.get(source) : undefined;
    if (index % 2 === 1 ? kind !== '+' : term === undefined) {
      return undefined;
    }
    value += term ?? '';
  }
  return tokens.length % 2 === 1 ? value : undefined;
}

function unescaped(text: string): string {
  return text.replace(/\\(["\\])/gu, '$1');
}
