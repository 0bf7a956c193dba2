import assert from 'node:assert/strict';
import type { Locale } from '../../../../src/core/citation/locale.ts';
import { type Dialect, readAs } from '../../../support/dialects.ts';

const cases: readonly (readonly [Dialect, string, Locale | undefined])[] = [
  ['pandoc', '---\ntitle: x\nlang: fr-CA\n---\n', 'fr'],
  ['pandoc', '---\r\nlang: "es"\r\n...\r\n', 'es'],
  ['pandoc', '---\ntitle: x\n---\nlang: fr\n', undefined],
  ['pandoc', '---\nlang: de\n---\n', undefined],
  ['pandoc', 'no header', undefined],
  ['biblatex', '\\usepackage[french]{babel}', 'fr'],
  ['biblatex', '\\usepackage[french,english]{babel}', 'en'],
  ['biblatex', '\\usepackage[main=french,english]{babel}', 'fr'],
  ['biblatex', '\\usepackage[spanish,es-tabla]{babel}', 'es'],
  ['biblatex', '\\usepackage[french,german]{babel}', undefined],
  ['natbib', '\\setdefaultlanguage[variant=acadian]{french}', 'fr'],
  ['natbib', '\\setmainlanguage{arabic}', 'ar'],
  ['bibtex', '\\documentclass[12pt,russian]{article}\n\\usepackage{babel}', 'ru'],
  ['bibtex', '\\documentclass{ctexart}', 'zh'],
  ['biblatex', '% \\usepackage[french]{babel}\n\\usepackage[english]{babel}', 'en'],
  ['biblatex', '\\documentclass[12pt]{article}', undefined],
  ['typst', '#set text(font: "X", lang: "fr")', 'fr'],
  ['typst', '// #set text(lang: "fr")', undefined],
  ['typst', '#set text(font: ("Times New Roman", "SimSun"), lang: "zh")', 'zh'],
  [
    'typst',
    '#set text(\n  font: ((name: "A (b)", covers: "latin-in-cjk"), "SimSun"),\n  lang: "zh",\n)',
    'zh',
  ],
  ['typst', '#set text(size: 11pt) // lang: "fr"\n#set text(lang: "es")', 'es'],
  ['typst', '#set text(/* lang: "fr", */ size: 11pt)', undefined],
  ['typst', '#set text(font: ("A", (lang: "fr")))', undefined],
  ['typst', '#link("https://a.org")[a] #set text(lang: "ar")', 'ar'],
  ['asciidoc', '= Title\n:lang: fr\n', 'fr'],
  ['rst', ':lang: es\n', 'es'],
  ['org', '#+TITLE: x\n#+LANGUAGE: fr\n', 'fr'],
  ['org', '#+language: zh-Hans\n', 'zh'],
  ['html', '<!doctype html>\n<html class="x" lang="fr-CA">', 'fr'],
  ['html', '<html data-lang="fr">', undefined],
  ['text', 'lang: fr', undefined],

  // Not from comments, code or definitions; and the last word counts.
  ['biblatex', '\\begin{comment}\n\\usepackage[french]{babel}\n\\end{comment}', undefined],
  ['biblatex', '\\begin{verbatim}\n\\usepackage[french]{babel}\n\\end{verbatim}', undefined],
  ['biblatex', '\\begin{lstlisting}\n\\usepackage[french]{babel}\n\\end{lstlisting}', undefined],
  ['biblatex', '\\iffalse\n\\usepackage[french]{babel}\n\\fi', undefined],
  ['biblatex', '\\verb|\\usepackage[french]{babel}|', undefined],
  ['biblatex', '\\begin{filecontents}{a.tex}\n\\usepackage[french]{babel}\n\\end{filecontents}', undefined],
  ['biblatex', '\\newcommand{\\x}{\\usepackage[french]{babel}}', undefined],
  ['biblatex', '\\documentclass{a}\\begin{document}a\\end{document}\\usepackage[french]{babel}', undefined],
  ['biblatex', '\\usepackage % x\n [french]{babel}', 'fr'],
  ['biblatex', '\\usepackage[% english\nfrench]{babel}', 'fr'],
  ['biblatex', '\\usepackage[english]{babel}\n\\begin{document}\\selectlanguage{french}', 'en'],
  ['biblatex', '\\babelprovide[import,main]{french}', 'fr'],
  ['asciidoc', '= T\n////\n:lang: fr\n////\n', undefined],
  ['asciidoc', '= T\n// :lang: fr\n', undefined],
  ['asciidoc', '= T\n\n----\n:lang: fr\n----\n', undefined],
  ['asciidoc', '= T\n:lang: fr\n:lang: es\n', 'es'],
  ['asciidoc', '= T\n:lang: fr\n:!lang:\n', undefined],
  ['asciidoc', ':lang: fr\n\n= T\n', 'fr'],
  ['org', '#+begin_comment\n#+language: fr\n#+end_comment', undefined],
  ['org', '#+begin_src org\n#+language: fr\n#+end_src', undefined],
  ['org', '#+begin_example\n#+language: fr\n#+end_example', undefined],
  ['org', '# #+language: fr', undefined],
  ['org', ': #+language: fr', undefined],
  ['typst', '```\n#set text(lang: "fr")\n```', undefined],
  ['typst', '`#set text(lang: "fr")`', undefined],
  ['typst', '/* #set text(lang: "fr") */', undefined],
  ['typst', '#let x = "#set text(lang: \\"fr\\")"', undefined],
  ['typst', '\\#set text(lang: "fr")', undefined],
  ['rst', '.. comment\n   :lang: fr', undefined],
  ['rst', 'a::\n\n   :lang: fr\n', undefined],
  ['rst', '.. code-block:: rst\n\n   :lang: fr\n', undefined],
  ['html', '<!-- <html lang="fr"> -->', undefined],
  ['html', '<script>"<html lang=\'fr\'>"</script>', undefined],
  ['html', '<!-- <html lang="fr"> --><html lang="es">', 'es'],
  ['html', '<html title="lang=fr">', undefined],
  ['html', '<html title=" lang=fr">', undefined],
  ['pandoc', '<!--\n---\nlang: fr\n---\n-->\n', undefined],
  ['pandoc', '```\n---\nlang: fr\n---\n```\n', undefined],
  ['pandoc', '---\nlang: fr\nlang: es\n---\n', 'es'],
  ['pandoc', '---\nabstract: |\n  lang: fr\n---\n', undefined],
  ['pandoc', '---\n# lang: fr\n---\n', undefined],
  ['pandoc', '---\nlang: null\n---\n', undefined],
  ['pandoc', '---\na: &x fr\nlang: *x\n---\n', 'fr'],
  ['pandoc', '---\nformat:\n  lang: fr\n---\n', undefined],
  ['pandoc', '---\n{title: x, lang: fr}\n---\n', 'fr'],
  ['pandoc', 'text\n\n---\nlang: fr\n---\n', 'fr'],
  ['pandoc', '    ---\n    lang: fr\n    ---\n', undefined],
  ['myst', '---\nlang: fr\n---\n', 'fr'],
];

describe('draftLocale', () => {
  it('takes a time that is bounded, whatever is set', () => {
    for (const piece of ['#set text(', '#set text(("', '#set text(((', '/* ', '"']) {
      assert.equal(readAs('typst', piece.repeat(20_000)).locale, undefined);
    }
  });

  for (const [dialect, text, locale] of cases) {
    it(`takes ${JSON.stringify(text)} of ${dialect} for ${locale ?? 'none of the six'}`, () => {
      assert.equal(readAs(dialect, text).locale, locale);
    });
  }

  it('reads no further than the beginning', () => {
    assert.equal(readAs('asciidoc', `${'\n'.repeat(300)}:lang: fr\n`).locale, undefined);
  });
});
