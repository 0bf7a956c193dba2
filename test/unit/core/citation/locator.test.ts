import assert from 'node:assert/strict';
import { isPlural, locatorText } from '../../../../src/core/citation/locale.ts';
import { locatorTargets } from '../../../../src/core/citation/locatorTargets.ts';
import { parseLocator } from '../../../../src/core/citation/locator.ts';
import { TargetError } from '../../../../src/core/corpus/target.ts';
import { readCorpus } from '../../../support/readCorpus.ts';

describe('parseLocator', () => {
  const corpus = readCorpus();

  for (const [typed, expected] of [
    ['12', '12'],
    ['16 (c)', '16 (c)'],
    ['16(C)', '16 (c)'],
    [' para. 16c ', '16 (c)'],
    ['paras. 5-9', '5–9'],
    ['5 to 9', '5–9'],
    ['¶¶ 5 – 9', '5–9'],
    ['5-9, 12 and 16 (c)', '5–9, 12, 16 (c)'],
    ['5–9، 12', '5–9, 12'],
    ['5–9，12、16', '5–9, 12, 16'],
    ['16 (a)-(c)', '16 (a)–(c)'],
    ['16 (a), (c)', '16 (a), (c)'],
    ['16 (a), 16 (c)', '16 (a), (c)'],
    ['16 (a)–(b), (d), 17', '16 (a)–(b), (d), 17'],
    ['16, (c)', '16, 16 (c)'],
    ['párr. 12', '12'],
    ['párrs. 5 – 9', '5–9'],
    ['п. 12', '12'],
    ['пп.5–9', '5–9'],
    ['第12段', '12'],
    ['第 5–9 段', '5–9'],
    ['第5段、第12段', '5, 12'],
    ['الفقرة 12', '12'],
    ['الفقرات 5–9، 12', '5–9, 12'],
    ['paras. 5-9 and para. 12', '5–9, 12'],
    ['15-16 (b)', '15–16 (b)'],
  ] as const) {
    it(`reads "${typed}" as "${expected}"`, () => {
      assert.equal(parseLocator(corpus, typed), expected);
    });
  }

  for (const typed of [
    '',
    'x',
    '0',
    '80',
    '9-5',
    '9-9',
    '5-7-9',
    '16 (z)',
    '16-16 (c)',
    '16 (c)-16',
    'p. 12, 16',
    'p12',
    '12 (a)',
    '(c)',
    '5,,6',
    'p. 12',
    '1e3',
  ]) {
    it(`refuses "${typed}"`, () => {
      assert.throws(() => parseLocator(corpus, typed), TargetError);
    });
  }
});

describe('locatorTargets', () => {
  const corpus = readCorpus();
  const named = (locator: string) =>
    locatorTargets(corpus, locator).map((target) =>
      target.kind === 'paragraph' ? `${target.number}${target.item ?? ''}` : target.kind,
    );

  for (const [locator, targets] of [
    ['5–7, 12', ['5', '6', '7', '12']],
    ['16 (a), (c)', ['16a', '16c']],
    ['15–16 (b), (d)', ['15', '16', '16d']],
    ['16 (a)–(b), (d), 17', ['16a', '16b', '16d', '17']],
    ['80', []],
  ] as const) {
    it(`names what "${locator}" means`, () => {
      assert.deepEqual(named(locator), targets);
    });
  }
});

describe('A locator with its label', () => {
  it('is worded as United Nations documents in each language', () => {
    const worded = (['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const).map((locale) => [
      locatorText('12', locale),
      locatorText('5–9', locale),
    ]);
    assert.deepEqual(worded, [
      ['para. 12', 'paras. 5–9'],
      ['par. 12', 'par. 5–9'],
      ['párr. 12', 'párrs. 5–9'],
      ['п. 12', 'пп. 5–9'],
      ['الفقرة 12', 'الفقرات 5–9'],
      ['第12段', '第5–9段'],
    ]);
  });

  it('is plural for several paragraphs, not for several items of one', () => {
    assert.deepEqual(['5–9', '5, 7', '16 (c)', '16 (a)–(c)', '16 (a), (c)'].map(isPlural), [
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
