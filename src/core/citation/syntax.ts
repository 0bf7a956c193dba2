import { isMyst } from './syntax/isMyst.ts';
import { latexFlavour } from './syntax/latexFlavour.ts';

/** How a document language writes a citation: Markdown in two flavours, LaTeX in three by its citation packages. */
export const syntaxes = [
  'pandoc',
  'myst',
  'biblatex',
  'natbib',
  'bibtex',
  'typst',
  'asciidoc',
  'rst',
  'org',
  'html',
  'text',
] as const;
export type Syntax = (typeof syntaxes)[number];

/** The syntaxes that cite by citekey; the others hold formatted text only. */
export type CitekeyLanguage = Exclude<Syntax, 'html' | 'text'>;

type Language = Exclude<Syntax, 'biblatex' | 'natbib' | 'bibtex'> | 'latex' | 'markdown';

const byLanguageId: ReadonlyMap<string, Language> = new Map([
  ['markdown', 'markdown'],
  ['quarto', 'pandoc'],
  ['rmd', 'pandoc'],
  ['myst', 'myst'],
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

/** The VS Code language ids that are known; any other is plain text. */
export const languageIds: readonly string[] = [...byLanguageId.keys(), 'plaintext'];

/** For files whose language no installed extension knows: VS Code takes them for plain text. */
const byExtension: ReadonlyMap<string, Language> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['qmd', 'pandoc'],
  ['rmd', 'pandoc'],
  ['tex', 'latex'],
  ['ltx', 'latex'],
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
 * @param text of the document, which tells the flavours of LaTeX and Markdown apart
 */
export function syntaxOf(languageId: string, path = '', text = ''): Syntax {
  const extension = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
  const language = byLanguageId.get(languageId) ?? byExtension.get(extension) ?? 'text';
  switch (language) {
    case 'latex':
      return latexFlavour(text);
    case 'markdown':
      return isMyst(text) ? 'myst' : 'pandoc';
    default:
      return language;
  }
}

/** Whether a draft of the syntax can cite by citekey. */
export function hasCitekeys(syntax: Syntax): syntax is CitekeyLanguage {
  return syntax !== 'html' && syntax !== 'text';
}

/** Whether a draft of the syntax can have footnotes. HTML and plain text have no mark-up for them. */
export function hasFootnotes(syntax: Syntax): syntax is CitekeyLanguage {
  return hasCitekeys(syntax);
}

/** Whether a draft of the syntax is Markdown, with what that has besides citations. */
export function isMarkdown(syntax: Syntax): boolean {
  return syntax === 'pandoc' || syntax === 'myst';
}
