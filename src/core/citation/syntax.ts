/** How a document language writes a citation. */
export type Syntax = 'pandoc' | 'latex' | 'typst' | 'asciidoc' | 'rst' | 'org' | 'html' | 'text';

const syntaxes: ReadonlyMap<string, Syntax> = new Map([
  ['markdown', 'pandoc'],
  ['quarto', 'pandoc'],
  ['rmd', 'pandoc'],
  ['myst', 'pandoc'],
  ['latex', 'latex'],
  ['tex', 'latex'],
  ['rsweave', 'latex'],
  ['markdown_latex_combined', 'latex'],
  ['typst', 'typst'],
  ['asciidoc', 'asciidoc'],
  ['restructuredtext', 'rst'],
  ['org', 'org'],
  ['html', 'html'],
]);

/** For files whose language no installed extension knows: VS Code takes them for plain text. */
const byExtension: ReadonlyMap<string, Syntax> = new Map([
  ['md', 'pandoc'],
  ['qmd', 'pandoc'],
  ['rmd', 'pandoc'],
  ['tex', 'latex'],
  ['rnw', 'latex'],
  ['typ', 'typst'],
  ['adoc', 'asciidoc'],
  ['asciidoc', 'asciidoc'],
  ['rst', 'rst'],
  ['org', 'org'],
  ['htm', 'html'],
  ['html', 'html'],
]);

/**
 * The syntax of a VS Code language id, else of the file's extension; formatted text where neither has one.
 *
 * @param path of the file, if it has one
 */
export function syntaxOf(languageId: string, path = ''): Syntax {
  const extension = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
  return syntaxes.get(languageId) ?? byExtension.get(extension) ?? 'text';
}
