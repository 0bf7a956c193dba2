import type { Corpus } from '../corpus/corpus.ts';
import type { Target } from '../corpus/target.ts';
import { unitedNationsText } from './unitedNationsText.ts';

/** How a document language writes a citation. */
export type Syntax = 'pandoc' | 'latex' | 'text';

const syntaxes: ReadonlyMap<string, Syntax> = new Map([
  ['markdown', 'pandoc'],
  ['quarto', 'pandoc'],
  ['rmd', 'pandoc'],
  ['myst', 'pandoc'],
  ['latex', 'latex'],
  ['tex', 'latex'],
  ['rsweave', 'latex'],
  ['markdown_latex_combined', 'latex'],
]);

/** For files whose language no installed extension knows: VS Code takes them for plain text. */
const byExtension: ReadonlyMap<string, Syntax> = new Map([
  ['md', 'pandoc'],
  ['qmd', 'pandoc'],
  ['rmd', 'pandoc'],
  ['tex', 'latex'],
  ['rnw', 'latex'],
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

/** A whole citation, as it is inserted into a document of that syntax. The target must be the corpus's. */
export function formatCitation(corpus: Corpus, target: Target, syntax: Syntax): string {
  switch (syntax) {
    case 'pandoc': {
      const locator = target.kind === 'paragraph' ? `, para. ${target.number}` : '';
      return `[@${citekeyOf(corpus, target)}${locator}]`;
    }
    case 'latex': {
      const locator = target.kind === 'paragraph' ? `[para.~${target.number}]` : '';
      return `\\autocite${locator}{${citekeyOf(corpus, target)}}`;
    }
    case 'text':
      return unitedNationsText(corpus, target);
  }
}

/** A paragraph is the compendium's, so its key is the compendium's. */
function citekeyOf(corpus: Corpus, target: Target): string {
  const paper = target.kind === 'paper' ? corpus.paper(target.symbol) : undefined;
  return (paper ?? corpus.compendium).citekey;
}
