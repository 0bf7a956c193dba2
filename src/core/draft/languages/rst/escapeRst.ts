/**
 * A text as reStructuredText that shows just that text.
 *
 * @param isStart whether it may begin a paragraph
 */
export function escapeRst(text: string, isStart = true): string {
  const escaped = text.replace(/[\\*`_|]|(?<=:):/gu, '\\$&');
  // Lists, titles, fields, options, comments, doctests, enumerations.
  return isStart
    ? escaped.replace(/^(\s*)(?=[!-/:-@[\]^{}~•‣⁃]|(?:\d+|[a-z#]|[ivxlcdm]+)[.)])/iu, '$1\\')
    : escaped;
}
