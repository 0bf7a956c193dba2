import assert from 'node:assert/strict';
import { formatCitation } from '../../../../src/core/citation/formatCitation.ts';
import type { Syntax } from '../../../../src/core/citation/syntax.ts';
import type { Target } from '../../../../src/core/corpus/target.ts';
import { readCorpus } from '../../../support/readCorpus.ts';

const paper: Target = { kind: 'paper', symbol: 'CTOC/COP/WG.7/2015/4' };
const paragraph: Target = { kind: 'paragraph', number: 12 };
const item: Target = { kind: 'paragraph', number: 16, item: 'c' };
const compendium: Target = { kind: 'compendium' };

const p = 'ctoc_cop_wg7_2015_4';
const c = 'ctoc_cop_wg7_compendium_2021';
const title =
  'Background papers of the Working Group on the Smuggling of Migrants since its first meeting: ' +
  'thematic compendium prepared by the Secretariat (15 July 2021)';

interface Row {
  readonly paper: string;
  readonly compendium: string;
  readonly paragraph: string;
  readonly item: string;
  /** The paper and the paragraph together, with "see" before them. */
  readonly cluster: string;
}

const table: Readonly<Record<Syntax, Row>> = {
  pandoc: {
    paper: `[@${p}]`,
    compendium: `[@${c}]`,
    paragraph: `[@${c}, para. 12]`,
    item: `[@${c}, {para. 16 (c)}]`,
    cluster: `[see @${p}; @${c}, para. 12]`,
  },
  latex: {
    paper: `\\autocite{${p}}`,
    compendium: `\\autocite{${c}}`,
    paragraph: `\\autocite[para.~12]{${c}}`,
    item: `\\autocite[para.~16 (c)]{${c}}`,
    cluster: `\\autocites[see][]{${p}}[para.~12]{${c}}`,
  },
  typst: {
    paper: `@${p}`,
    compendium: `@${c}`,
    paragraph: `@${c}[para.~12]`,
    item: `@${c}[para.~16 (c)]`,
    cluster: `see @${p} @${c}[para.~12]`,
  },
  asciidoc: {
    paper: `cite:[${p}]`,
    compendium: `cite:[${c}]`,
    paragraph: `cite:[${c}(para. 12)]`,
    item: `cite:[${c}(para. 16 c)]`,
    cluster: `see cite:[${p},${c}(para. 12)]`,
  },
  rst: {
    paper: `:cite:p:\`${p}\``,
    compendium: `:cite:p:\`${c}\``,
    paragraph: `:cite:p:\`${c}{para. 12}\``,
    item: `:cite:p:\`${c}{para. 16 (c)}\``,
    cluster: `:cite:p:\`{see}${p},${c}{para. 12}\``,
  },
  org: {
    paper: `[cite:@${p}]`,
    compendium: `[cite:@${c}]`,
    paragraph: `[cite:@${c} para. 12]`,
    item: `[cite:@${c} para. 16 (c)]`,
    cluster: `[cite:see @${p};@${c} para. 12]`,
  },
  html: {
    paper: 'CTOC/COP/WG.7/2015/4',
    compendium: title,
    paragraph: `${title}, para. 12`,
    item: `${title}, para. 16 (c)`,
    cluster: `see CTOC/COP/WG.7/2015/4; ${title}, para. 12`,
  },
  text: {
    paper: 'CTOC/COP/WG.7/2015/4',
    compendium: title,
    paragraph: `${title}, para. 12`,
    item: `${title}, para. 16 (c)`,
    cluster: `see CTOC/COP/WG.7/2015/4; ${title}, para. 12`,
  },
};
const syntaxes = Object.entries(table) as [Syntax, Row][];

describe('formatCitation', () => {
  const corpus = readCorpus();

  for (const [syntax, row] of syntaxes) {
    it(`writes ${syntax}`, () => {
      const written: Row = {
        paper: formatCitation(corpus, [paper], syntax),
        compendium: formatCitation(corpus, [compendium], syntax),
        paragraph: formatCitation(corpus, [paragraph], syntax),
        item: formatCitation(corpus, [item], syntax),
        cluster: formatCitation(corpus, [paper, paragraph], syntax, ' see\n '),
      };
      assert.deepEqual(written, row);
    });
  }

  it('never gives a paper a paragraph’s number', () => {
    const papers = new Set(corpus.papers.flatMap(({ symbol, citekey }) => [symbol, citekey]));
    for (const { number } of corpus.paragraphs) {
      for (const [syntax] of syntaxes) {
        const text = formatCitation(corpus, [{ kind: 'paragraph', number }], syntax);
        assert.ok(![...papers].some((name) => text.includes(name)), text);
      }
    }
  });

  it('lets no prefix break out of the citation', () => {
    const hostile = 'see ]}`;@x \\{ <b>&"';
    assert.equal(formatCitation(corpus, [paper], 'pandoc', '] @x'), `[\\] \\@x @${p}]`);
    assert.equal(formatCitation(corpus, [paper], 'latex', '\\input{x}'), `\\autocite[inputx][]{${p}}`);
    assert.equal(formatCitation(corpus, [paper], 'rst', 'a`b}'), `:cite:p:\`{ab}${p}\``);
    assert.equal(formatCitation(corpus, [paper], 'org', '];@x'), `[cite:x @${p}]`);
    assert.doesNotMatch(formatCitation(corpus, [paper], 'html', hostile), /[<>"]/u);
  });
});
