import type { Corpus } from '../corpus/corpus.ts';
import { paragraphLabel, type Target } from '../corpus/target.ts';
import type { Syntax } from './syntax.ts';
import { unitedNationsText } from './unitedNationsText.ts';

/** One thing cited, in the words of CSL and pandoc. */
interface Cite {
  readonly key: string;
  /** "16", or "16 (c)"; undefined where no paragraph is meant. */
  readonly paragraph: string | undefined;
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
  const cites = targets.map((target): Cite => {
    const paper = target.kind === 'paper' ? corpus.paper(target.symbol) : undefined;
    return {
      // A paragraph is the compendium's, so its key is the compendium's.
      key: (paper ?? corpus.compendium).citekey,
      paragraph: target.kind === 'paragraph' ? paragraphLabel(target) : undefined,
    };
  });
  const text = (): string =>
    prose(before, targets.map((target) => unitedNationsText(corpus, target)).join('; '));
  switch (syntax) {
    case 'pandoc':
      return pandoc(before, cites);
    case 'biblatex':
    case 'natbib':
    case 'bibtex':
      return biblatex(before, cites);
    case 'typst':
      return typst(before, cites);
    case 'asciidoc':
      return asciidoc(before, cites);
    case 'rst':
      return restructuredText(before, cites);
    case 'org':
      return org(before, cites);
    case 'html':
      return text().replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
    case 'text':
      return text();
  }
}

/** https://pandoc.org/MANUAL.html#citation-syntax: braces keep "(c)" in the locator. */
function pandoc(before: string, cites: readonly Cite[]): string {
  const written = cites.map(({ key, paragraph }) => {
    const locator = paragraph?.includes('(') === true ? `, {para. ${paragraph}}` : `, para. ${paragraph}`;
    return `@${key}${paragraph === undefined ? '' : locator}`;
  });
  return `[${prose(escaped(before, /[\\[\]@;{}*_`]/gu), written.join('; '))}]`;
}

/** biblatex puts a page prefix before a bare number, so the label is always written. */
function biblatex(before: string, cites: readonly Cite[]): string {
  const written = cites.map(({ key, paragraph }, index) => {
    const note = index === 0 ? before.replace(/[\\{}[\]%&#_$~^]/gu, '') : '';
    const locator = paragraph === undefined ? '' : `para.~${paragraph}`;
    // One optional argument is the locator; a prefix takes the first of two.
    return `${note === '' ? '' : `[${note}]`}${locator === '' && note === '' ? '' : `[${locator}]`}{${key}}`;
  });
  return `\\autocite${cites.length > 1 ? 's' : ''}${written.join('')}`;
}

/** https://typst.app/docs/reference/model/cite: there is no prefix, so it is prose. */
function typst(before: string, cites: readonly Cite[]): string {
  const written = cites.map(
    ({ key, paragraph }) => `@${key}${paragraph === undefined ? '' : `[para.~${paragraph}]`}`,
  );
  return prose(escaped(before, /[\\[\]#@*_`$<>~]/gu), written.join(' '));
}

/** asciidoctor-bibtex: a closing parenthesis ends the locator, so an item is written without. */
function asciidoc(before: string, cites: readonly Cite[]): string {
  const written = cites.map(
    ({ key, paragraph }) =>
      `${key}${paragraph === undefined ? '' : `(para. ${paragraph.replace(/[()]/gu, '')})`}`,
  );
  return prose(before, `cite:[${written.join(',')}]`);
}

/** sphinxcontrib-bibtex: text before and behind a key stands in braces. */
function restructuredText(before: string, cites: readonly Cite[]): string {
  const written = cites.map(({ key, paragraph }, index) => {
    const note = index === 0 ? before.replace(/[\\`{}]/gu, '') : '';
    return `${note === '' ? '' : `{${note}}`}${key}${paragraph === undefined ? '' : `{para. ${paragraph}}`}`;
  });
  return `:cite:p:\`${written.join(',')}\``;
}

/** https://orgmode.org/manual/Citations.html */
function org(before: string, cites: readonly Cite[]): string {
  const written = cites.map(
    ({ key, paragraph }) => `@${key}${paragraph === undefined ? '' : ` para. ${paragraph}`}`,
  );
  return `[cite:${prose(before.replace(/[[\];@]/gu, ''), written.join(';'))}]`;
}

function prose(before: string, rest: string): string {
  return before === '' ? rest : `${before} ${rest}`;
}

function escaped(text: string, characters: RegExp): string {
  return text.replace(characters, '\\$&');
}
