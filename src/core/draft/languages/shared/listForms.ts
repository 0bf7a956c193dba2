import type { ListForm } from '../listForm.ts';

/** What stands in the lines around the list of references. */
export function listMarker(word: 'begin' | 'end'): string {
  return `compendium:references ${word}`;
}

/** One entry a line, each with a bullet. */
export const bullets =
  (bullet: string) =>
  (entries: readonly string[]): string =>
    entries.map((entry) => `${bullet} ${entry}`).join('\n');

/** Before an empty line, or at the text's end. */
export const emptyLine = /\r?\n(?=[ \t]*(?:\r?\n|$))/gu;

/** Between comments, parted from them by empty lines. */
export const bulletList = (bullet: string, comment: (text: string) => string): ListForm => ({
  marker: (word) => comment(listMarker(word)),
  list: bullets(bullet),
  isSpaced: true,
  paragraphEnd: emptyLine,
});
