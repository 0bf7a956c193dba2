import assert from 'node:assert/strict';
import type { Citation } from '../../../../../src/core/citation/cite.ts';
import { placeCitekeys } from '../../../../../src/core/draft/place/placeCitekeys.ts';
import { placed } from './placed.ts';
import { type CitekeyDialect, readAs } from '../../../../support/dialects.ts';
import { locator } from '../../../../support/locator.ts';

const k: Citation = [{ key: 'k' }];
const long: Citation = [{ key: 'ctoc_cop' }];
const k12: Citation = [{ key: 'k', locator: locator('12') }];
const seeK: Citation = [{ key: 'k', locator: locator('12'), prefix: 'see' }];
const two: Citation = [{ key: 'k', locator: locator('12') }, { key: 'l' }];

type Case = readonly [CitekeyDialect, string, Citation, string];

const beside: readonly Case[] = [
  ['pandoc', '[@a]|', k12, '[@a; @k, para. 12]|'],
  ['pandoc', '|[@a]', k, '[@a; @k]|'],
  ['pandoc', '[@a]|[@b]', k, '[@a] [@k]| [@b]'],
  ['pandoc', 'ab!|', k, 'ab [@k]!|'],
  ['pandoc', '!|', k, '! [@k]|'],
  ['pandoc', 'a^|', k, 'a^ [@k]|'],
  ['pandoc', 'a\\|', k, 'a\\ [@k]|'],
  ['pandoc', 'a\\\\|', k, 'a\\\\[@k]|'],
  ['pandoc', '{|', k, '{ [@k]|'],
  ['pandoc', '[a]|', k, '[a] [@k]|'],
  ['pandoc', 'b |(a)', k, 'b [@k]| (a)'],
  ['pandoc', '|[a](b)', k, '[@k]| [a](b)'],
  ['pandoc', '|{a}', k, '[@k]| {a}'],
  ['pandoc', '|: a', k, '[@k]| : a'],
  ['pandoc', 'a|: a', k, 'a [@k]|: a'],
  ['pandoc', '@ab|', k, '@ab [@k]|'],
  ['pandoc', '@ab|(c)', k, '@ab [@k]| (c)'],
  ['pandoc', '@ab [p. 3]|', k, '@ab [p. 3] [@k]|'],
  ['pandoc', '@ab [p. 3|]', k, '@ab [p. 3; @k|]'],
  ['pandoc', '|@ab', k, '[@k]| @ab'],
  ['pandoc', 'https://a.org/b|', k, 'https://a.org/b [@k]|'],
  ['pandoc', '[a](b|c) d', k, '[a](bc) [@k]| d'],
  ['pandoc', 'a[^|1] b', k, 'a[^1] [@k]| b'],
  ['biblatex', '\\autocite{a}|', k, '\\autocite{a,k}|'],
  ['biblatex', '\\textcite{a}|', k, '\\textcite{a} \\autocite{k}|'],
  ['biblatex', '\\nocite{a|}', k, '\\nocite{a}\\autocite{k}|'],
  ['biblatex', '\\citeauthor{a|}', k12, '\\citeauthor{a} \\autocite[para.~12]{k}|'],
  ['natbib', '\\citeyear{a|}', k, '\\citeyear{a} \\citep{k}|'],
  ['biblatex', '\\volcite{2}{a|}', k, '\\volcite{2}{a} \\autocite{k}|'],
  ['biblatex', '\\notecite{a|}', k, '\\notecite{a} \\autocite{k}|'],
  ['biblatex', '\\pnotecite[3]{a|}', k, '\\pnotecite[3]{a} \\autocite{k}|'],
  ['bibtex', '\\cite<see>{a|}', k, '\\cite<see>{a} \\cite{k}|'],
  ['bibtex', '\\cite<s|ee>{a} b', k, '\\cite<see>{a} \\cite{k}| b'],
  ['biblatex', '\\url{a.o|rg} b', k, '\\url{a.org}\\autocite{k}| b'],
  ['pandoc', '\\cite{a|}', k, '\\cite{a} [@k]|'],
  ['pandoc', 'https://a.o|rg/b c', k, 'https://a.org/b [@k]| c'],
  ['pandoc', '<https://a.o|rg> c', k, '<https://a.org>[@k]| c'],
  ['myst', '{cite:year}`a|`', k, '{cite:year}`a`[@k]|'],
  ['rst', ':cite:empty:`a|`', k, ':cite:empty:`a` :cite:p:`k`|'],
  ['rst', ':cite:year:`a|`', k, ':cite:year:`a` :cite:p:`k`|'],
  ['rst', ':cite:t:`a|`', k, ':cite:t:`a,k|`'],
  ['rst', ':cite:p:`a,ctoc|`', long, ':cite:p:`a,ctoc_cop|`'],
  ['rst', '*travaux|*', k, '*travaux* :cite:p:`k`|'],
  ['rst', '**b| c** d', k, '**b c** :cite:p:`k`| d'],
  ['rst', '``b|`` c', k, '``b`` :cite:p:`k`| c'],
  ['rst', '`x|`_ c', k, '`x`_ :cite:p:`k`| c'],
  ['rst', ':ref:`x|` c', k, ':ref:`x` :cite:p:`k`| c'],
  ['rst', 'a [#f|1]_ c', k, 'a [#f1]_ :cite:p:`k`| c'],
  ['rst', '*a* |*b*', k, '*a* :cite:p:`k`| *b*'],
  ['org', '[cite/n:@a|]', k, '[cite/n:@a][cite:@k]|'],
  ['org', '[cite/t:@a|]', k, '[cite/t:@a;@k|]'],
  ['pandoc', 'As @fig-map|.', k12, 'As @fig-map\\ [@k, para. 12]|.'],
  ['pandoc', 'As @fig-m|ap.', k, 'As @fig-map\\ [@k]|.'],
  ['pandoc', 'As @fig-map |.', k, 'As @fig-map <!-- -->[@k]|.'],
  ['pandoc', 'As @sec:law\n|', k, 'As @sec:law\n\\ [@k]|'],
  ['pandoc', '[@fig-map|]', k, '[@fig-map] [@k]|'],
  ['pandoc', '[@fig-map]|', k, '[@fig-map] [@k]|'],
  ['pandoc', '[@a; @fig-map|]', k, '[@a; @fig-map] [@k]|'],
  ['pandoc', '@fig-map [|]', k, '@fig-map [] [@k]|'],
  ['pandoc', '@fig-map [@b|]', k, '@fig-map [@b] [@k]|'],
  ['pandoc', 'As @fig-map, |', k, 'As @fig-map, [@k]|'],
  ['biblatex', '\\nocite{a}|', k, '\\nocite{a}\\autocite{k}|'],
  ['biblatex', 'a\\|', k, 'a\\ \\autocite{k}|'],
  ['biblatex', '|{a}', two, '\\autocites[para.~12]{k}{l}|\\relax {a}'],
  ['biblatex', '|{a}', k, '\\autocite{k}|{a}'],
  ['typst', 'a|b', k, 'a @k| b'],
  ['typst', 'a. |.', k, 'a. @k|.'],
  ['typst', 'a |.b', k, 'a @k| .b'],
  ['typst', 'a |[b]', k, 'a @k| [b]'],
  ['typst', '@a|.', k12, '@a @k[para.~12]|.'],
  ['asciidoc', 'a|b', k, 'a cite:[k]| b'],
  ['asciidoc', 'cite:[a]|', seeK, 'cite:[a]; see cite:[k], para. 12|'],
  ['rst', 'a|b', k, 'a :cite:p:`k`| b'],
  ['rst', 'a |.', k, 'a :cite:p:`k`|.'],
  ['rst', 'a\\|b', k, 'a\\b :cite:p:`k`|'],
  ['rst', '`a`|', k, '`a` :cite:p:`k`|'],
  ['rst', ':cite:t:`a`|', k, ':cite:t:`a` :cite:p:`k`|'],
  ['rst', ':cite:p:`a`|', k, ':cite:p:`a,k`|'],
  ['org', '[|]]', k, '[ [cite:@k]|]]'],
  ['org', 'a|b', k, 'a [cite:@k]| b'],
  ['pandoc', 'a|b', k, 'a [@k]| b'],
  ['pandoc', '3|', k, '3 [@k]|'],
  ['pandoc', 'काम|', k, 'काम [@k]|'],
  ['pandoc', '段|落', k, '段[@k]|落'],
  ['pandoc', 'コピー|', k, 'コピー[@k]|'],
  ['pandoc', '**a|**', k, '**a [@k]|**'],
  ['biblatex', 'a|b', k, 'a \\autocite{k}| b'],
  ['natbib', '”|', k, '”\\citep{k}|'],
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
  ['pandoc', '- [ |] a', k, '- [ ] [@k]| a'],
  ['pandoc', 'See [@| and', k, 'See [@k]| and'],
  ['pandoc', 'See [@a; | and', k, 'See [@a; @k]| and'],
  ['pandoc', '[see |]', k, '[see @k|]'],
  ['pandoc', '[see|]', k, '[see @k|]'],
  ['pandoc', '[text |]', k, '[text [@k]|]'],
  ['pandoc', '[see |](u)', k, '[see [@k]|](u)'],
  ['pandoc', '[@ctoc|]', long, '[@ctoc_cop|]'],
  ['pandoc', '[@a; see @ctoc|, p. 3]', long, '[@a; see @ctoc_cop|, p. 3]'],
  ['pandoc', 'as @ctoc_c| says', long, 'as [@ctoc_cop]| says'],
  ['pandoc', '@ctoc says as @ctoc| says', long, '@ctoc says as @ctoc [@ctoc_cop]| says'],
  ['pandoc', '[@a1|]', [{ key: 'a10' }], '[@a1; @a10|]'],
  ['myst', '{cite}`ctoc|`', long, '{cite}`ctoc_cop|`'],
  ['biblatex', '\\autocite{ctoc|}', long, '\\autocite{ctoc_cop}|'],
  ['biblatex', '\\autocite{a,ctoc|}', long, '\\autocite{a,ctoc_cop|}'],
  ['biblatex', '\\cite{| and', k, '\\cite{k}| and'],
  ['biblatex', '\\cite[3]{a,| and', k, '\\cite[3]{a,k}| and'],
  ['biblatex', '\\cite{ctoc| and', long, '\\cite{ctoc_cop}| and'],
  ['biblatex', '\\cite{|.\n\n\\emph{b}', k, '\\cite{k}|.\n\n\\emph{b}'],
  ['typst', '@ctoc| says', long, '@ctoc_cop| says'],
  ['typst', '@ab[@|]', k, '@ab[@] @k|'],
  ['typst', '#cite(|)', k, '@k|'],
  ['typst', '#cite(|', k, '@k|'],
  ['typst', '#cite(<ctoc|>)', long, '@ctoc_cop|'],
  ['typst', '#cite(<|', k, '@k|'],
  ['asciidoc', 'cite:[| and', k, 'cite:[k]| and'],
  ['asciidoc', 'cite:[a,| and', k, 'cite:[a,k]| and'],
  ['asciidoc', 'cite:[ctoc|]', long, 'cite:[ctoc_cop|]'],
  ['rst', ':cite:p:`ctoc|`', long, ':cite:p:`ctoc_cop|`'],
  ['org', '[cite:| and', k, '[cite:@k]| and'],
  ['org', '[cite:@| and', k, '[cite:@k]| and'],
  ['org', '[cite:@ctoc|]', long, '[cite:@ctoc_cop|]'],
  ['pandoc', 'as @| says', k12, 'as [@k, para. 12]| says'],
  ['pandoc', 'me@|', k, 'me@[@k]|'],
  ['myst', '{cite}`|`', seeK, '{cite}`{see}k{para. 12}|`'],
  ['myst', '{cite:p}`a,|`', k, '{cite:p}`a,k|`'],
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
  ['asciidoc', 'cite:[|]', k12, 'cite:[k], para. 12|'],
  ['asciidoc', 'cite:see[|] x', k12, 'cite:see[k], para. 12| x'],
  ['asciidoc', 'cite:[a,|] x', k12, 'cite:[a]; cite:[k], para. 12| x'],
  ['asciidoc', 'cite:[|]', seeK, 'see cite:[k], para. 12|'],
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
  for (const [dialect, before, citation, after] of [...beside, ...begun]) {
    it(`makes ${after} of ${before} in ${dialect}`, () => {
      assert.equal(placed(before, { dialect, citation }), after);
    });
  }
  for (const [dialect, before, citation, after] of replacing) {
    it(`that replaces what is selected makes ${after} of ${before}`, () => {
      assert.equal(placed(before, { dialect, citation, replaceSelection: true }), after);
    });
  }
});

describe('A citation by citekey at many cursors', () => {
  it('joins each citation that one of them stands in', () => {
    const text = 'a \\autocite{a} '.repeat(1000);
    const selections = Array.from({ length: 1000 }, (_, at) => ({ start: at * 15 + 12, end: at * 15 + 12 }));
    const structure = readAs('biblatex', text);
    const draft = { structure, locale: 'en' as const, selections, replaceSelection: false };
    assert.equal(placeCitekeys(draft, k12).edits.length, 1000);
  });
});
