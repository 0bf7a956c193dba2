import assert from 'node:assert/strict';
import { parseTarget, paperOf, TargetError } from '../../../../src/core/corpus/target.ts';
import { readCorpus } from '../../../support/readCorpus.ts';

describe('parseTarget', () => {
  const corpus = readCorpus();

  for (const text of [
    'CTOC/COP/WG.7/2015/4',
    'ctoc/cop/wg.7/2015/4',
    'ctoc_cop_wg7_2015_4',
    ' CTOC COP WG 7 2015 4 ',
  ]) {
    it(`reads ${text} as a paper`, () => {
      assert.deepEqual(parseTarget(corpus, text), { kind: 'paper', symbol: 'CTOC/COP/WG.7/2015/4' });
    });
  }

  for (const text of ['para:16', 'PARA: 16', ' para:16 ']) {
    it(`reads "${text}" as a paragraph`, () => {
      assert.deepEqual(parseTarget(corpus, text), { kind: 'paragraph', number: 16 });
    });
  }

  it('reads the compendium’s citekey', () => {
    assert.deepEqual(parseTarget(corpus, corpus.compendium.citekey), { kind: 'compendium' });
  });

  it('takes no time for a text that nobody types', () => {
    for (const text of [`para:${' '.repeat(1_000_000)}x`, 'A/'.repeat(500_000), 'x'.repeat(1_000_000)]) {
      assert.throws(() => parseTarget(corpus, text), TargetError);
    }
  });

  for (const text of [
    'para:0',
    'para:80',
    'para:999999',
    'para:',
    'para:-1',
    'CTOC/COP/WG.7/2014/1',
    '',
    '📄',
  ]) {
    it(`refuses "${text}" and says what is right`, () => {
      assert.throws(
        () => parseTarget(corpus, text),
        (error) =>
          error instanceof TargetError && /a number from 1 to 79|a symbol like CTOC/u.test(error.message),
      );
    });
  }

  it('quotes a long or hostile symbol cut and on one line', () => {
    assert.throws(
      () => parseTarget(corpus, `\u0007\n${'x'.repeat(10_000)}`),
      (error) => error instanceof TargetError && error.message.length < 250 && !/\p{C}/u.test(error.message),
    );
  });
});

describe('paperOf', () => {
  const corpus = readCorpus();

  it('is the paper that a paragraph describes', () => {
    assert.equal(paperOf(corpus, { kind: 'paragraph', number: 12 })?.symbol, 'CTOC/COP/WG.7/2015/4');
    assert.equal(paperOf(corpus, { kind: 'paragraph', number: 79 })?.symbol, 'CTOC/COP/WG.7/2020/3');
  });

  it('is none for the introduction and the compendium', () => {
    assert.equal(paperOf(corpus, { kind: 'paragraph', number: 3 }), undefined);
    assert.equal(paperOf(corpus, { kind: 'compendium' }), undefined);
  });
});
