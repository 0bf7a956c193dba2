import assert from 'node:assert/strict';
import { languages } from '../../../../../../src/core/draft/languages/languages.ts';

/** What hides a piece of LaTeX from LaTeX. */
const hidden: readonly (readonly [string, (text: string) => string])[] = [
  ['a comment', (text) => `% ${text}`],
  ['an environment of comments', (text) => `\\begin{comment}\n${text}\n\\end{comment}`],
  ['verbatim text', (text) => `\\begin{verbatim}\n${text}\n\\end{verbatim}`],
  ['a Verbatim environment', (text) => `\\begin{Verbatim}\n${text}\n\\end{Verbatim}`],
  ['code in the line', (text) => `\\verb|${text}|`],
  ['a file within', (text) => `\\begin{filecontents}{x.tex}\n${text}\n\\end{filecontents}`],
  ['what is skipped', (text) => `\\iffalse ${text} \\fi`],
  ['a chunk', (text) => `a\n<<>>=\n${text}\n@\n`],
  ['a definition', (text) => `\\newcommand{\\x}{${text}}`],
  ['what stands after the end', (text) => `\\begin{document}\\end{document}${text}`],
];

describe('What LaTeX does not read', () => {
  for (const [name, hide] of hidden) {
    it(`tells nothing of the draft: ${name}`, () => {
      const { bibliographies, locale, dialect, notes } = languages.latex.read(
        hide('\\usepackage[french]{babel}\\usepackage{natbib}\\bibliography{a}\\citet{b}\\footnote{c}'),
      );
      assert.deepEqual([bibliographies, locale, dialect, notes.notes], [[], undefined, 'biblatex', []]);
    });
  }
});

describe('The bibliographies of a LaTeX draft', () => {
  const rows: readonly (readonly [text: string, ...string[]])[] = [
    ['\\addbibresource{\\subfix{a.bib}}', 'a.bib'],
    ['\\bibliography{\\subfix{../a}, b}', '../a.bib', 'b.bib'],
    ['\\addbibresource[label={x}]{a.bib}', 'a.bib'],
    ['\\addbibresource[label={x},location={remote}]{a.bib}'],
    ['\\addbibresource{#1}'],
    ['\\addbibresource{#1.bib}\\addbibresource{\\jobname.bib}\\addbibresource{a.bib}', 'a.bib'],
    ['\\addbibresource % where\n  {a.bib}', 'a.bib'],
    ['\\bibliography{a,% b\n  c}', 'a.bib', 'c.bib'],
    ['\\foo{\\addbibresource{a.bib}}', 'a.bib'],
  ];
  for (const [text, ...expected] of rows) {
    it(`are those of ${text}`, () => {
      assert.deepEqual(languages.latex.read(text).bibliographies, expected);
    });
  }
});

describe('The locale of a LaTeX draft', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['\\usepackage[% french,\n  spanish]{babel}', 'es'],
    ['\\usepackage[french]{% x\n babel}', 'fr'],
    ['\\usepackage{babel}\\babelprovide[import, main]{arabic}', 'ar'],
    ['\\documentclass[french]{article}', 'fr'],
    ['\\usepackage{babel}', undefined],
    ['\\usepackage[french]{mybabel}', undefined],
    ['\\usepackage{xeCJK}', 'zh'],
  ];
  for (const [text, expected] of rows) {
    it(`is that of ${text}`, () => {
      assert.equal(languages.latex.read(text).locale, expected);
    });
  }
});
