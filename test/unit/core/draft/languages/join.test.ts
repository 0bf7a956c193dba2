import assert from 'node:assert/strict';
import { spanAt } from '../../../../../src/core/draft/spanAt.ts';
import type { Citation } from '../../../../../src/core/citation/cite.ts';
import { type CitekeyDialect, findIn, joinIn } from '../../../../support/dialects.ts';
import { locator } from '../../../../support/locator.ts';

/** The text after the cites have joined the citation at the cursor `|`; undefined where they can't. */
function join(dialect: CitekeyDialect, marked: string, citation: Citation): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const cluster = spanAt(findIn(dialect, text), offset);
  assert.ok(cluster);
  const edit = joinIn(dialect, text, cluster, citation);
  if (edit === undefined) {
    return undefined;
  }
  assert.ok(cluster.start <= edit.start && edit.end <= cluster.end);
  // All that natbib's command loses is its name.
  const there = text.slice(edit.start + 1, edit.end).replace(/^citep/u, 'citealp');
  assert.ok(edit.newText.includes(there));
  return text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

const plain: Citation = [{ key: 'k' }];
const noted: Citation = [{ key: 'k', locator: locator('12'), prefix: 'see', suffix: 'too' }];
const located: Citation = [{ key: 'k', locator: locator('12') }];

const cases: readonly [CitekeyDialect, string, Citation, string | undefined][] = [
  ['pandoc', 'x [see @a|, p. 3] y', plain, 'x [see @a, p. 3; @k] y'],
  ['pandoc', '[|@a]', noted, '[@a; see @k, para. 12 too]'],
  ['pandoc', '[|@a]', [...plain, ...located], '[@a; @k; @k, para. 12]'],
  ['pandoc', 'as @|a says', plain, 'as @a [@k] says'],
  ['pandoc', '@a [p. |3]', plain, '@a [p. 3; @k]'],
  ['pandoc', '@a| [p. 3; @b]', located, '@a [p. 3; @b; @k, para. 12]'],
  ['pandoc', '@|a(b)', plain, '@a [@k] (b)'],
  ['myst', '{cite}`a,|`', plain, '{cite}`a,k`'],
  ['myst', '{cite:p}`a|`', noted, '{cite:p}`a,{see}k{para. 12 too}`'],
  ['biblatex', '\\autocite{a|} y', plain, '\\autocite{a,k} y'],
  ['biblatex', '\\autocite{a|} y', noted, '\\autocites{a}[see][para.~12 too]{k} y'],
  ['biblatex', '\\autocite[see][p.~3]{a|}', plain, '\\autocites[see][p.~3]{a}{k}'],
  ['biblatex', '\\footcite{a,|b}', located, '\\footcites{a,b}[para.~12]{k}'],
  ['biblatex', '\\parencites{a}[3]{|b}', located, '\\parencites{a}[3]{b}[para.~12]{k}'],
  ['biblatex', '\\autocite*{a|}', plain, '\\autocite*{a,k}'],
  ['biblatex', '\\autocite*{a|}', located, undefined],
  ['biblatex', '\\nocite{a|}', plain, undefined],
  ['biblatex', '\\nocite{a|}', located, undefined],
  ['biblatex', '\\citep{a|}', located, '\\citep{a}; \\citep[para.~12]{k}'],
  ['natbib', '\\citep{a|} y', plain, '\\citep{a,k} y'],
  ['natbib', '\\citep[p.~3]{a|} y', plain, '\\citetext{\\citealp[p.~3]{a}; \\citealp{k}} y'],
  ['natbib', '\\citetext{\\citealp{a|}} y', located, '\\citetext{\\citealp{a}; \\citealp[para.~12]{k}} y'],
  ['natbib', '\\citetext{\\citealp{a}|} y', plain, '\\citetext{\\citealp{a,k}} y'],
  ['natbib', '\\citet{a|} y', noted, '\\citet{a}; \\citet[see][para.~12 too]{k} y'],
  ['bibtex', '\\cite{a|} y', located, '\\cite{a}; \\cite[para.~12]{k} y'],
  ['typst', 'x @|a y', located, 'x @a @k[para.~12] y'],
  ['typst', 'x @a[p|. 3] @b.', plain, 'x @a[p. 3] @b @k.'],
  ['typst', 'x @|a y', noted, 'x @a; see @k[para.~12 too] y'],
  ['asciidoc', 'cite:[a|(p. 3)]', located, 'cite:[a(p. 3)]; cite:[k], para. 12'],
  ['asciidoc', 'cite:[a|(p. 3)]', plain, 'cite:[a(p. 3),k]'],
  ['asciidoc', 'cite:[a|], para. 3 x', plain, 'cite:[a], para. 3; cite:[k] x'],
  ['asciidoc', 'cite:[a|]', noted, 'cite:[a]; see cite:[k], para. 12 too'],
  ['biblatex', '\\autocite{a,|}', plain, '\\autocite{a,k}'],
  ['biblatex', '\\supercite{a|}', plain, '\\supercite{a,k}'],
  ['biblatex', '\\supercite{a|}', located, '\\supercite{a} \\autocite[para.~12]{k}'],
  ['biblatex', '\\citeauthor{a|}', located, undefined],
  ['rst', ':cite:year:`a|`', plain, undefined],
  ['org', '[cite/nocite/b:@a|]', plain, undefined],
  ['pandoc', '[@a; @tbl-b|]', plain, undefined],
  ['biblatex', '\\supercites{a}{b|}', located, '\\supercites{a}{b} \\autocite[para.~12]{k}'],
  ['biblatex', '\\fullcite{a|}', located, '\\fullcite{a}; \\fullcite[para.~12]{k}'],
  ['biblatex', '\\autocite{a|}{x}', located, '\\autocites{a}[para.~12]{k}\\relax {x}'],
  ['natbib', '\\citeyear{a|}', located, undefined],
  ['rst', ':cite:p:`a|`', noted, ':cite:p:`a,{see}k{para. 12 too}`'],
  ['org', '[cite:@a|]', noted, '[cite:@a;see @k para. 12 too]'],
  ['org', '[cite/t:see @a p. 3;@|b;passim]', plain, '[cite/t:see @a p. 3;@b;@k;passim]'],
];

describe('A cite that joins a citation', () => {
  for (const [dialect, marked, citation, expected] of cases) {
    it(`makes ${marked} of ${dialect} ${expected ?? 'nothing'}`, () => {
      assert.equal(join(dialect, marked, citation), expected);
    });
  }

  it('is left out where it is there already', () => {
    assert.equal(join('pandoc', '[|@k, {para. 12}]', located), '[@k, {para. 12}]');
    assert.equal(join('biblatex', '\\autocite[para.~12]{|k}', located), '\\autocite[para.~12]{k}');
    assert.equal(join('org', '[cite:|@k para. 12;x]', located), '[cite:@k para. 12;x]');
    assert.equal(join('pandoc', '[|@k]', [...located, ...plain]), '[@k; @k, para. 12]');
  });
});
