import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Citation } from '../../../../src/core/citation/cite.ts';
import { placeCitekeys } from '../../../../src/core/citation/placeCitekeys.ts';
import { placeCitation } from '../../../../src/core/citation/placeCitation.ts';
import { hasCitekeys, syntaxes, type CitekeyLanguage } from '../../../../src/core/citation/syntax.ts';
import { citekeySyntaxOf } from '../../../../src/core/citation/syntax/citekeySyntaxOf.ts';
import { applied, placed } from './placed.ts';

const k: Citation = [{ key: 'k' }];
const k12: Citation = [{ key: 'k', locator: '12' }];
const seeK: Citation = [{ key: 'k', locator: '12', prefix: 'see' }];
const two: Citation = [{ key: 'k', locator: '12' }, { key: 'l' }];

type Case = readonly [CitekeyLanguage, string, Citation, string];

const beside: readonly Case[] = [
  ['pandoc', '[@a]|', k12, '[@a; @k, para. 12]|'],
  ['pandoc', '|[@a]', k, '[@a; @k]|'],
  ['pandoc', '[@a]|[@b]', k, '[@a] [@k]| [@b]'],
  ['pandoc', 'a!|', k, 'a! [@k]|'],
  ['pandoc', 'a^|', k, 'a^ [@k]|'],
  ['pandoc', 'a\\|', k, 'a\\ [@k]|'],
  ['pandoc', 'a\\\\|', k, 'a\\\\[@k]|'],
  ['pandoc', '{|', k, '{ [@k]|'],
  ['pandoc', '[a]|', k, '[a] [@k]|'],
  ['pandoc', '|(a)', k, '[@k]| (a)'],
  ['pandoc', '|[a](b)', k, '[@k]| [a](b)'],
  ['pandoc', '|{a}', k, '[@k]| {a}'],
  ['pandoc', '|: a', k, '[@k]| : a'],
  ['pandoc', 'a|: a', k, 'a[@k]|: a'],
  ['pandoc', '@ab|', k, '@ab [@k]|'],
  ['pandoc', '@ab|(c)', k, '@ab [@k]| (c)'],
  ['pandoc', '@ab [p. 3]|', k, '@ab [p. 3] [@k]|'],
  ['pandoc', '@ab [p. 3|]', k, '@ab [p. 3; @k|]'],
  ['pandoc', '|@ab', k, '[@k]| @ab'],
  ['pandoc', 'https://a.org/b|', k, 'https://a.org/b [@k]|'],
  ['pandoc', '[a](b|c) d', k, '[a](bc)[@k]| d'],
  ['pandoc', 'a[^|1] b', k, 'a[^1] [@k]| b'],
  ['biblatex', '\\autocite{a}|', k, '\\autocite{a,k}|'],
  ['biblatex', '\\textcite{a}|', k, '\\textcite{a} \\autocite{k}|'],
  ['biblatex', '\\nocite{a}|', k, '\\nocite{a}\\autocite{k}|'],
  ['biblatex', 'a\\|', k, 'a\\ \\autocite{k}|'],
  ['biblatex', '|{a}', two, '\\autocites[para.~12]{k}{l}|\\relax {a}'],
  ['biblatex', '|{a}', k, '\\autocite{k}|{a}'],
  ['typst', 'a|b', k, 'a @k| b'],
  ['typst', 'a. |.', k, 'a. @k|.'],
  ['typst', 'a |.b', k, 'a @k| .b'],
  ['typst', 'a |[b]', k, 'a @k| [b]'],
  ['typst', '@a|.', k12, '@a @k[para.~12]|.'],
  ['asciidoc', 'a|b', k, 'a cite:[k]|b'],
  ['asciidoc', 'cite:[a]|', seeK, 'cite:[a]; see cite:[k(para. 12)]|'],
  ['rst', 'a|b', k, 'a\\ :cite:p:`k`|\\ b'],
  ['rst', 'a |.', k, 'a :cite:p:`k`|.'],
  ['rst', 'a\\|b', k, 'a\\ :cite:p:`k`|\\ b'],
  ['rst', '`a`|', k, '`a`\\ :cite:p:`k`|'],
  ['rst', ':cite:t:`a`|', k, ':cite:t:`a`\\ :cite:p:`k`|'],
  ['rst', ':cite:p:`a`|', k, ':cite:p:`a,k`|'],
  ['org', '[|a]]', k, '[ [cite:@k]|a]]'],
  ['org', '[cite:@a]|', k, '[cite:@a;@k]|'],
];

const begun: readonly Case[] = [
  ['pandoc', '[@|]', k12, '[@k, para. 12|]'],
  ['pandoc', '[@|]', two, '[@k, para. 12; @l|]'],
  ['pandoc', '[see @|, p. 3]', k, '[see @k|, p. 3]'],
  ['pandoc', '[@a; |]', k, '[@a; @k|]'],
  ['pandoc', '[@a;|]', k, '[@a; @k|]'],
  ['pandoc', '[@a; @|]', k, '[@a; @k|]'],
  ['pandoc', '[@a; |; @b]', k, '[@a; @k|; @b]'],
  ['pandoc', '@a [p. 3; |]', k, '@a [p. 3; @k|]'],
  ['pandoc', '@a [@|]', k, '@a [@k|]'],
  ['pandoc', '[|]', k, '[@k|]'],
  ['pandoc', '[|](a)', k, '[[@k]|](a)'],
  ['pandoc', '- [ |] a', k, '- [ [@k]|] a'],
  ['pandoc', 'as @| says', k12, 'as [@k, para. 12]| says'],
  ['pandoc', 'me@|', k, 'me@[@k]|'],
  ['pandoc', '{cite}`|`', seeK, '{cite}`{see}k{para. 12}|`'],
  ['pandoc', '{cite:p}`a,|`', k, '{cite:p}`a,k|`'],
  ['biblatex', '\\cite{|}', k12, '\\cite[para.~12]{k}|'],
  ['biblatex', '\\cite{|}', two, '\\cites[para.~12]{k}{l}|'],
  ['biblatex', '\\autocite{ | }', k, '\\autocite{k}|'],
  ['biblatex', '\\autocite{a,|}', k, '\\autocite{a,k|}'],
  ['biblatex', '\\autocite[p.~3]{|}', k12, '\\autocite[para.~12, p.~3]{k}|'],
  ['biblatex', '\\autocite[cf.][p.~3]{|}', k, '\\autocite[cf.][p.~3]{k}|'],
  ['biblatex', '\\autocites{a}{|}', k12, '\\autocites{a}[para.~12]{k}|'],
  ['biblatex', '\\citeauthor{|}', k, '\\citeauthor{k}|'],
  ['biblatex', '\\nocite{|}', two, '\\autocite[para.~12]{k} \\nocite{l}|'],
  ['biblatex', '\\textcite|', k, '\\textcite{k}|'],
  ['natbib', '\\citet{|}', k12, '\\citet[para.~12]{k}|'],
  ['bibtex', '\\cite{|}', seeK, 'see \\cite[para.~12]{k}|'],
  ['typst', 'as @| says', k12, 'as @k[para.~12]| says'],
  ['typst', '#cite(<|>)', k12, '@k[para.~12]|'],
  ['asciidoc', 'cite:[|]', k12, 'cite:[k(para. 12)|]'],
  ['asciidoc', 'cite:[|]', seeK, 'see cite:[k(para. 12)]|'],
  ['asciidoc', 'cite:[a,|]', k, 'cite:[a,k|]'],
  ['asciidoc', 'a cite:|', k, 'a cite:[k]|'],
  ['rst', ':cite:p:`|`', k12, ':cite:p:`k{para. 12}|`'],
  ['rst', ':cite:p:`|', k, ':cite:p:`k`|'],
  ['rst', ':cite:p:`a,|`', k, ':cite:p:`a,k|`'],
  ['org', '[cite:@|]', k12, '[cite:@k para. 12|]'],
  ['org', '[cite:|]', seeK, '[cite:see @k para. 12|]'],
  ['org', '[cite/t:@a;@|]', k, '[cite/t:@a;@k|]'],
  ['org', '[cite:@a; |]', k, '[cite:@a;@k|]'],
  ['org', '[cite:see @|;x]', k, '[cite:see @k|;x]'],
];

const replacing: readonly Case[] = [
  ['pandoc', '⟦a [@⟧a] b', k, 'a [@a; @k|] b'],
  ['pandoc', '[@a; ⟦@b⟧]', k, '[@a; @b; @k|]'],
  ['pandoc', '[⟦@a⟧; ⟦@b⟧]', k, '[@a; @b; @k|]'],
  ['pandoc', '⟦a⟧| b', k, '[@k]| b'],
  ['pandoc', '⟦a⟧⟦b⟧ c', k, '[@k]| c'],
  ['pandoc', '[@a]⟦b⟧ c', k, '[@a] [@k]| c'],
  ['biblatex', '\\autocite[⟦p. 3⟧]{a|}', k, '\\autocites[p. 3]{a}{k}|'],
];

describe('A citation by citekey', () => {
  for (const [syntax, before, citation, after] of [...beside, ...begun]) {
    it(`makes ${after} of ${before} in ${syntax}`, () => {
      assert.equal(placed(before, { syntax, citation }), after);
    });
  }
  for (const [syntax, before, citation, after] of replacing) {
    it(`that replaces what is selected makes ${after} of ${before}`, () => {
      assert.equal(placed(before, { syntax, citation, replaceSelection: true }), after);
    });
  }
});

describe('A citation by citekey at many cursors', () => {
  it('looks at the draft once', () => {
    const language = citekeySyntaxOf('biblatex');
    let count = 0;
    const counting = { ...language, find: (text: string) => (count++, language.find(text)) };
    const text = 'a \\autocite{a} '.repeat(1000);
    const cursors = Array.from({ length: 1000 }, (_, at) => ({ start: at * 15 + 12, end: at * 15 + 12 }));
    const { edits } = placeCitekeys(text, counting, 'en', cursors, false, k12);
    assert.equal(edits.length, 1000);
    assert.equal(count, 1);
  });
});

/** Cites, what they are made of, and what takes or breaks what stands beside it; nothing that begins code. */
const neighbours: Readonly<Record<CitekeyLanguage, readonly string[]>> = {
  pandoc: [
    '[@ab]',
    '[see @ab, p. 3; @cd]',
    '@ab',
    '@ab [p. 3]',
    '-@ab',
    '![',
    '](',
    '^[',
    '[^1]',
    '{',
    '}',
    '!',
    '[@',
    '; @',
    ': ',
  ],
  biblatex: [
    '\\autocite{ab}',
    '\\textcite[3]{ab}',
    '\\autocites{ab}{cd}',
    '\\supercite{ab}',
    '\\nocite{ab}',
    '\\cite{',
    '{',
    '}',
  ],
  natbib: ['\\citep{ab}', '\\citet[3]{ab}', '\\citeauthor{ab}', '\\cite{', '{', '}'],
  bibtex: ['\\cite{ab}', '\\cite[3]{ab}', '\\cite{', '{', '}'],
  typst: ['@ab', '@ab[p. 3]', '#cite(<ab>)', '#footnote[', '-', '_', '~'],
  asciidoc: ['cite:[ab]', 'cite:[ab(p. 3),cd]', 'cite:[', 'footnote:[', 'a:', '_'],
  rst: [':cite:p:`ab`', ':cite:t:`ab,cd{3}`', ':', '-', '_'],
  org: ['[cite:@ab]', '[cite/t:@ab p. 3;@cd]', '[cite:', '[fn:1]', '[[', ']]', '@'],
};
const anywhere = [
  'a',
  'b1',
  ' ',
  '.',
  ',',
  ';',
  '!',
  '?',
  '(',
  ')',
  '[',
  ']',
  '^',
  '\\',
  '@',
  '\n',
  '"',
  "'",
];

/** Within code, an escape, a key that is none, or the note of a command, there is no place for a citation. */
function isHopeless(before: string, behind: string): boolean {
  return (
    /\\$|\}\s*(?:\[[^\]]*|\([^)]*)$/u.test(before) ||
    /::|(?:^|\n) *\.\.(?:\s|$)/u.test(before) ||
    (before.endsWith('@') && behind.startsWith('@'))
  );
}

for (const syntax of syntaxes.filter(hasCitekeys)) {
  describe(`Beside anything, a citation in ${syntax}`, () => {
    const language = citekeySyntaxOf(syntax);
    const keys = (text: string): string[] =>
      language.find(text).flatMap((cluster) => cluster.cites.map(({ key }) => key));
    const found = (text: string): string[] =>
      language.find(text).flatMap((cluster) => cluster.cites.map(({ key, locator }) => `${key} ${locator}`));
    const some = fc
      .array(fc.constantFrom(...anywhere, ...neighbours[syntax]), { maxLength: 4 })
      .map((parts) => parts.join(''));
    const citation = fc.constantFrom<Citation>(k, k12, seeK, two);

    it('is found again, and so is what was found before', () => {
      fc.assert(
        fc.property(some, some, citation, (before, behind, cited) => {
          fc.pre(!isHopeless(before, behind));
          const text = before + behind;
          const selections = [{ start: before.length, end: before.length }];
          const draft = { text, syntax, locale: 'en' as const, selections, replaceSelection: false };
          const after = applied(text, placeCitation(draft, cited, 'citekey', []));
          const there = found(after);
          const has = (one: string): boolean =>
            there.some((cite) => cite === one || cite.startsWith(`${one} `));
          const all = [...cited.map(({ key, locator }) => `${key} ${locator}`), ...keys(text)];
          assert.ok(all.every(has), `${before}|${behind} -> ${after}: ${there.join()}`);
          assert.ok(there.length >= all.length);
        }),
        { numRuns: 3000 },
      );
    });

    it('has edits that never overlap, whatever is selected', () => {
      fc.assert(
        fc.property(
          fc.array(some, { maxLength: 4 }).map((parts) => parts.join('')),
          fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 5 }),
          citation,
          fc.boolean(),
          (text, pairs, cited, replaceSelection) => {
            const selections = pairs
              .map((pair) => pair.map((at) => Math.min(at, text.length)).sort((a, b) => a - b))
              .map(([start = 0, end = 0]) => ({ start, end }));
            const draft = { text, syntax, locale: 'en' as const, selections, replaceSelection };
            const { edits, cursors } = placeCitation(draft, cited, 'citekey', []);
            edits.reduce((last, { start, end }, at) => {
              assert.ok(start <= end && (at === 0 || start > last || (start === last && start < end)));
              return end;
            }, 0);
            const length = applied(text, { edits, cursors }).length;
            assert.ok(cursors.length > 0 && cursors.every((cursor) => cursor >= 0 && cursor <= length));
          },
        ),
        { numRuns: 1000 },
      );
    });
  });
}
