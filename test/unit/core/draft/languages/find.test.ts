import assert from 'node:assert/strict';
import { spanAt } from '../../../../../src/core/draft/spanAt.ts';
import { type CitekeyDialect, findIn } from '../../../../support/dialects.ts';
import { locatorOfCite } from '../../../../support/locator.ts';

/** Each cluster as it stands in the text, with its cites as "prefix|key|locator|suffix". */
function found(dialect: CitekeyDialect, text: string): [string, ...string[]][] {
  return findIn(dialect, text).map(({ start, end, cites }) => [
    text.slice(start, end),
    ...cites.map(({ key, keyStart, keyEnd, prefix, suffix, ...located }) => {
      assert.equal(text.slice(keyStart, keyEnd), key);
      return [prefix, key, locatorOfCite(located), suffix].map((part) => part ?? '').join('|');
    }),
  ]);
}

const cases: Readonly<Record<CitekeyDialect, readonly [string, string, ...[string, ...string[]][]][]>> = {
  pandoc: [
    ['a cluster', 'x [see @a, para. 12; @b] y', ['[see @a, para. 12; @b]', 'see|a|12|', '|b||']],
    [
      'a locator in braces',
      '[@a, {para. 16} (c) and more]',
      ['[@a, {para. 16} (c) and more]', '|a|16 (c)|and more'],
    ],
    [
      'a locator all in braces',
      '[@a{paras. 5--9, 12}, more]',
      ['[@a{paras. 5--9, 12}, more]', '|a|5–9, 12|, more'],
    ],
    ['braces that say that there is none', '[@a{}, 12 monkeys]', ['[@a{}, 12 monkeys]', '|a||, 12 monkeys']],
    [
      'a locator written otherwise',
      '[@a, paragraph 16(c); @b, ¶¶ 5 - 9.; @c, 第12段]',
      ['[@a, paragraph 16(c); @b, ¶¶ 5 - 9.; @c, 第12段]', '|a|16 (c)|', '|b|5–9|.', '|c|12|'],
    ],
    ['no locator where a word goes on', '[@a, para. 12th]', ['[@a, para. 12th]', '|a||, para. 12th']],
    ['a locator of others', '[@a, p. 3]', ['[@a, p. 3]', '|a|p. 3|']],
    ['a key without its author', '[-@a; see -@b]', ['[-@a; see -@b]', '|a||', 'see|b||']],
    [
      'a key in braces',
      '[@{https://x.org/a?b=c}, para. 2]',
      ['[@{https://x.org/a?b=c}, para. 2]', '|https://x.org/a?b=c|2|'],
    ],
    ['a bare key', 'As @a.b. says, (@c) and “@d”', ['@a.b', '|a.b||'], ['@c', '|c||'], ['@d', '|d||']],
    [
      'a bare key with its locator',
      '@a [para. 3; see @b] says',
      ['@a [para. 3; see @b]', '|a|3|', 'see|b||'],
    ],
    ['a bare key with the citation after it', '@a [@b]', ['@a [@b]', '|a||', '|b||']],
    ['a bracket that is left open', '[foo @a\n\nb] @c', ['@a', '|a||'], ['@c', '|c||']],
    ['a bare key in a note at the word', 'a^[see @a]', ['@a', '|a||']],
    ['a citation in a citation', '[see [@a]]', ['[@a]', '|a||']],
    ['no e-mail addresses', 'a@b.org <a@b.org> [mail a@b.org] <https://x.org/@a>'],
    ['keys in addresses, which are text to pandoc', 'https://x.org/@a?b, y', ['@a?b', '|a?b||']],
    [
      'bare keys in the texts of links',
      '[@a](https://x.org/@z) ![@b](c.png) [^@c]',
      ['@a', '|a||'],
      ['@b', '|b||'],
    ],
    ['a citation that looks like a link’s definition', '[@d]: https://x.org', ['[@d]', '|d||']],
    ['no code', '`@a` ``[@b] ` `` <!-- @c -->\n\n```\n[@d]\n```\n\n~~~ {.x}\n@e\n~~~\n\n- ```\n  @f\n  ```'],
    ['no escaped mark', '\\@a [see \\@b]'],
    ['backticks that are no code', '`a [@b] \n\n`c', ['[@b]', '|b||']],
    [
      'what stands behind a URL',
      '[@a, https://x.org/; @b]',
      ['[@a, https://x.org/; @b]', '|a||, https://x.org/', '|b||'],
    ],
  ],
  myst: [
    [
      'roles',
      '{cite:p}`{see}a{para. 12},b` {cite}`c`',
      ['{cite:p}`{see}a{para. 12},b`', 'see|a|12|', '|b||'],
      ['{cite}`c`', '|c||'],
    ],
    [
      'an item without braces',
      '[see @a, para. 16 (c); @b, 见]',
      ['[see @a, para. 16 (c); @b, 见]', 'see|a|16 (c)|', '|b||, 见'],
    ],
  ],
  biblatex: [
    ['a command', '\\autocite[see][para.~16 (c)]{a}', ['\\autocite[see][para.~16 (c)]{a}', 'see|a|16 (c)|']],
    ['one note, which stands behind', '\\parencite[p.~3]{a}', ['\\parencite[p.~3]{a}', '|a|p. 3|']],
    [
      'notes around several keys',
      '\\autocite[see][para.~3]{a, b}',
      ['\\autocite[see][para.~3]{a, b}', 'see|a||', '|b|3|'],
    ],
    [
      'commands with a note each',
      '\\footcites(cf.)()[1]{a}[see][paras.~5--9]{b}',
      ['\\footcites(cf.)()[1]{a}[see][paras.~5--9]{b}', 'cf.|a|1|', 'see|b|5–9|'],
    ],
    [
      'many commands',
      '\\cite*{a} \\Textcite{b} \\smartcite{c} \\supercite{d} \\nocite{e} \\fullcite{f} \\citeauthor*{g}',
      ['\\cite*{a}', '|a||'],
      ['\\Textcite{b}', '|b||'],
      ['\\smartcite{c}', '|c||'],
      ['\\supercite{d}', '|d||'],
      ['\\nocite{e}', '|e||'],
      ['\\fullcite{f}', '|f||'],
      ['\\citeauthor*{g}', '|g||'],
    ],
    ['brackets in braces', '\\cite[{[}x{]} 3]{a}', ['\\cite[{[}x{]} 3]{a}', '|a||[x] 3']],
    [
      'a command over lines',
      '\\autocite\n  [see]\n  [para.~3]\n  {a,% not b\n  c}',
      ['\\autocite\n  [see]\n  [para.~3]\n  {a,% not b\n  c}', 'see|a||', '|c|3|'],
    ],
    [
      'nothing in comments and verbatim text',
      '% \\cite{a}\n\\verb|\\cite{b}|\n\\begin{verbatim}\n\\cite{c}\n\\end{verbatim}',
    ],
    ['nothing that only begins like it', '\\citestyle{a} \\citereset \\cite \\cite[x] \\citep@x{a}'],
    ['what stands behind a percent sign', '10\\% \\cite{a}', ['\\cite{a}', '|a||']],
  ],
  natbib: [
    [
      'its commands',
      '\\citep[see][para.~12]{a} \\citet*{b} \\citealp{c}',
      ['\\citep[see][para.~12]{a}', 'see|a|12|'],
      ['\\citet*{b}', '|b||'],
      ['\\citealp{c}', '|c||'],
    ],
  ],
  bibtex: [['its command', '\\cite[para.~12]{a}', ['\\cite[para.~12]{a}', '|a|12|']]],
  typst: [
    ['references', 'As @a[para.~12, more] says, @b.', ['@a[para.~12, more]', '|a|12|, more'], ['@b', '|b||']],
    ['neighbours as one', '@a @b[paras.~5--9]\n@c', ['@a @b[paras.~5--9]\n@c', '|a||', '|b|5–9|', '|c||']],
    [
      'calls',
      '#cite(<a>, form: "prose", supplement: [para.~16 (c)])',
      ['#cite(<a>, form: "prose", supplement: [para.~16 (c)])', '|a|16 (c)|'],
    ],
    ['calls by label', '#cite(label("a/b"))', ['#cite(label("a/b"))', '|a/b||']],
    [
      'nothing in comments, raw text, addresses',
      '// @a\n/* @b /* @c */ @d */ `@e` ```x @f``` https://x.org/@i \\@j $@k$ #f("@l")',
    ],
    // To the compiler a reference may stand in a word.
    [
      'references beside letters',
      'g@h.org 规定@i，规定@j',
      ['@h.org', '|h.org||'],
      ['@i', '|i||'],
      ['@j', '|j||'],
    ],
    ['keys with their punctuation', '@fig:a.b-c: x', ['@fig:a.b-c', '|fig:a.b-c||']],
  ],
  asciidoc: [
    // asciidoctor-bibtex looks at each line of a paragraph, and at all of an item.
    ['no macro over lines', 'cite:[a,\nb]'],
    ['a macro over lines of an item', '* cite:[a,\nb]', ['cite:[a,\nb]', '|a||', '|b||']],
    [
      'macros',
      'x cite:[a(para. 16 c), b] citenp:[c(5--9)]',
      ['cite:[a(para. 16 c), b]', '|a|16 (c)|', '|b||'],
      ['citenp:[c(5--9)]', '|c|5--9|'],
    ],
    ['text before', 'cite:see[a]', ['cite:see[a]', 'see|a||']],
    [
      'a locator in the prose after a macro, and nothing else of that',
      'cite:[a,b], paras. 5–9, 12, and cite:[c]、第3段 cite:[d]，第16 (c)段。 cite:[e], p. 3',
      ['cite:[a,b], paras. 5–9, 12', '|a||', '|b|5–9, 12|'],
      ['cite:[c]', '|c||'],
      ['cite:[d]，第16 (c)段', '|d|16 (c)|'],
      ['cite:[e]', '|e||'],
    ],
    ['nothing in comments and listings', '// cite:[a]\n\n----\ncite:[b]\n----\n\n////\ncite:[c]\n////'],
    ['no other macro', 'I cite: all of [1] recite:[x] cite:[]'],
  ],
  rst: [
    ['nothing that a comment is in', ':cite:p:`a\n.. b\nc`'],
    [
      'roles',
      ':cite:p:`{see}a{para. 12},b` :cite:`c` :footcite:t:`d`',
      [':cite:p:`{see}a{para. 12},b`', 'see|a|12|', '|b||'],
      [':cite:`c`', '|c||'],
      [':footcite:t:`d`', '|d||'],
    ],
    [
      'nothing in literals and comments',
      '``:cite:p:`a` ``\n\n::\n\n  :cite:p:`b`\n\n.. :cite:p:`c`\n\n.. code-block:: rst\n\n   :cite:p:`d`\n',
    ],
    ['what a directive shows', '.. note::\n\n   See :cite:p:`a`.\n', [':cite:p:`a`', '|a||']],
  ],
  org: [
    [
      'citations',
      'x [cite:see @a para. 12;@b] [cite/t/c:@c]',
      ['[cite:see @a para. 12;@b]', 'see|a|12|', '|b||'],
      ['[cite/t/c:@c]', '|c||'],
    ],
    [
      'what is said of all',
      '[cite:cf.;see @a;@b p. 3;passim]',
      ['[cite:cf.;see @a;@b p. 3;passim]', 'cf. see|a||', '|b|p. 3|passim'],
    ],
    [
      'nothing in comments, verbatim text, blocks',
      '# [cite:@a]\n=[cite:@b]= ~[cite:@c]~\n#+begin_src x\n[cite:@d]\n#+end_src\n: [cite:@e]',
    ],
  ],
};

for (const [dialect, all] of Object.entries(cases) as [CitekeyDialect, (typeof cases)[CitekeyDialect]][]) {
  describe(`What is found in ${dialect}`, () => {
    for (const [name, text, ...clusters] of all) {
      it(`is ${name}`, () => {
        assert.deepEqual(found(dialect, text), clusters);
      });
    }
  });
}

describe('clusterAt', () => {
  it('is the one that an offset stands in, not beside', () => {
    const text = 'a [@b][@c]';
    const clusters = findIn('pandoc', text);
    const keys = Array.from(
      { length: text.length + 1 },
      (_none, offset) => spanAt(clusters, offset)?.cites[0]?.key ?? '',
    );
    assert.deepEqual(keys, ['', '', '', 'b', 'b', 'b', '', 'c', 'c', 'c', '']);
  });
});
