import type { Syntax } from '../citation/syntax.ts';

/** How a language marks and writes the list of references. */
export interface ListForm {
  /** The lines around the list, alike but for this word. */
  readonly marker: (word: 'begin' | 'end') => string;
  /** The lines of the list; Line ends are LF. */
  readonly list: (entries: readonly string[]) => string;
  /** Whether empty lines must part the list from its markers. */
  readonly isSpaced: boolean;
}

const name = 'compendium:references';
const bullets =
  (bullet: string) =>
  (entries: readonly string[]): string =>
    entries.map((entry) => `${bullet} ${entry}`).join('\n');

const markup: ListForm = {
  marker: (word) => `<!-- ${name} ${word} -->`,
  list: bullets('-'),
  isSpaced: true,
};
const html: ListForm = {
  ...markup,
  list: (entries) => ['<ul>', ...entries.map((entry) => `  <li>${entry}</li>`), '</ul>'].join('\n'),
  isSpaced: false,
};
const latex: ListForm = {
  marker: (word) => `% ${name} ${word}`,
  list: (entries) =>
    [
      '\\begin{itemize}',
      // A bracket behind \item would be its option.
      ...entries.map((entry) => `  \\item ${entry.startsWith('[') ? '{}' : ''}${entry}`),
      '\\end{itemize}',
    ].join('\n'),
  isSpaced: false,
};
const slashes = (bullet: string): ListForm => ({
  marker: (word) => `// ${name} ${word}`,
  list: bullets(bullet),
  isSpaced: true,
});

/** Comments where the language has them; in plain text the markers are seen. */
export function listForm(syntax: Syntax): ListForm {
  switch (syntax) {
    case 'pandoc':
    case 'myst':
      return markup;
    case 'html':
      return html;
    case 'typst':
      return slashes('-');
    case 'asciidoc':
      return slashes('*');
    case 'rst':
      return { marker: (word) => `.. ${name} ${word}`, list: bullets('-'), isSpaced: true };
    case 'org':
      return { marker: (word) => `# ${name} ${word}`, list: bullets('-'), isSpaced: true };
    case 'text':
      return {
        marker: (word) => `--- ${name} ${word} ---`,
        list: (entries) => entries.join('\n\n'),
        isSpaced: true,
      };
    case 'biblatex':
    case 'natbib':
    case 'bibtex':
      return latex;
  }
}
