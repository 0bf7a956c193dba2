import { oneLine } from '../shared/oneLine.ts';

const commands: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  // Within an optional argument only braces keep a bracket from ending it.
  ['[', '{[}'],
  [']', '{]}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  // A shorthand of babel's in many languages, and \textquotedbl is missing from the oldest font encoding.
  ['"', '\\string"'],
  ['\u00A0', '~'],
]);

/** A text as LaTeX that shows just that text; two hyphens are no dash. */
export function escapeLatex(text: string): string {
  return text
    .replace(/[\\{}%&#_$~^[\]<>"\u00A0]/gu, (character) => commands.get(character) ?? `\\${character}`)
    .replace(/([-'`,])(?=\1)|[?!](?=`)/gu, '$&{}');
}

const texts: ReadonlyMap<string, string> = new Map([
  ['textbackslash', '\\'],
  ['textasciitilde', '~'],
  ['textasciicircum', '^'],
  ['textless', '<'],
  ['textgreater', '>'],
  ['string', ''],
]);

/** The text that a piece of LaTeX shows, as far as we write it; commands of others' stay. */
export function latexText(latex: string): string {
  return oneLine(
    latex.replace(
      /\\([A-Za-z]+)(?:\{\})?|\\([^A-Za-z])|[{}]|~|--|-(?:\{\})?/gu,
      (all, name?: string, character?: string) => {
        if (name !== undefined) {
          return texts.get(name) ?? all;
        }
        return character ?? shown.get(all) ?? '';
      },
    ),
  );
}

/** What is no command. */
const shown: ReadonlyMap<string, string> = new Map([
  ['~', '\u00A0'],
  ['-', '-'],
  ['-{}', '-'],
  ['--', '–'],
]);
