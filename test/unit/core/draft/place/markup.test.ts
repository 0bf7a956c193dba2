import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markup } from '../../../../../src/core/draft/place/markup.ts';
import type { RichText } from '../../../../../src/core/citation/richText.ts';
import { latexText } from '../../../../../src/core/draft/languages/latex/latexText.ts';
import { typstText } from '../../../../../src/core/draft/languages/typst/typstText.ts';
import { type Dialect, dialects, readAs } from '../../../../support/dialects.ts';

const rich: RichText = [
  { text: 'See ' },
  { text: 'A Title', italic: true },
  { text: ', ' },
  { text: 'UN', smallCaps: true },
  { text: ' Doc ' },
  { text: '2', bold: true },
  { text: ', 3' },
  { text: 'rd', superscript: true },
  { text: ' ' },
  { text: 'both', bold: true, italic: true },
];

const table: Readonly<Record<Dialect, string>> = {
  pandoc: 'See *A Title*, [UN]{.smallcaps} Doc **2**, 3^rd^ ***both***',
  myst: 'See *A Title*, {sc}`UN` Doc **2**, 3{sup}`rd` ***both***',
  biblatex:
    'See \\textit{A Title}, \\textsc{UN} Doc \\textbf{2}, 3\\textsuperscript{rd} \\textit{\\textbf{both}}',
  natbib:
    'See \\textit{A Title}, \\textsc{UN} Doc \\textbf{2}, 3\\textsuperscript{rd} \\textit{\\textbf{both}}',
  bibtex:
    'See \\textit{A Title}, \\textsc{UN} Doc \\textbf{2}, 3\\textsuperscript{rd} \\textit{\\textbf{both}}',
  typst: 'See #emph[A Title], #smallcaps[UN] Doc #strong[2], 3#super[rd] #emph[#strong[both]]',
  asciidoc: 'See __A Title__, UN Doc **2**, 3^rd^ __**both**__',
  rst: 'See *A Title*, UN Doc **2**, 3\\ :sup:`rd` *both*',
  org: 'See /A Title/, UN Doc *2*, 3^{rd} /*both*/',
  html: 'See <i>A Title</i>, <span style="font-variant: small-caps">UN</span> Doc <b>2</b>, 3<sup>rd</sup> <i><b>both</b></i>',
  text: 'See A Title, UN Doc 2, 3rd both',
};

const escapes: readonly [Dialect, string, string][] = [
  ['pandoc', '*a* [b](c) <d> @e `f` -- $g$', '\\*a\\* \\[b\\](c) \\<d\\> \\@e \\`f\\` \\-- \\$g\\$'],
  ['pandoc', '1. a', '1\\. a'],
  ['pandoc', '- a', '\\- a'],
  [
    'biblatex',
    '50% & #1_a {b} ~ \\c "d"',
    '50\\% \\& \\#1\\_a \\{b\\} \\textasciitilde{} \\textbackslash{}c \\string"d\\string"',
  ],
  ['typst', '#a *b* @c $d$ // e', '\\#a \\*b\\* \\@c \\$d\\$ \\// e'],
  ['typst', '= a', '\\= a'],
  ['asciidoc', '*a* {b} <<c>>', '&#42;a&#42; &#123;b&#125; &#60;&#60;c&#62;&#62;'],
  ['asciidoc', 'NOTE: a', 'NOTE&#58; a'],
  ['rst', '*a* `b` c_ |d|', '\\*a\\* \\`b\\` c\\_ \\|d\\|'],
  ['rst', '1. a', '\\1. a'],
  ['org', '*a* [[b]] c_d', '\u200B*\u200Ba* [\u200B[\u200Bb]] c_\u200Bd'],
  ['html', '<a href="x">&', '&#60;a href=&#34;x&#34;&#62;&#38;'],
  ['text', '<a> *b*', '<a> *b*'],
];

/** What the escapes of a language stand for. */
const shown: Readonly<Record<Dialect, (text: string) => string>> = {
  pandoc: (text) => text.replace(/\\([!-/:-@[-`{-~])/gu, '$1'),
  myst: (text) => text.replace(/\\([!-/:-@[-`{-~])/gu, '$1'),
  biblatex: latexText,
  natbib: latexText,
  bibtex: latexText,
  typst: typstText,
  asciidoc: fromReferences,
  rst: (text) => text.replace(/\\(.)/gu, '$1'),
  org: (text) => text.replaceAll('\u200B', ''),
  html: fromReferences,
  text: (text) => text,
};

function fromReferences(text: string): string {
  return text.replace(/&#(\d+);/gu, (_all, code: string) => String.fromCodePoint(Number(code)));
}

describe('markup', () => {
  for (const [dialect, text] of Object.entries(table) as [Dialect, string][]) {
    it(`writes what ${dialect} has of looks`, () => {
      assert.equal(markup(rich, readAs(dialect, '').markup), text);
    });
  }

  for (const [dialect, text, expected] of escapes) {
    it(`shows ${text} in ${dialect}`, () => {
      assert.equal(markup([{ text }], readAs(dialect, '').markup), expected);
    });
  }

  it('keeps blanks at the edge of a look outside of it', () => {
    assert.equal(
      markup([{ text: 'a' }, { text: ' b ', italic: true }, { text: 'c' }], readAs('pandoc', '').markup),
      'a *b* c',
    );
  });

  it('keeps marks apart that meet', () => {
    const meeting: RichText = [{ text: 'a', italic: true }, { text: 'b', bold: true }, { text: '(c)' }];
    assert.equal(markup(meeting, readAs('pandoc', '').markup), '*a*<!-- -->**b**(c)');
    assert.equal(markup(meeting, readAs('typst', '').markup), '#emph[a]#strong[b];(c)');
    assert.equal(markup(meeting, readAs('rst', '').markup), '*a*\\ **b**\\ (c)');
  });

  const hostile = fc.oneof(
    fc
      .array(
        fc.constantFrom(
          ...Array.from(' !"#$%&\'()*+,-./:;<=>?@[]^_`{|}~\\aZ19\n\u0000'),
          '--',
          '...',
          '\ud800',
          'é',
          '\u00A0',
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !text.includes('\u200B')),
  );

  for (const dialect of dialects) {
    it(`shows any text in ${dialect}, in one line`, () => {
      fc.assert(
        fc.property(hostile, (text) => {
          const written = markup([{ text }], readAs(dialect, '').markup);
          const line = text.replace(/[\t-\r \u0085\u2028\u2029\p{Cc}\p{Cs}]+/gu, ' ');
          assert.equal(shown[dialect](written).trim(), line.trim());
          assert.doesNotMatch(written, /[\n\r\p{Cc}\p{Cs}]/u);
        }),
        { numRuns: 1000 },
      );
    });
  }
});
