import assert from 'node:assert/strict';
import { formatCitation, syntaxOf, type Syntax } from '../../../../src/core/citation/syntax.ts';
import type { Target } from '../../../../src/core/corpus/target.ts';
import { readCorpus } from '../../../support/readCorpus.ts';

const paper: Target = { kind: 'paper', symbol: 'CTOC/COP/WG.7/2015/4' };
const paragraph: Target = { kind: 'paragraph', number: 12 };
const compendium: Target = { kind: 'compendium' };
const title =
  'Background papers of the Working Group on the Smuggling of Migrants since its first meeting: ' +
  'thematic compendium prepared by the Secretariat (15 July 2021)';

const cases: readonly [Syntax, Target, string][] = [
  ['pandoc', paper, '[@ctoc_cop_wg7_2015_4]'],
  ['pandoc', paragraph, '[@ctoc_cop_wg7_compendium_2021, para. 12]'],
  ['pandoc', compendium, '[@ctoc_cop_wg7_compendium_2021]'],
  ['latex', paper, '\\autocite{ctoc_cop_wg7_2015_4}'],
  ['latex', paragraph, '\\autocite[para.~12]{ctoc_cop_wg7_compendium_2021}'],
  ['latex', compendium, '\\autocite{ctoc_cop_wg7_compendium_2021}'],
  ['text', paper, 'CTOC/COP/WG.7/2015/4'],
  ['text', paragraph, `${title}, para. 12`],
  ['text', compendium, title],
];

describe('formatCitation', () => {
  const corpus = readCorpus();

  for (const [syntax, target, expected] of cases) {
    it(`writes a ${target.kind} as ${syntax}`, () => {
      assert.equal(formatCitation(corpus, [target], syntax), expected);
    });
  }

  it('never gives a paper a paragraph’s number', () => {
    const papers = new Set(corpus.papers.flatMap(({ symbol, citekey }) => [symbol, citekey]));
    for (const { number } of corpus.paragraphs) {
      for (const syntax of ['pandoc', 'latex', 'text'] as const) {
        const text = formatCitation(corpus, [{ kind: 'paragraph', number }], syntax);
        assert.ok(![...papers].some((name) => text.includes(name)), text);
      }
    }
  });
});

describe('syntaxOf', () => {
  const languages: readonly [string, Syntax][] = [
    ['markdown', 'pandoc'],
    ['quarto', 'pandoc'],
    ['rmd', 'pandoc'],
    ['latex', 'latex'],
    ['tex', 'latex'],
    ['plaintext', 'text'],
    ['typescript', 'text'],
    ['', 'text'],
  ];
  for (const [language, syntax] of languages) {
    it(`takes "${language}" as ${syntax}`, () => {
      assert.equal(syntaxOf(language), syntax);
    });
  }

  it('falls back to the extension where VS Code does not know the language', () => {
    assert.equal(syntaxOf('plaintext', '/drafts/brief.qmd'), 'pandoc');
    assert.equal(syntaxOf('plaintext', '/drafts/brief.Rmd'), 'pandoc');
    assert.equal(syntaxOf('plaintext', '/drafts/memo.tex'), 'latex');
    assert.equal(syntaxOf('plaintext', '/drafts/notes.txt'), 'text');
    assert.equal(syntaxOf('markdown', '/drafts/odd.tex'), 'pandoc');
  });
});
