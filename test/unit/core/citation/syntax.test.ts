import assert from 'node:assert/strict';
import { syntaxOf, type Syntax } from '../../../../src/core/citation/syntax.ts';

describe('syntaxOf', () => {
  const languages: readonly [string, Syntax][] = [
    ['markdown', 'pandoc'],
    ['quarto', 'pandoc'],
    ['rmd', 'pandoc'],
    ['latex', 'latex'],
    ['tex', 'latex'],
    ['typst', 'typst'],
    ['asciidoc', 'asciidoc'],
    ['restructuredtext', 'rst'],
    ['org', 'org'],
    ['html', 'html'],
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
    assert.equal(syntaxOf('plaintext', '/drafts/memo.typ'), 'typst');
    assert.equal(syntaxOf('plaintext', '/drafts/memo.adoc'), 'asciidoc');
    assert.equal(syntaxOf('plaintext', '/drafts/memo.rst'), 'rst');
    assert.equal(syntaxOf('plaintext', '/drafts/memo.org'), 'org');
    assert.equal(syntaxOf('plaintext', '/drafts/notes.txt'), 'text');
    assert.equal(syntaxOf('markdown', '/drafts/odd.tex'), 'pandoc');
  });
});
