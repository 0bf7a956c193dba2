import type { Footnotes, Note, NoteSyntax } from '../footnoteSyntax.ts';
import { noNotes } from '../shared/noNotes.ts';

/** Notes stand at the word, without a label. */
export const latexNotes: NoteSyntax = {
  label: () => '',
  within: (body) => body,
  indicator: (_label, body) => `\\footnote{${body}}`,
  definition: undefined,
};

export function footnotesOf(text: string, notes: readonly Note[]): Footnotes {
  return { ...noNotes(text), notes };
}
