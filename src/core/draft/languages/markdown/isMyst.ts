/** What a draft in Markdown has only where MyST reads it. Pandoc's own attributes begin with a mark: `::: {.note}`. */
const signs: readonly RegExp[] = [
  /^ {0,3}:{3,}\{[a-z][\w:-]*\}/mu,
  new RegExp(
    [
      // A fence
      String.raw`^ {0,3}\x60{3,}\{(?:`,
      // Boxes
      String.raw`admonition|note|warning|tip|important|seealso|`,
      // What is shown apart from the text
      String.raw`figure|math|list-table|code-cell|epigraph|margin|sidebar|`,
      // Lists of the whole document
      String.raw`bibliography|toctree|glossary)\}`,
    ].join(''),
    'mu',
  ),
  /\{(?:(?:foot)?cite(?::[a-z]+)?|numref|ref|eq|doc|term|abbr)\}`/u,
  /^ *format_name: *myst *\r?$/mu,
];

/** Whether a draft in Markdown is written for MyST, as its directives and roles tell. */
export function isMyst(text: string): boolean {
  return signs.some((sign) => sign.test(text));
}
