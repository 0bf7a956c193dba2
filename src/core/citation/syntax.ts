import type { Corpus } from '../corpus/corpus.ts';
import { paragraphLabel, type Target } from '../corpus/target.ts';
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

/**
 * A whole citation, as it is inserted into a document of that syntax; several targets make one cluster.
 *
 * @param targets the corpus's, at least one
 * @param prefix text before the first cite, such as "see"
 */
export function formatCitation(
  corpus: Corpus,
  targets: readonly Target[],
  syntax: Syntax,
  prefix = '',
): string {
  const before = prefix.replace(/[\s\p{C}]+/gu, ' ').trim();
  const space = before === '' ? '' : ' ';
  switch (syntax) {
    case 'pandoc': {
      const cites = targets.map((target) => `@${citekeyOf(corpus, target)}${pandocLocator(target)}`);
      return `[${before.replace(/[\\[\]@;{}*_`]/gu, '\\$&')}${space}${cites.join('; ')}]`;
    }
    case 'latex': {
      const plain = before.replace(/[\\{}[\]%&#_$~^]/gu, '');
      const cites = targets.map((target, index) => {
        const notes = latexNotes(index === 0 ? plain : '', target);
        return `${notes}{${citekeyOf(corpus, target)}}`;
      });
      return `\\autocite${targets.length > 1 ? 's' : ''}${cites.join('')}`;
    }
    case 'text':
      return `${before}${space}${targets.map((target) => unitedNationsText(corpus, target)).join('; ')}`;
  }
}

/** Braces keep pandoc from taking a letter in parentheses for text behind the locator. */
function pandocLocator(target: Target): string {
  if (target.kind !== 'paragraph') {
    return '';
  }
  const locator = `para. ${paragraphLabel(target)}`;
  return target.item === undefined ? `, ${locator}` : `, {${locator}}`;
}

/** One optional argument is the locator; a prefix takes the first of two. */
function latexNotes(prefix: string, target: Target): string {
  const locator = target.kind === 'paragraph' ? `para.~${paragraphLabel(target)}` : '';
  return `${prefix === '' ? '' : `[${prefix}]`}${locator === '' && prefix === '' ? '' : `[${locator}]`}`;
}

/** A paragraph is the compendium's, so its key is the compendium's. */
function citekeyOf(corpus: Corpus, target: Target): string {
  const paper = target.kind === 'paper' ? corpus.paper(target.symbol) : undefined;
  return (paper ?? corpus.compendium).citekey;
}
