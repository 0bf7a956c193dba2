import assert from 'node:assert/strict';
import { parseCiteDetails, TooManyCitesError } from '../../../../src/core/citation/citeDetails.ts';
import { compose, type ParagraphForm } from '../../../../src/core/citation/compose.ts';
import { parseTarget, TargetError } from '../../../../src/core/corpus/target.ts';
import { readCorpus } from '../../../support/readCorpus.ts';
import { locator } from '../../../support/locator.ts';

const corpus = readCorpus();
const p = 'ctoc_cop_wg7_2013_3';
const c = 'ctoc_cop_wg7_compendium_2021';

describe('compose', () => {
  const composed = (texts: readonly string[], paragraph: ParagraphForm, typed = '', locale = 'en' as const) =>
    compose(
      corpus,
      texts.map((text) => parseTarget(corpus, text)),
      { paragraph, locale, details: parseCiteDetails(corpus, typed, texts.length) },
    ).map((cite) => Object.fromEntries(Object.entries(cite).filter(([, value]) => value !== undefined)));

  it('cites a paragraph as the compendium’s', () => {
    assert.deepEqual(composed(['para:16 (c)'], 'compendium'), [{ key: c, locator: locator('16 (c)') }]);
  });

  it('cites the paper that a paragraph describes, without the paragraph’s number', () => {
    assert.deepEqual(composed(['para:16 (c)', 'para:15'], 'paper'), [{ key: p }]);
  });

  it('cites the paper as summarized in the compendium', () => {
    assert.deepEqual(composed(['para:16 (c)'], 'both', 'see @, and others'), [
      { key: p, prefix: 'see' },
      {
        key: c,
        locator: locator('16 (c)'),
        prefix: 'as summarized in',
        suffix: ', and others',
        continues: true,
      },
    ]);
  });

  for (const form of ['compendium', 'paper', 'both'] as const) {
    it(`cites the introduction as the compendium’s (${form})`, () => {
      assert.deepEqual(composed(['para:2'], form), [{ key: c, locator: locator('2') }]);
    });
    it(`refuses a paragraph of the compendium on a paper (${form})`, () => {
      assert.throws(() => composed([p], form, '@ 12'), TargetError);
    });
  }

  it('cites a paper and the compendium as they are', () => {
    assert.deepEqual(composed([p, c], 'both'), [{ key: p }, { key: c }]);
  });
});

describe('parseCiteDetails', () => {
  const read = (text: string, count = 2) =>
    parseCiteDetails(corpus, text, count).map((details) =>
      Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)),
    );

  for (const [text, expected] of [
    ['', [{}]],
    ['see  also', [{ prefix: 'see also' }]],
    ['see; but', [{ prefix: 'see; but' }]],
    ['see @', [{ prefix: 'see' }]],
    ['@ 12', [{ locator: locator('12') }]],
    [
      'see @ paras. 5-9, 12, with notes, too',
      [{ prefix: 'see', locator: locator('5–9, 12'), suffix: ', with notes, too' }],
    ],
    ['@ 5–9، 12، passim', [{ locator: locator('5–9, 12'), suffix: ', passim' }]],
    ['@, passim', [{ suffix: ', passim' }]],
    [
      'see @ 16c; cf. @, passim',
      [
        { prefix: 'see', locator: locator('16 (c)') },
        { prefix: 'cf.', suffix: ', passim' },
      ],
    ],
    ['@ párr. 12, con notas', [{ locator: locator('12'), suffix: ', con notas' }]],
    ['见 @ 第12段，脚注', [{ prefix: '见', locator: locator('12'), suffix: ', 脚注' }]],
    ['@ 16 (a), (c), with notes', [{ locator: locator('16 (a), (c)'), suffix: ', with notes' }]],
    ['see Smith; also @', [{ prefix: 'see Smith; also' }]],
    ['a; b; @ 7; cf. @', [{ prefix: 'a; b;', locator: locator('7') }, { prefix: 'cf.' }]],
    ['@, one; two; @ 7', [{ suffix: ', one; two' }, { locator: locator('7') }]],
  ] as const) {
    it(`reads "${text}"`, () => {
      assert.deepEqual(read(text), expected);
    });
  }

  it('refuses a locator that does not exist', () => {
    assert.throws(() => read('@ 80'), TargetError);
    assert.throws(() => read('@ twelve, passim'), TargetError);
    assert.throws(() => read('@ 1, 80'), /80/u);
    assert.throws(() => read('@ 1, 80, passim'), /80/u);
    assert.throws(() => read('@ 16 (a), (z)'), TargetError);
    assert.throws(() => read('@ 1, 9-5'), TargetError);
  });

  it('refuses more cites than there are things', () => {
    assert.throws(() => read('@; @', 1), TooManyCitesError);
    assert.throws(() => read('see a; @; @', 1), TooManyCitesError);
  });
});
