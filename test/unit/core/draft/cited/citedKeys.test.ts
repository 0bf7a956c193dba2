import assert from 'node:assert/strict';
import { citedKeys } from '../../../../../src/core/draft/cited/citedKeys.ts';
import { readCorpus } from '../../../../support/readCorpus.ts';
import { type Dialect, readAs } from '../../../../support/dialects.ts';

describe('citedKeys', () => {
  const corpus = readCorpus();
  const c = corpus.compendium.citekey;
  const keys = (text: string, dialect: Dialect = 'pandoc', formatted: readonly [string, string][] = []) =>
    citedKeys(corpus, readAs(dialect, text), new Map(formatted));

  const cases: readonly (readonly [string, Dialect, readonly string[]])[] = [
    [`[@ctoc_cop_wg7_2015_4; @${c}, para. 12; @other]`, 'pandoc', ['ctoc_cop_wg7_2015_4', c]],
    [
      '\\autocites{ctoc_cop_wg7_2015_4}[para.~12]{ctoc_cop_wg7_2013_3}',
      'biblatex',
      ['ctoc_cop_wg7_2015_4', 'ctoc_cop_wg7_2013_3'],
    ],
    [
      'See CTOC/COP/WG.7/2013/3, and CTOC/COP/WG.7/2012/2.',
      'text',
      ['ctoc_cop_wg7_2013_3', 'ctoc_cop_wg7_2012_2'],
    ],
    ['https://docs.un.org/en/CTOC/COP/WG.7/2013/3', 'text', ['ctoc_cop_wg7_2013_3']],
    [`${corpus.compendium.title}: thematic compendium, para. 3`, 'text', [c]],
    ['CTOC/COP/WG.7/2013/30 CTOC/COP/WG.7/2013/3/Add.1', 'text', []],
    ['`[@ctoc_cop_wg7_2015_4]`', 'pandoc', []],
    ['', 'text', []],
  ];
  for (const [text, dialect, expected] of cases) {
    it(`finds ${expected.join(', ') || 'nothing'} in "${text}"`, () => {
      assert.deepEqual(keys(text, dialect), expected);
    });
  }

  it('knows formatted cites, but not a part of a longer word', () => {
    const formatted: [string, string][] = [
      ['ctoc_cop_wg7_2012_2', '(United Nations Secretariat, 2012a)'],
      ['ctoc_cop_wg7_2012_3', '(United Nations Secretariat, 2012ab)'],
    ];
    const text = 'As noted (United Nations Secretariat, 2012ab, p. 3).';
    assert.deepEqual(keys(text, 'text', formatted), ['ctoc_cop_wg7_2012_3']);
  });
});
