import assert from 'node:assert/strict';
import { type Dialect, dialects, readAs } from '../../../../support/dialects.ts';
import { readDraft } from '../../../../../src/core/draft/languages/languages.ts';

function dialectOf(languageId: string, path = '', text = ''): string {
  return readDraft({ languageId, path }, text).dialect;
}

describe('The dialect of a draft', () => {
  const languages: readonly [string, Dialect][] = [
    ['markdown', 'pandoc'],
    ['quarto', 'pandoc'],
    ['rmd', 'pandoc'],
    ['myst', 'myst'],
    ['latex', 'biblatex'],
    ['tex', 'biblatex'],
    ['rsweave', 'biblatex'],
    ['typst', 'typst'],
    ['asciidoc', 'asciidoc'],
    ['restructuredtext', 'rst'],
    ['org', 'org'],
    ['html', 'html'],
    ['plaintext', 'text'],
    ['typescript', 'text'],
    ['', 'text'],
  ];
  for (const [language, dialect] of languages) {
    it(`takes "${language}" as ${dialect}`, () => {
      assert.equal(dialectOf(language), dialect);
    });
  }

  it('falls back to the extension where VS Code does not know the language', () => {
    assert.equal(dialectOf('plaintext', '/drafts/brief.qmd'), 'pandoc');
    assert.equal(dialectOf('plaintext', '/drafts/brief.Rmd'), 'pandoc');
    assert.equal(dialectOf('plaintext', '/drafts/memo.tex'), 'biblatex');
    assert.equal(dialectOf('plaintext', '/drafts/memo.typ'), 'typst');
    assert.equal(dialectOf('plaintext', '/drafts/memo.adoc'), 'asciidoc');
    assert.equal(dialectOf('plaintext', '/drafts/memo.rst'), 'rst');
    assert.equal(dialectOf('plaintext', '/drafts/memo.org'), 'org');
    assert.equal(dialectOf('plaintext', '/drafts/notes.txt'), 'text');
    assert.equal(dialectOf('markdown', '/drafts/odd.tex'), 'pandoc');
  });
});

describe('The flavour of Markdown', () => {
  const drafts: readonly [string, string, Dialect][] = [
    ['nothing', '# One\n\n[@a]', 'pandoc'],
    ['a directive', 'a\n\n:::{note}\nb\n:::\n', 'myst'],
    ['a directive in backticks', '```{bibliography}\n```\n', 'myst'],
    ['a role', 'as {cite:p}`a` says', 'myst'],
    ['a reference', 'see {numref}`map`', 'myst'],
    ['Jupytext’s header', '---\njupytext:\n  text_representation:\n    format_name: myst\n---\n', 'myst'],
    ['a block of pandoc’s', '::: {.note}\na\n:::\n\n:::{#a}\n:::\n', 'pandoc'],
    ['a chunk of knitr', '```{r}\nx\n```\n', 'pandoc'],
    ['an attribute of pandoc’s', '`<b>`{=html} [a]{.smallcaps}', 'pandoc'],
  ];
  for (const [name, text, flavour] of drafts) {
    it(`is taken from ${name}`, () => {
      assert.equal(dialectOf('markdown', '', text), flavour);
      assert.equal(dialectOf('plaintext', '/a.md', text), flavour);
      assert.equal(dialectOf('quarto', '', text), 'pandoc');
    });
  }
});

describe('The flavour of LaTeX', () => {
  const drafts: readonly [string, string, Dialect][] = [
    ['biblatex by its package', '\\usepackage[style=verbose]{biblatex}', 'biblatex'],
    ['biblatex by its bibliography', '\\addbibresource{a.bib}', 'biblatex'],
    ['biblatex where nothing tells', '\\section{One}', 'biblatex'],
    ['biblatex that stands in for natbib', '\\usepackage[natbib=true]{biblatex}', 'biblatex'],
    ['natbib', '\\usepackage{natbib}\n\\bibliography{a}', 'natbib'],
    ['natbib with options', '\\usepackage[round,\n  sort]{natbib}', 'natbib'],
    ['natbib in a list', '\\usepackage{url, natbib}', 'natbib'],
    ['natbib in a class', '\\RequirePackage{natbib}', 'natbib'],
    ['LaTeX alone', '\\bibliographystyle{plain}\\bibliography{a}', 'bibtex'],
    ['no comment', '% \\usepackage{natbib}\n\\bibliography{a} % \\usepackage{biblatex}', 'bibtex'],
    ['what stands behind a percent sign that is text', '10\\% \\usepackage{natbib}', 'natbib'],
    ['natbib by the commands of a chapter', 'As \\citet{a} says', 'natbib'],
    ['natbib by its commands for a bare text', '(\\citealp*[p.~3]{a})', 'natbib'],
    ['biblatex by the commands of a chapter', 'As \\textcite{a} says', 'biblatex'],
    ['biblatex by its commands, with those of natbib', '\\citet{a} \\autocites{a}{b}', 'biblatex'],
    ['LaTeX alone by its command', 'so \\cite[p.~3]{a}', 'bibtex'],
    ['no command in verbatim text', '\\verb|\\citet|', 'biblatex'],
    ['no command that only begins so', '\\citestyle{a}', 'biblatex'],
    ['the commands, not the bibliography', '\\citep{a} \\bibliography{a}', 'natbib'],
    ['a class that loads natbib', '\\documentclass[review]{elsarticle}', 'natbib'],
    ['a class that was told not to', '\\documentclass[nonatbib]{elsarticle}\\bibliography{a}', 'bibtex'],
    ['biblatex in such a class', '\\documentclass[natbib=false]{acmart}\\usepackage{biblatex}', 'biblatex'],
    ['a package that loads natbib', '\\usepackage[natbibapa]{apacite}', 'natbib'],
    ['a bibliography style alone', '\\bibliographystyle{plain}', 'bibtex'],
    ['a bibliography style of natbib', '\\bibliographystyle{plainnat}\\bibliography{a}', 'natbib'],
  ];
  for (const [name, text, flavour] of drafts) {
    it(`is taken from ${name}`, () => {
      assert.equal(dialectOf('latex', '', text), flavour);
    });
  }
});

describe('A LaTeX document of any text', () => {
  it('has its flavour in a time that grows with it', () => {
    for (const piece of [
      '\\usepackage[',
      '\\usepackage{',
      '\\usepackage[]',
      '\\usepackage ',
      '%',
      '\\bibliography ',
      '\\documentclass[',
      '\\bibliographystyle',
      '\\citestyle ',
    ]) {
      assert.equal(dialectOf('latex', '', piece.repeat(1_000_000 / piece.length)), 'biblatex');
    }
  }).timeout(20_000);
});

describe('A dialect', () => {
  it('has citekeys and footnotes, but for HTML and plain text', () => {
    assert.deepEqual(
      dialects.filter((dialect) => !readAs(dialect, '').forms.includes('citekey')),
      ['html', 'text'],
    );
    assert.deepEqual(
      dialects.filter((dialect) => readAs(dialect, '').noteSyntax === undefined),
      ['html', 'text'],
    );
  });
});
