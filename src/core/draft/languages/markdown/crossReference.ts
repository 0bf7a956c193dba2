/** Quarto's kinds, bookdown's and pandoc-crossref's. https://quarto.org/docs/authoring/cross-references.html */
const kinds =
  'fig|tbl|tab|lst|tip|nte|wrn|imp|cau|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|eqn?|sec|vid|supp?fig';

const key = new RegExp(`^(?:${kinds})[-:]`, 'iu');
/** One as a pattern's source. */
export const reference = String.raw`(?<![\p{L}\p{N}/.@=&?#%+])@\{?(?:${kinds})[-:](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*\}?`;
const afterOne = new RegExp(String.raw`${reference}([ \t>]*(?:\r?\n[ \t>]*)?)$`, 'iu');

/**
 * Whether a key points to a figure, a table, a section. Quarto puts the reference into the place of all that pandoc
 * reads as one citation with it, so a cite that joins it vanishes.
 */
export function isCrossReference(citekey: string): boolean {
  return key.test(citekey);
}

/** What keeps a bracket from being read as a cross-reference's own: a blank that is none to pandoc, or nothing seen. */
export function apartFromReference(before: string): string {
  const [, blanks] = afterOne.exec(before) ?? [];
  if (blanks === undefined) {
    return '';
  }
  return /^[ \t]+$/u.test(blanks) ? '<!-- -->' : '\\ ';
}
