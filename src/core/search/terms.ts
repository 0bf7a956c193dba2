/**
 * How text becomes index terms, for the documents and for the query alike: an index searched with other terms
 * than it was built with finds nothing.
 */

const separators = /[^\p{L}\p{N}]+/u;
const possessive = /['’]s(?![\p{L}\p{N}])/gu;

/** The words of a text; hyphens, slashes and apostrophes part words, a possessive is dropped. */
export function tokenize(text: string): string[] {
  return text.replace(possessive, ' ').split(separators).filter(Boolean);
}

/** A word without case and diacritics. */
export function normalizeTerm(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
