import assert from 'node:assert/strict';
import { parseCiteDetails } from '../../../../src/core/citation/citeDetails.ts';
import { writtenLocator } from '../../../../src/core/citation/locale.ts';
import { locatorTargets } from '../../../../src/core/citation/locatorTargets.ts';
import {
  isPlural,
  isSameLocator,
  locatorText,
  parseLocator,
  readRanges,
} from '../../../../src/core/citation/locator.ts';
import { documentLanguages } from '../../../../src/core/corpus/officialDocument.ts';
import { TargetError } from '../../../../src/core/corpus/target.ts';
import { readCorpus } from '../../../support/readCorpus.ts';
import { locator } from '../../../support/locator.ts';

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
      assert.equal(locatorText(parseLocator(corpus, typed)), expected);
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

describe('A locator that nobody types', () => {
  it('is refused, however long it is', () => {
    const corpus = readCorpus();
    for (const text of ['1, '.repeat(500_000), '('.repeat(1_000_000), ' '.repeat(1_000_000)]) {
      assert.throws(() => parseLocator(corpus, text), TargetError);
      assert.throws(() => parseCiteDetails(corpus, `see @ ${text}`, 1), TargetError);
    }
  });
});

describe('readRanges', () => {
  /** The ranges at the cursor, each with its label's mark, and what is left. */
  const read = (marked: string): readonly string[] => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    const ranges = readRanges(text, offset);
    const shown = ranges.map(
      ({ range, isLabelled }) => `${isLabelled ? 'label ' : ''}${locatorText([range])}`,
    );
    return [...shown, text.slice(ranges.at(-1)?.end ?? offset)];
  };

  for (const [marked, ...expected] of [
    ['|para. 12', 'label 12', ''],
    ['|12', '12', ''],
    ['x |Paras. 5-9, 12 and', 'label 5–9', '12', ' and'],
    ['|para.~16~(C)--(d), x', 'label 16 (c)–(d)', ', x'],
    ['|para.\\ 16', 'label 16', ''],
    ['|16 (a), (c)', '16 (a)', '16 (c)', ''],
    ['|para. 5 – 9 of', 'label 5–9', ' of'],
    ['|第5、9–12段。', 'label 5', '9–12', '。'],
    ['|第5段、第12段', 'label 5', 'label 12', ''],
    ['|الفقرات 5–9، 12', 'label 5–9', '12', ''],
    ['|пункта 12', 'label 12', ''],
    // What goes on is no part of the number.
    ['|para. 12th', 'para. 12th'],
    ['|paras. 5–9th', 'label 5', '–9th'],
    ['|paras. 5, 12th', 'label 5', ', 12th'],
    ['|para. 16 (c)d', 'label 16', ' (c)d'],
    ['|para. 1234567890', 'para. 1234567890'],
    ['|paras. 5-7-9', 'label 5–7', '-9'],
    ['|para. 12; 13', 'label 12', '; 13'],
    ['|para. 12 to 13', 'label 12', ' to 13'],
    // No label of ours, or no number.
    ['|p. 3', 'p. 3'],
    ['|par 12', 'par 12'],
    ['|paragraph (c)', 'paragraph (c)'],
    ['|(c)', '(c)'],
    ['|see 12', 'see 12'],
    ['|', ''],
  ] as const) {
    it(`reads ${marked} as ${expected.slice(0, -1).join(' and ') || 'nothing'}`, () => {
      assert.deepEqual(read(marked), expected);
    });
  }

  it('reads what is written in each language', () => {
    for (const locale of documentLanguages) {
      for (const text of ['12', '16 (c)', '5–9', '5–9, 12', '16 (a)–(c), 17', '16 (a), (c)']) {
        const written = writtenLocator(locator(text), locale);
        const ranges = readRanges(written, 0);
        assert.ok(ranges[0]?.isLabelled, written);
        assert.deepEqual(locator(written), locator(text));
      }
    }
  });
});

describe('isSameLocator', () => {
  it('compares what is named, not how it was made', () => {
    assert.ok(isSameLocator(locator('para. 16 (a), 16 (c)'), locator('16 (a), (c)')));
    assert.ok(isSameLocator(undefined, undefined));
    assert.ok(!isSameLocator(locator('12'), undefined));
    assert.ok(!isSameLocator(locator('5–9'), locator('5, 9')));
  });
});

describe('locatorTargets', () => {
  const corpus = readCorpus();
  const named = (text: string) =>
    locatorTargets(corpus, locator(text)).map((target) =>
      target.kind === 'paragraph' ? `${target.number}${target.item ?? ''}` : target.kind,
    );

  for (const [text, targets] of [
    ['5–7, 12', ['5', '6', '7', '12']],
    ['16 (a), (c)', ['16a', '16c']],
    ['15–16 (b), (d)', ['15', '16', '16d']],
    ['16 (a)–(b), (d), 17', ['16a', '16b', '16d', '17']],
    ['80', []],
    ['9–5', []],
    ['12 (a)', []],
  ] as const) {
    it(`names what "${text}" means`, () => {
      assert.deepEqual(named(text), targets);
    });
  }
});

describe('A locator with its label', () => {
  it('is worded as United Nations documents in each language', () => {
    const worded = (['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const).map((locale) => [
      writtenLocator(locator('12'), locale),
      writtenLocator(locator('5–9'), locale),
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
    assert.deepEqual(
      ['5–9', '5, 7', '16 (c)', '16 (a)–(c)', '16 (a), (c)'].map((text) => isPlural(locator(text))),
      [true, true, false, false, false],
    );
  });
});
