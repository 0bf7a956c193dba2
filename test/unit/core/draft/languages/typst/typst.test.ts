import assert from 'node:assert/strict';
import type { Citation } from '../../../../../../src/core/citation/cite.ts';
import { typst } from '../../../../../../src/core/draft/languages/typst/typst.ts';
import { findIn, readAs } from '../../../../../support/dialects.ts';
import { placed } from '../../place/placed.ts';

const k: Citation = [{ key: 'k' }];
const two: Citation = [{ key: 'k' }, { key: 'l' }];

const places: readonly (readonly [string, string, string, Citation?])[] = [
  ['a word in Chinese', '规定|各国', '规定@k|/**/各国'],
  ['a word of letters', 'a|b', 'a @k| b'],
  ['the head', '|#set text(lang: "fr")\n#set page()\n\na', '#set text(lang: "fr")\n#set page()\n\n@k|\n\na'],
  ['a rule before text', '#set text(size: 9pt)|\na', '#set text(size: 9pt)\n\n@k|\n\na'],
  [
    'between rules',
    '#set text(size: 9pt)\n|\n#import "a.typ"',
    '#set text(size: 9pt)\n\n#import "a.typ"\n\n@k|',
  ],
  ['a rule in a block', '#[#set text(red)|]', '#[#set text(red)\n@k|]'],
  ['a rule that is ended', '#set text(red)|; a', '#set text(red); @k| a'],
  ['a heading with a label', '= A <b>|', '= A @k| <b>'],
  ['before a heading', '|= A', '= @k| A'],
  ['before an item', '- a\n|  - b', '- a\n  - @k| b'],
  ['before a line of an item', '- a\n|  b', '- a\n  @k| b'],
  ['a label', 'a| <b> c', 'a <b> @k| c'],
  ['a figure with a label', '#figure(ima|ge("a.png")) <b>', '#figure(image("a.png")) <b> @k|'],
  ['a string of a call', '#link("https://a.o|rg/b")[c]', '#link("https://a.org/b")[c] @k|'],
  ['a text block of a call', '#link("https://a.org/b")[c|]', '#link("https://a.org/b")[c @k|]'],
  ['a call of a call', '#f(a: g("|"))[b](c).d', '#f(a: g(""))[b](c).d @k|'],
  ['a reference to an element', '@b| <b>', '@b <b> @k|'],
  ['a condition', '#if a == [b|] [c]', '#if a == [b @k|] [c]'],
  ['a condition’s head', '#if a| {b} else [c]', '#if a {b} else [c] @k|'],
  ['a function', '#let f(x) = [a| #x]\n', '#let f(x) = [a #x]\n\n@k|\n'],
  ['a show rule', '#show heading: it => [a| #it]\n', '#show heading: it => [a #it]\n\n@k|\n'],
  [
    'a template’s argument',
    '#show: doc => t(abstract: [a|], doc)',
    '#show: doc => t(abstract: [a @k|], doc)',
  ],
  ['a rule’s block', '#set page(header: [a|])', '#set page(header: [a])\n\n@k|'],
  ['a formula', '$x |+ y$.', '$x + y$ @k|.'],
  ['text in a formula', '$x #text[a|]$', '$x #text[a @k|]$'],
  ['raw text', '`a| b`.', '`a b` @k|.'],
  ['a block of raw text', '```py\na|\n```\n\nb', '```py\na\n```\n\n@k|\n\nb'],
  ['an address', 'https://a.o|rg/b c', 'https://a.org/b @k| c'],
  ['a comment after text', 'a // b|\nc', 'a @k| // b\nc'],
  ['a comment in a paragraph', 'a\n// b|\nc', 'a @k|\n// b\nc'],
  ['a comment alone', '// a|\n', '// a\n@k|\n'],
  ['a comment in the line', 'a /* b /* c| */ */ d', 'a /* b /* c */ */ @k| d'],
  ['a comment that another one follows', 'a // b|\n/* c */ d', 'a // b\n/* c */ @k| d'],
  ['a comment left open', 'a\n\n/* b|', 'a @k|\n\n/* b'],
  ['a line break', 'a \\|\nb', 'a @k| \\\nb'],
  ['an escape', 'a\\|#b', 'a\\# @k| b'],
  ['a character of a word', 'snake|_case', 'snake_case @k|'],
  ['the end of emphasis', '_a|_ b', '_a_ @k| b'],
  ['before strong text', '|*a*', '@k| *a*'],
  ['a dash', 'a -|- b', 'a -- @k| b'],
  ['an empty line', 'a\n|\nb', 'a\n\n@k|\n\nb'],
  ['an attribution', '#quote(attribution: <|>)[x]', '#quote(attribution: <k>|)[x]'],
  ['an attribution of two', '#quote(attribution: <|>)[x]', '#quote(attribution: [@k @l]|)[x]', two],
  ['an attribution that is there', '#quote(attribution: <a|>)[x]', '#quote(attribution: <a>)[x] @k|'],
  ['a call with arguments', '#cite(<|>, form: "prose")', '#cite(<k>, form: "prose")|'],
  ['a call in code', '#let a = cite(|)', '#let a = [@k]|'],
  ['a citation in code', '#let a = cite(<a|>)', '#let a = cite(<a>) + [ @k]|'],
  ['a call that is left open', 'See #cite(| and', 'See @k| and'],
  ['a call around the cursor', 'See #ci|te() and', 'See @k| and'],
  ['a bracket that is left open', '#footnote[a|\n\nb', '#footnote[a @k|\n\nb'],
];

describe('A citation by citekey in Typst', () => {
  for (const [name, before, after, citation = k] of places) {
    it(`has a place at ${name}`, () => assert.equal(placed(before, { dialect: 'typst', citation }), after));
  }
});

const cited: readonly (readonly [string, readonly string[]])[] = [
  ['#cite(form: "prose", <a>) #quote(attribution: <b>)[x] #ref(<c>) #std.cite(<d>)', ['a', 'b', 'c', 'd']],
  ['#set cite(style: "apa") #set quote(attribution: <a>)', []],
  ['@a <b> @b #ref(<b>)', ['a']],
  ['#f(x: [@a], cite(<b>)) $x #text[@c]$ #{ [@d] }', ['a', 'b', 'c', 'd']],
  ['```\n@a\n``` #raw("@b") /* @c */ $ @d $ // @e', []],
  ['#f(\n\n@a', ['a']],
];

describe('What Typst cites', () => {
  for (const [text, keys] of cited) {
    it(`is ${keys.join(', ') || 'nothing'} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        findIn('typst', text).flatMap(({ cites }) => cites.map(({ key }) => key)),
        keys,
      );
    });
  }
});

const bibliographies: readonly (readonly [string, readonly string[]])[] = [
  ['#let base = "refs"\n#bibliography(base + "/main.bib")', ['refs/main.bib']],
  [
    '#let base = "refs"\n#let file = base + "/a.bib"\n#bibliography((file, "b.bib"))',
    ['refs/a.bib', 'b.bib'],
  ],
  ['#import "c.typ": base\n#bibliography(base + "/main.bib")', []],
  ['#let base = f("x")\n#bibliography((base + "a.bib", "b.bib"))', ['b.bib']],
  ['#let base(x) = "refs"\n#bibliography(base + "a.bib")', []],
  ['$ "#bibliography(a)" $ `#bibliography("b.bib")`', []],
];

describe('The bibliographies of a Typst draft', () => {
  for (const [text, paths] of bibliographies) {
    it(`are ${paths.join(', ') || 'none'} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readAs('typst', text).bibliographies, paths);
    });
  }
});

const locales: readonly (readonly [string, string | undefined])[] = [
  ['```typ\n#set text(lang: "fr")\n```', undefined],
  ['`#set text(lang: "fr")`\n#set text(lang: "es")', 'es'],
  ['#set text(lang: "en")\n#set text(lang: "fr")\n\nA\n\n#set text(lang: "es")', 'fr'],
  ['#let t(doc) = { set text(lang: "ru"); doc }', 'ru'],
  ['A "set text(lang: \\"fr\\")"', undefined],
];

describe('The locale of a Typst draft', () => {
  for (const [text, locale] of locales) {
    it(`is ${locale ?? 'unknown'} in ${JSON.stringify(text)}`, () => {
      assert.equal(readAs('typst', text).locale, locale);
    });
  }
});

describe('A Typst draft', () => {
  it('is read as it would be for itself after each change', () => {
    const text = '= A <a>\n\n#figure(\n\n[@b]) c @d\n\n// e\n\n`f` @g\n\n';
    let last = readAs('typst', text);
    for (const [at, added] of [
      [3, 'x'],
      [12, '#f['],
      [30, ']'],
      [40, '\n\n@h'],
      [0, '/*'],
    ] as const) {
      const next = last.text.slice(0, at) + added + last.text.slice(at);
      const fresh = readAs('typst', next);
      last = languageRead(next, last);
      assert.deepEqual([last.citations, last.spans], [fresh.citations, fresh.spans]);
    }
  });
});

function languageRead(text: string, previous: ReturnType<typeof readAs>): ReturnType<typeof readAs> {
  return typst.read(text, { previous });
}
