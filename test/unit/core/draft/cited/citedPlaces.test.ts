import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citedPlaces } from '../../../../../src/core/draft/cited/citedPlaces.ts';
import { compose } from '../../../../../src/core/citation/compose.ts';
import type { Locale } from '../../../../../src/core/citation/locale.ts';
import { checkTarget, targetKey } from '../../../../../src/core/corpus/target.ts';
import { readCorpus } from '../../../../support/readCorpus.ts';
import { type Dialect, dialects, readAs, writeIn } from '../../../../support/dialects.ts';

describe('citedPlaces', () => {
  const corpus = readCorpus();
  const c = corpus.compendium.citekey;
  const title = corpus.compendium.title;
  const cited = `${title}: thematic compendium prepared by the Secretariat (15 July 2021)`;
  const keys = (text: string, dialect: Dialect): string[] =>
    citedPlaces(corpus, readAs(dialect, text)).map(({ target }) => targetKey(target));

  const cases: readonly (readonly [string, string, Dialect, readonly string[]])[] = [
    ['a symbol in emphasis', 'In _CTOC/COP/WG.7/2013/3_ it says', 'pandoc', ['CTOC/COP/WG.7/2013/3']],
    ['a symbol in emphasis of Org', 'In /CTOC/COP/WG.7/2013/3/, it', 'org', ['CTOC/COP/WG.7/2013/3']],
    ['a symbol at the end of emphasis', '_see CTOC/COP/WG.7/2013/3_', 'rst', ['CTOC/COP/WG.7/2013/3']],
    ['a symbol in strong text', '**CTOC/COP/WG.7/2013/3**', 'pandoc', ['CTOC/COP/WG.7/2013/3']],
    ['no part of another symbol', 'CTOC/COP/WG.7/2013/3/Add.1 CTOC/COP/WG.7/2013/3_b', 'pandoc', []],
    ['no part of a path', 'a/CTOC/COP/WG.7/2013/3', 'text', []],
    ['a paper', '[@ctoc_cop_wg7_2015_4]', 'pandoc', ['CTOC/COP/WG.7/2015/4']],
    ['the compendium', `[@${c}]`, 'pandoc', ['compendium']],
    ['a paragraph', `[@${c}, para. 12]`, 'pandoc', ['para:12']],
    ['an item', `[@${c}, {para. 16} (c)]`, 'pandoc', ['para:16 (c)']],
    ['a range, each of it', `\\autocite[paras.~5--7]{${c}}`, 'biblatex', ['para:5', 'para:6', 'para:7']],
    ['several items', `@${c}[para.~16 (a)--(c)]`, 'typst', ['para:16 (a)', 'para:16 (b)', 'para:16 (c)']],
    ['a list', `[cite:@${c} paras. 5–6, 12]`, 'org', ['para:5', 'para:6', 'para:12']],
    [
      'what is no paragraph of ours',
      `[@${c}, para. 300] [@${c}, p. 3]`,
      'pandoc',
      ['compendium', 'compendium'],
    ],
    [
      'a place twice',
      'CTOC/COP/WG.7/2013/3 CTOC/COP/WG.7/2013/3',
      'text',
      ['CTOC/COP/WG.7/2013/3', 'CTOC/COP/WG.7/2013/3'],
    ],
    [
      'a link once',
      '[CTOC/COP/WG.7/2013/3](https://docs.un.org/en/CTOC/COP/WG.7/2013/3)',
      'pandoc',
      ['CTOC/COP/WG.7/2013/3'],
    ],
    [
      'a link of HTML once',
      '<a href="https://undocs.org/CTOC/COP/WG.7/2013/3">CTOC/COP/WG.7/2013/3</a>',
      'html',
      ['CTOC/COP/WG.7/2013/3'],
    ],
    [
      'no longer symbol',
      'CTOC/COP/WG.7/2013/30, A/CTOC/COP/WG.7/2013/3, CTOC/COP/WG.7/2013/3/Add.1',
      'text',
      [],
    ],
    ['formatted text', `${cited}, paras. 5–6`, 'text', ['para:5', 'para:6']],
    [
      'a paper as summarized',
      `CTOC/COP/WG.7/2013/3, as summarized in ${cited}, para. 16 (c)`,
      'text',
      ['CTOC/COP/WG.7/2013/3', 'para:16 (c)'],
    ],
    [
      'formatted text that is wrapped',
      `${cited.replace('Working Group', 'Working\nGroup')}, para.\n12`,
      'text',
      ['para:12'],
    ],
    [
      'formatted text of LaTeX',
      `\\emph{${title}}: compendium, paras.~5--6`,
      'biblatex',
      ['para:5', 'para:6'],
    ],
    ['formatted text in French', `${cited}, par. 12`, 'text', ['para:12']],
    ['formatted text in Spanish', `${cited}, párrs. 12, 14`, 'text', ['para:12', 'para:14']],
    ['formatted text in Russian', `${cited}, пп. 5–6`, 'text', ['para:5', 'para:6']],
    ['formatted text in Arabic', `${cited}، الفقرات 5–6، 12`, 'text', ['para:5', 'para:6', 'para:12']],
    ['formatted text in Chinese', `${cited}，第12段和`, 'text', ['para:12']],
    [
      'a list in Chinese',
      `《${title}》 (2021年7月15日)，第5–6、12段`,
      'text',
      ['para:5', 'para:6', 'para:12'],
    ],
    ['a title in quotation marks', `“${title}” (15 July 2021), paras. 5–6`, 'text', ['para:5', 'para:6']],
    [
      'items in a list',
      `“${title}”, paras. 16 (a), (c), 17`,
      'text',
      ['para:16 (a)', 'para:16 (c)', 'para:17'],
    ],
    ['items by citekey', `[@${c}, {para. 16} (a), (c)]`, 'myst', ['para:16 (a)', 'para:16 (c)']],
    ['no chapter', `${cited}，第12章`, 'text', ['compendium']],
    ['no paragraph of the next sentence', `${title}. In another one, para. 12`, 'text', ['compendium']],
    ['no paragraph of the next citation', `${title}; A/RES/55/25, para. 12`, 'text', ['compendium']],
    ['no year for a paragraph', `${cited}, para. 12, 2020`, 'text', ['para:12']],
    ['code', '`@ctoc_cop_wg7_2015_4`', 'pandoc', []],
    [
      'a list of references',
      'Text.\n\n<!-- compendium:references begin -->\n\n- CTOC/COP/WG.7/2013/3\n\n<!-- compendium:references end -->\n',
      'pandoc',
      [],
    ],
    [
      'metadata',
      '---\nabstract: ' +
        '"[@ctoc_cop_wg7_2015_4]"\nreferences:\n- id: a\n  number: CTOC/COP/WG.7/2013/3\n---\nText',
      'pandoc',
      ['CTOC/COP/WG.7/2015/4'],
    ],
  ];
  for (const [name, text, dialect, expected] of cases) {
    it(`finds ${name}`, () => assert.deepEqual(keys(text, dialect), expected));
  }

  it('tells where', () => {
    const text = `See [@${c}, para. 12], CTOC/COP/WG.7/2013/3 and ${cited}, para. 3.`;
    assert.deepEqual(
      citedPlaces(corpus, readAs('pandoc', text)).map(({ start, end }) => text.slice(start, end)),
      [c, 'CTOC/COP/WG.7/2013/3', `${cited}, para. 3`],
    );
  });

  it('finds what is written by citekey, in every language', () => {
    const target = fc.oneof(
      fc.constantFrom(...corpus.papers).map(({ symbol }) => ({ kind: 'paper', symbol }) as const),
      fc.constantFrom(...corpus.paragraphs).map(({ number }) => ({ kind: 'paragraph', number }) as const),
    );
    const dialect = fc.constantFrom(
      'pandoc',
      'biblatex',
      'natbib',
      'bibtex',
      'typst',
      'asciidoc',
      'rst',
      'org',
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(target, { minLength: 1, maxLength: 4, selector: targetKey }),
        dialect,
        fc.constantFrom<Locale>('en', 'fr', 'ar', 'zh', 'ru', 'es'),
        (targets, language, locale) => {
          const citation = compose(corpus, targets, { paragraph: 'compendium', locale });
          const text = writeIn(language, citation, locale);
          assert.deepEqual(keys(`As said ${text}.`, language), targets.map(targetKey));
        },
      ),
    );
  });

  it('has places that exist, in order, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        '[',
        ']',
        '@',
        c,
        'ctoc_cop_wg7_2015_4',
        ', para. ',
        'paras. ',
        '5–9',
        '16 (a)–(c)',
        '12',
        ';',
        '\n',
        '\n\n',
      ],
      ...[
        'CTOC/COP/WG.7/2013/3',
        '/',
        title,
        'docs.un.org/en/',
        '第',
        '段',
        '\\cite{',
        '}',
        '---\n',
        'references:\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom(...dialects), (pieces, dialect) => {
        const text = pieces.join('');
        let last = 0;
        for (const { target, start, end } of citedPlaces(corpus, readAs(dialect, text))) {
          assert.ok(last <= start && start < end && end <= text.length);
          assert.deepEqual(checkTarget(corpus, target), target);
          last = start;
        }
      }),
    );
  });

  it('reads a draft of a megabyte in a time that grows with it, whatever it is made of', () => {
    const pieces = [
      title,
      `${title} `,
      `${cited}, para. 1, `,
      'Background\n',
      'Background papers of ',
      'CTOC/COP/WG.7/',
      'CTOC/COP/WG.7/2013/3',
    ];
    for (const piece of [
      ...pieces,
      'CTOC/COP/WG.7/2013/3 ',
      ' ',
      '1, ',
      'references:\n',
      '---\n',
      `[@${c}, para. 12] text `,
    ]) {
      const text = piece.repeat(1_000_000 / piece.length);
      for (const dialect of ['text', 'pandoc'] as const) {
        assert.ok(citedPlaces(corpus, readAs(dialect, text)).length >= 0);
      }
    }
  }).timeout(20_000);
});
