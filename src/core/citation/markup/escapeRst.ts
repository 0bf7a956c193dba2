/** A text as reStructuredText that shows just that text, even at the beginning of a paragraph. */
export function escapeRst(text: string): string {
  return (
    text
      .replace(/[\\*`_|]|(?<=:):/gu, '\\$&')
      // Lists, titles, fields, options, comments, doctests, enumerations.
      .replace(/^(\s*)(?=[!-/:-@[\]^{}~•‣⁃])/u, '$1\\')
      .replace(/^(\s*)(?=\(?(?:\d+|[a-z#]|[ivxlcdm]+)[.)])/iu, '$1\\')
  );
}
