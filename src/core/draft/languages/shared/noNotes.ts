import type { Footnotes } from '../footnoteSyntax.ts';

/** Of a text in a language that has no footnotes. */
export function noNotes(text: string): Footnotes {
  return {
    notes: [],
    marks: [],
    labels: new Set(),
    definitionPlace: { offset: text.length, before: '', between: '', after: '' },
  };
}
