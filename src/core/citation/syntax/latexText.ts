import { oneLine } from './oneLine.ts';

const commands: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  // Within an optional argument only braces keep a bracket from ending it.
  ['[', '{[}'],
  [']', '{]}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['"', '\\textquotedbl{}'],
  ['\u00A0', '~'],
]);

/** A text as LaTeX that shows just that text. */
export function escapeLatex(text: string): string {
  return oneLine(text).replace(
    /[\\{}%&#_$~^[\]<>"\u00A0]/gu,
    (character) => commands.get(character) ?? `\\${character}`,
  );
}

const texts: ReadonlyMap<string, string> = new Map([
  ['textbackslash', '\\'],
  ['textasciitilde', '~'],
  ['textasciicircum', '^'],
  ['textless', '<'],
  ['textgreater', '>'],
  ['textquotedbl', '"'],
]);

/** The text that a piece of LaTeX shows, as far as `escapeLatex` wrote it; commands of others' stay. */
export function latexText(latex: string): string {
  return oneLine(
    latex.replace(
      /\\([A-Za-z]+)(?:\{\})?|\\([^A-Za-z])|[{}]|~/gu,
      (all, name?: string, character?: string) =>
        name !== undefined ? (texts.get(name) ?? all) : (character ?? (all === '~' ? '\u00A0' : '')),
    ),
  );
}
