import assert from 'node:assert/strict';
import type { Citation } from '../../../../../../src/core/citation/cite.ts';
import { type CitekeyDialect, writerIn } from '../../../../../support/dialects.ts';
import { locator } from '../../../../../support/locator.ts';
import { placed } from '../../place/placed.ts';

const k: Citation = [{ key: 'k' }];
const k12: Citation = [{ key: 'k', locator: locator('12') }];
const long: Citation = [{ key: 'ctoc_cop' }];
const two: Citation = [{ key: 'k', locator: locator('12') }, { key: 'l' }];

const completed: readonly (readonly [CitekeyDialect, string, Citation, string])[] = [
  // Lists left open, with another's key.
  ['biblatex', '\\cite{a|', k, '\\cite{a,k}|'],
  ['biblatex', 'As \\cite{a| and b.', k, 'As \\cite{a,k}| and b.'],
  ['biblatex', '\\cite{a|. More \\emph{text}.', k, '\\cite{a,k}|. More \\emph{text}.'],
  ['biblatex', '\\cite{a|\n\nMore}', k, '\\cite{a,k}|\n\nMore}'],
  ['biblatex', '\\cite{a, b| and', k12, '\\cites{a, b}[para.~12]{k}| and'],
  ['biblatex', '\\autocite[p.~3]{a| and', k12, '\\autocites[p.~3]{a}[para.~12]{k}| and'],
  ['natbib', '\\citep{a| and', k12, '\\citetext{\\citealp{a}; \\citealp[para.~12]{k}}| and'],
  ['biblatex', '\\autocites{a}{b| and', k12, '\\autocites{a}{b}[para.~12]{k}| and'],
  ['biblatex', '\\cite{|ab and', k, '\\cite{ab,k}| and'],
  ['biblatex', '\\cite{a|b. Text', k, '\\cite{ab,k}|. Text'],
  ['biblatex', '\\citeauthor{a| and', k, '\\citeauthor{a} \\autocite{k}| and'],
  ['biblatex', '\\nocite{a|', k, '\\nocite{a}\\autocite{k}|'],
  ['biblatex', '\\cite{k| and', k, '\\cite{k}| and'],
  ['biblatex', '\\cite{a, ctoc| and', long, '\\cite{a, ctoc_cop}| and'],
  [
    'biblatex',
    '\\cite{a, ctoc| and',
    [{ key: 'ctoc_cop', locator: locator('1') }],
    '\\cites{a}[para.~1]{ctoc_cop}| and',
  ],
  ['biblatex', '\\cites{a}{| and', k12, '\\cites{a}[para.~12]{k}| and'],
  ['biblatex', '\\ci|te{a', k, '\\cite{a,k}|'],
  ['biblatex', '\\ci|te{} b', k, '\\cite{k}| b'],
  ['biblatex', '\\cite{|\\x} b', k, '\\cite{\\x} \\autocite{k}| b'],
  // Lists left open in braces that end them.
  ['biblatex', '\\footnote{see \\cite{a|. Text} b', k, '\\footnote{see \\cite{a,k}|. Text} b'],
  ['biblatex', '\\footnote{see \\cite{a| and} b', k12, '\\footnote{see \\cites{a}[para.~12]{k}| and} b'],
  ['natbib', '\\section{A \\citep{|}\nb', k, '\\section{A \\citep{k}|}\nb'],
  ['natbib', '\\section{A \\ci|tep{,}\nb', k, '\\section{A \\citep{k}|,}\nb'],
  ['biblatex', '\\emph{\\textbf{\\cite{a| b}}', k, '\\emph{\\textbf{\\cite{a,k}| b}}'],
  ['biblatex', '\\emph{b \\cite{a| b}}', k, '\\emph{b \\cite{a b,k|}}'],
  ['biblatex', '\\section{A \\cite{a| 5\\% b.}', k, '\\section{A \\cite{a,k}| 5\\% b.}'],
  ['biblatex', '\\emph{A \\emph{b} \\cite{| \\LaTeX{}}', k, '\\emph{A \\emph{b} \\cite{k}| \\LaTeX{}}'],
  ['biblatex', '(see \\cite{a|)', k, '(see \\cite{a,k}|)'],
  ['biblatex', '\\cite{|: b', k, '\\cite{k}|: b'],
  // Commas before comments.
  ['biblatex', '\\cite{a,% x\n|}', k, '\\cite{a,% x\nk|}'],
  ['biblatex', '\\cite{a,% x|\n}', k, '\\cite{a,% x\nk|}'],
  ['biblatex', '\\cite{a,% x, y\n  |b}', k, '\\cite{a,% x, y\n  b,k|}'],
  ['biblatex', '\\cite{a% x,\n|}', k, '\\cite{a% x,\n,k|}'],
  ['biblatex', '\\cite{a,% x\n| and', k, '\\cite{a,% x\nk}| and'],
  // Commas that would leave an empty key.
  ['biblatex', '\\cite{a,|}', k12, '\\cites{a}[para.~12]{k}|'],
  ['natbib', '\\citep{a,|}', k12, '\\citetext{\\citealp{a}; \\citealp[para.~12]{k}}|'],
  ['biblatex', '\\cite{a,|,b}', k, '\\cite{a,k|,b}'],
  ['biblatex', '\\cite{|,b}', k, '\\cite{k|,b}'],
  // What stands after.
  ['biblatex', '\\cite{|} [y]', k12, '\\cite[para.~12]{k}| [y]'],
  ['biblatex', '\\cite{|} [y]', two, '\\cites[para.~12]{k}{l}\\relax | [y]'],
  ['biblatex', '\\cite| says', k, '\\cite{k}| says'],
  ['biblatex', '\\cite|d', k, '\\cited \\autocite{k}|'],
  ['biblatex', '\\verb+\\cite{|}+', k, '\\verb+\\cite{}+\\autocite{k}|'],
  ['biblatex', '% \\cite{|}\na', k, '% \\cite{}\n\\autocite{k}|\na'],
  // Joined.
  ['biblatex', '\\cite{a}| [y]', k12, '\\cites{a}[para.~12]{k}\\relax | [y]'],
  ['biblatex', '\\cite{a}| % x\n{y}', two, '\\cites{a}[para.~12]{k}{l}\\relax | % x\n{y}'],
  ['biblatex', '\\cite{a}|\n\n{y}', k12, '\\cites{a}[para.~12]{k}|\n\n{y}'],
  ['biblatex', '\\cites{a}{b|}(c)', k12, '\\cites{a}{b}[para.~12]{k}|(c)'],
  ['biblatex', '\\item[\\cite{a|}] b', k, '\\item[\\cite{a,k|}] b'],
  ['biblatex', '\\item[\\cite{a|}] b', k12, '\\item[\\cite{a} {\\cite[para.~12]{k}}|] b'],
  ['biblatex', '\\volcite{2}{a}|.', k, '\\volcite{2}{a} \\autocite{k}|.'],
];

describe('A citation in LaTeX', () => {
  for (const [dialect, before, citation, after] of completed) {
    it(`makes ${after} of ${before}`, () => {
      assert.equal(placed(before, { dialect, citation }), after);
    });
  }

  it('is written in pieces', () => {
    const cites: Citation = [{ key: 'k', locator: locator('12'), prefix: 'see', suffix: 'too' }];
    assert.deepEqual(
      writerIn('biblatex', '', 'en')
        .write(cites)
        .map(({ kind, text }) => `${kind} ${text}`),
      [
        'markup \\autocite',
        'markup [',
        'prefix see',
        'markup ]',
        'markup [',
        'locator para.~12',
        'suffix  too',
        'markup ]',
        'markup {',
        'key k',
        'markup }',
      ],
    );
    assert.deepEqual(
      writerIn('bibtex', '', 'en')
        .write(cites)
        .slice(0, 3)
        .map(({ kind, text }) => `${kind} ${text}`),
      ['prefix see', 'markup  ', 'markup \\cite'],
    );
  });
});

describe('A formatted citation in LaTeX', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['\\cite{|} b', 'T| b'],
    ['\\cite[p. 3]{|} b', '\\cite[p. 3]{} T| b'],
    ['\\cite{ctoc|} b', 'T| b'],
    ['\\LaTeX|', '\\LaTeX{} T|'],
    ['\\noindent|', '\\noindent T|'],
    ['a|% c\nb', 'a T| % c\nb'],
    ['a \\\\|\nb', 'a T| \\\\\nb'],
    ['\\ci|te{a', '\\cite{a} T|'],
    ['\\cite{a, b|. More', '\\cite{a, b} T|. More'],
  ];
  for (const [before, after] of rows) {
    it(`makes ${after} of ${before}`, () => {
      const made = placed(before, { dialect: 'biblatex', form: 'text' });
      assert.equal(made.replace('CTOC/COP/WG.7/2015/4', 'T'), after);
    });
  }

  it('goes as a note out of what is no text, and into a note that is there', () => {
    const note = (before: string): string =>
      placed(before, { dialect: 'biblatex', form: 'footnote' }).replace(/CTOC\/COP\/WG\.7\/2015\/4/u, 'T');
    assert.equal(note('|'), '\\footnote{T.}|');
    assert.equal(note('\\ref{a|}.'), '\\ref{a}.\\footnote{T.}|');
    assert.equal(note('\\footnotetext[2]{a|}'), '\\footnotetext[2]{a; T|}');
    assert.equal(note('a\n% b|\nc'), 'a\n% b\n\\footnote{T.}|\nc');
    assert.equal(note('a.\n|\n{b}'), 'a.\n\n\\footnote{T.}\n|\n{b}');
    assert.equal(note('\\footnote {a|}'), '\\footnote {a; T|}');
    assert.equal(note('\\verb!\\footnote{|a}!'), '\\verb!\\footnote{a}!\\footnote{T.}|');
  });
});
