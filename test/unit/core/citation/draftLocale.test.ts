import assert from 'node:assert/strict';
import { draftLocale } from '../../../../src/core/citation/draftLocale.ts';
import type { Locale } from '../../../../src/core/citation/locale.ts';
import type { Syntax } from '../../../../src/core/citation/syntax.ts';

const cases: readonly (readonly [Syntax, string, Locale | undefined])[] = [
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
];

describe('draftLocale', () => {
  it('takes a time that is bounded, whatever is set', () => {
    for (const piece of ['#set text(', '#set text(("', '#set text(((', '/* ', '"']) {
      assert.equal(draftLocale(piece.repeat(20_000), 'typst'), undefined);
    }
  });

  for (const [syntax, text, locale] of cases) {
    it(`takes ${JSON.stringify(text)} of ${syntax} for ${locale ?? 'none of the six'}`, () => {
      assert.equal(draftLocale(text, syntax), locale);
    });
  }

  it('reads no further than the beginning', () => {
    assert.equal(draftLocale(`${'\n'.repeat(300)}:lang: fr\n`, 'asciidoc'), undefined);
  });
});
