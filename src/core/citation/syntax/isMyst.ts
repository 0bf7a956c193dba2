/** What a draft in Markdown has only where MyST reads it. Pandoc's own attributes begin with a mark: `::: {.note}`. */
const signs: readonly RegExp[] = [
  /^ {0,3}:{3,}\{[a-z][\w:-]*\}/mu,
  /^ {0,3}`{3,}\{(?:admonition|note|warning|tip|important|seealso|figure|math|list-table|bibliography|toctree|code-cell|epigraph|margin|sidebar|glossary)\}/mu,
  /\{(?:(?:foot)?cite(?::[a-z]+)?|numref|ref|eq|doc|term|abbr)\}`/u,
  /^ *format_name: *myst *\r?$/mu,
];

/** Whether a draft in Markdown is written for MyST, as its directives and roles tell. */
export function isMyst(text: string): boolean {
  return signs.some((sign) => sign.test(text));
}
