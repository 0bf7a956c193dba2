/** Commands of shortvrb, fancyvrb and listings that make a character begin and end verbatim text, or no more. */
export const shortVerbCommands: ReadonlyMap<string, boolean> = new Map([
  ...['MakeShortVerb', 'MakeShortVerb*', 'DefineShortVerb', 'lstMakeShortInline'].map(
    (name): [string, boolean] => [name, true],
  ),
  ...['DeleteShortVerb', 'UndefineShortVerb', 'lstDeleteShortInline'].map((name): [string, boolean] => [
    name,
    false,
  ]),
]);

/** Options, and the character, in braces or not, escaped or not. */
const argument =
  /[ \t]*(?:\[[^\]\n]{0,300}\])?[ \t]*(?:\{[ \t]*\\?([^\sA-Za-z\\{}])[ \t]*\}|\\?([^\sA-Za-z\\{}]))/uy;

/** The character that such a command is about, and where its argument ends. */
export function shortVerbAt(
  text: string,
  nameEnd: number,
): { readonly character: string; readonly end: number } | undefined {
  argument.lastIndex = nameEnd;
  const found = argument.exec(text);
  const character = found?.[1] ?? found?.[2];
  return found === null || character === undefined
    ? undefined
    : { character, end: nameEnd + found[0].length };
}

const making = /\\(?:MakeShortVerb\*?|DefineShortVerb|lstMakeShortInline)(?![A-Za-z@])/gu;

/** All characters that are made such anywhere in a text. */
export function shortVerbsIn(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(making)].flatMap(
      ({ 0: name, index }) => shortVerbAt(text, index + name.length)?.character ?? [],
    ),
  );
}
