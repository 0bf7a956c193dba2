import assert from 'node:assert/strict';
import fc from 'fast-check';
import { languages } from '../../../../../../src/core/draft/languages/languages.ts';
import type { DraftStructure } from '../../../../../../src/core/draft/languages/draftLanguage.ts';
import { readAs } from '../../../../../support/dialects.ts';

type Dialect = 'pandoc' | 'myst';

/** What pandoc 3.10 and mystmd read as citations, as "keys of one+keys of the next". */
const cited: readonly (readonly [Dialect, string, string])[] = [
  // 1, 6: narrative keys and what looks like a definition.
  ['pandoc', '@a [p. 3; @b] [@c]', 'a,b+c'],
  ['pandoc', '@a  [@b]', 'a,b'],
  ['pandoc', '@a [p][q] @b [p](q)', 'a+b'],
  ['myst', '@a [@b] [@c]', 'a+c'],
  ['myst', '@a [p. 3; @b]', 'a'],
  ['pandoc', '[@a]: text', 'a'],
  ['pandoc', '[a]: text\n[@b]', 'b'],
  // 7: captions.
  ['pandoc', '```{r}\n#| fig-cap: "See [@a]"\n#| label: x\n"[@b]"\n```', 'a'],
  ['pandoc', "```{r, fig.cap='See [@a]'}\n'[@b]'\n```", 'a'],
  ['pandoc', '``` {.r}\n#| fig-cap: "[@a]"\n```', ''],
  // 8: attributes and references.
  ['pandoc', '[@a]{.x} [@b][c] [@d](u) [@e]{x}', 'a+b+d+e'],
  ['pandoc', '`[@a]`{.r} [@b]', 'b'],
  ['pandoc', '![@a](i.png) [see @b](u)', 'a+b'],
  ['myst', '![@a](i.png) [see @b](u)', ''],
  // 9, 23: TeX, math, fences.
  ['pandoc', '\\noindent [@a]', ''],
  ['pandoc', '\\textit{[@a]} [@b]', 'b'],
  ['pandoc', '\\begin{x}\n[@a]\n\\end{x}\n\n[@b]', 'b'],
  ['pandoc', '\\begin{x}\n[@a]', 'a'],
  ['myst', '\\textit{[@a]}', 'a'],
  ['myst', '\\begin{align}\n[@a]\n\\end{align}', ''],
  ['pandoc', '$[@a]$ $$[@b]$$ $ [@c]$ $5 and [@d] $6', 'c+d'],
  ['pandoc', '```\n[@a]', 'a'],
  ['myst', '```\n[@a]', ''],
  ['pandoc', '```\n[@a]\n```\n[@b]', 'b'],
  ['pandoc', '~~~\n[@a]\n```\n[@b]\n~~~', ''],
  ['pandoc', '> ```\n> [@a]\n> ```\n\n[@b]', 'b'],
  ['pandoc', '    [@a]\n\n[@b]', 'b'],
  ['pandoc', '- a\n\n    [@a]\n\n        [@b]', 'a'],
  ['pandoc', '<!-- [@a]\n\n[@b] -->\n\n[@c]', 'c'],
  ['pandoc', '<div>\n[@a]\n</div>', 'a'],
  ['myst', '<div>\n[@a]\n</div>\n\n[@b]', 'b'],
  ['pandoc', '<pre>[@a]</pre> <b>[@b]</b>', 'b'],
  // Words and addresses.
  ['pandoc', 'x@a .@b ..@c ...@d a-@e /@f', 'd+e+f'],
  ['pandoc', '[-@a] -@b --@c', 'a+b+c'],
  ['myst', 'x@a .@b https://x.org/@c a.org/@d', 'b'],
  ['pandoc', '[see @a @b; also [@c] @d]', 'a,b,c,d'],
  ['pandoc', '[@a; b] [;@c] [@d; ]', 'a+c+d'],
  ['myst', '[@a @b; @c] [a; @d]', 'b,c+d'],
  ['myst', '[@a,\np. 3] [see\n@b]', 'a+b'],
  ['pandoc', '[@a\n\nb]', 'a'],
  ['pandoc', '(@a) one\n(@b) two\n\n(see @c)', 'c'],
  ['pandoc', '[^1]: see [@a]\n\n    and [@b]\n\nx^[@c]', 'a+b+c'],
  // Roles and directives.
  ['myst', '{cite:p}`a,b` {footcite}`c` {ref}`d` {cite}`e`', 'a,b+e'],
  ['pandoc', '{cite:p}`a`', ''],
  ['myst', '```{note} [@a]\n:class: [@b]\n[@c]\n```\n\n```{math}\n[@d]\n```', 'a+c'],
  ['myst', '::::{note}\n:::{tip}\n[@a]\n:::\n::::\n\n:::\n[@b]\n:::', 'a'],
  ['myst', '% [@a]\n[@b]\n\n(x)=\n# [@c]', 'b+c'],
  // Metadata.
  ['pandoc', '---\nabstract: |\n  See [@a].\nnocite: "@b"\nreferences:\n- id: "@c"\n---\n\n[@d]', 'a+b+d'],
  ['pandoc', '% See [@a]\n% Me\n\n[@b]', 'a+b'],
  ['pandoc', 'a\n\n---\nx: "[@a]"\n---\n\n---\n\n[@b]\n\n---', 'a+b'],
  // Tables.
  ['pandoc', '| a | b |\n|---|---|\n| [@a] | b |', 'a'],
  ['pandoc', ': See [@a] {#tbl-x}', 'a'],
];

const keysOf = ({ citations }: DraftStructure): string =>
  citations.map(({ cites }) => cites.map(({ key }) => key).join(',')).join('+');

describe('What cites in Markdown', () => {
  for (const [dialect, text, keys] of cited) {
    it(`is ${keys || 'nothing'} to ${dialect} in ${JSON.stringify(text)}`, () => {
      assert.equal(keysOf(readAs(dialect, text)), keys);
    });
  }
});

describe('The spans of a draft in Markdown', () => {
  const spans = (dialect: Dialect, text: string): string[] =>
    readAs(dialect, text).spans.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

  it('say what isn’t prose', () => {
    assert.deepEqual(
      spans(
        'pandoc',
        '---\nreferences:\n- id: a\nlang: fr\n---\n\n`c` $m$ <!-- x --> [t](u){.a} x[^1]\\\n&amp; \\emph{x}',
      ),
      [
        'head ---\n',
        'references references:\n- id: a',
        'head \nlang: fr\n---',
        'code `c`',
        'math $m$',
        'comment <!-- x -->',
        'link ](u){.a}',
        'noteMark [^1]',
        'lineEnd \\',
        'markup &amp;',
        'markup \\emph{x}',
      ],
    );
  });

  it('leave out the captions in a chunk of code', () => {
    assert.deepEqual(spans('pandoc', '```{r}\n#| fig-cap: "A map"\n```'), [
      'code ```{r}\n#| fig-cap: "',
      'code "\n```',
    ]);
  });
});

/** Pieces that drafts are made of, and such as begin something that ends far away. */
const pieces = fc.constantFrom(
  ...[
    'a ',
    'word',
    '\n',
    '\n\n',
    '\r\n',
    '> ',
    '- ',
    '1. ',
    '    ',
    '# ',
    '| a | b |\n|---|---|\n',
    '---\n',
    '...\n',
  ],
  ...[
    '```\n',
    '```{note}\n',
    '~~~\n',
    ':::\n',
    '::: x\n',
    '<!--',
    '-->',
    '\\begin{x}\n',
    '\\end{x}\n',
    '[^1]: ',
  ],
  ...[
    '[@k]',
    '@k ',
    '[',
    ']',
    '(u)',
    '{.x}',
    '`',
    '$',
    '\\a ',
    '[t]',
    '\n[t]: u\n',
    ': d\n',
    '-- --\n',
    '+-+\n',
    'x: y\n',
  ],
);
const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

function told(structure: DraftStructure): object {
  const { spans, citations, notes, bibliographies, body, locale, text } = structure;
  const places = Array.from({ length: text.length + 1 }, (_none, offset) => structure.place(offset));
  return { spans, citations, notes, bibliographies, body, locale, places };
}

for (const dialect of ['pandoc', 'myst'] as const) {
  describe(`A draft in ${dialect}`, () => {
    it('is the same whether it is read anew or from the version before', () => {
      fc.assert(
        fc.property(text, text, text, fc.nat(), fc.nat(), (before, after, put, from, length) => {
          const filler = 'A sentence that is long enough to be kept as it was read before.\n\n'.repeat(4);
          const old = before + filler + after;
          const start = from % (old.length + 1);
          const now = old.slice(0, start) + put + old.slice(start + (length % 9));
          const previous = languages.markdown.read(old, { dialect });
          told(previous);
          assert.deepEqual(
            told(languages.markdown.read(now, { dialect, previous })),
            told(languages.markdown.read(now, { dialect })),
          );
        }),
        { numRuns: 300 },
      );
    }).timeout(60_000);

    it('has its spans in order and apart, and a place for every offset', () => {
      fc.assert(
        fc.property(text, (draft) => {
          const structure = readAs(dialect, draft);
          let last = 0;
          for (const { start, end } of structure.spans) {
            assert.ok(last <= start && start < end && end <= draft.length);
            last = end;
          }
          for (let offset = 0; offset <= draft.length; offset += 1) {
            const at = structure.place(offset)?.at ?? 0;
            assert.ok(at >= 0 && at <= draft.length);
          }
        }),
        { numRuns: 300 },
      );
    }).timeout(60_000);

    it('is read in a time that grows with it, whatever it is made of', () => {
      const long = [
        '[',
        '![',
        '](',
        '[a](',
        '@a',
        '[@a;',
        '`',
        '<',
        '$',
        '\\a{',
        '*a_ ',
        '*]',
        '---\n',
        '```\n',
        '```x\n',
      ];
      const blocks = [
        '>',
        '- ',
        '1. ',
        '- > ',
        '|',
        'a\n=\n',
        '-- --\n',
        '+-+\n',
        ': a\n',
        '[a]: b\n',
        '{',
        '\\\n',
        '[^a]',
      ];
      for (const piece of [
        ...long,
        ...blocks,
        '\\begin{x}',
        '{cite}`',
        '&a',
        'https://',
        ':::{note}\n',
        '<!--',
        '~a',
      ]) {
        const draft = piece.repeat(100_000 / piece.length);
        const structure = readAs(dialect, draft);
        assert.ok(structure.citations.length + structure.spans.length + structure.notes.notes.length >= 0);
        assert.ok((structure.place(draft.length >> 1)?.at ?? 0) >= 0);
      }
    }).timeout(60_000);
  });
}
