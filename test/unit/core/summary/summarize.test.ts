import assert from 'node:assert/strict';
import { Corpus } from '../../../../src/core/corpus/corpus.ts';
import type { Target } from '../../../../src/core/corpus/target.ts';
import { summarize } from '../../../../src/core/summary/summarize.ts';
import { readCorpus } from '../../../support/readCorpus.ts';
import { smallData } from '../../../support/smallData.ts';

describe('summarize', () => {
  const corpus = readCorpus();

  it('has the paper’s facts and just its paragraphs', () => {
    const summary = summarize(corpus, { kind: 'paper', symbol: 'CTOC/COP/WG.7/2013/3' });
    assert.equal(summary.symbol, 'CTOC/COP/WG.7/2013/3');
    assert.equal(summary.theme, 'Criminal justice responses');
    assert.equal(summary.meeting, 2);
    assert.equal(summary.year, 2013);
    assert.deepEqual(
      summary.paragraphs.map(({ number }) => number),
      [14, 15, 16, 17],
    );
    assert.deepEqual(
      summary.paragraphs[2]?.items.map(({ letter }) => letter),
      ['a', 'b', 'c', 'd'],
    );
  });

  it('writes instruments and bodies as they are read', () => {
    const page = summarize(corpus, { kind: 'paragraph', number: 59 });
    const paragraph = page.paragraphs.find(({ number }) => number === 59);
    assert.ok(
      paragraph?.provisions.includes('Organized Crime Convention, art. 23'),
      String(paragraph?.provisions),
    );
    const centres = summarize(corpus, { kind: 'paragraph', number: 16 });
    assert.ok(centres.paragraphs[2]?.bodies.includes('EUROSUR'));
  });

  it('shows a paragraph on the page of the paper it describes', () => {
    const summary = summarize(corpus, { kind: 'paragraph', number: 48 });
    assert.deepEqual(summary.target, { kind: 'paper', symbol: 'CTOC/COP/WG.7/2015/2' });
  });

  it('shows the introduction on the compendium’s own page', () => {
    const summary = summarize(corpus, { kind: 'paragraph', number: 2 });
    assert.deepEqual(summary.target, { kind: 'compendium' });
    assert.equal(summary.symbol, null);
    assert.equal(summary.date, '2021-07-15');
    assert.equal(summary.paragraphs.length, 3);
  });

  it('leads through the compendium, from its introduction to the last paper', () => {
    const order = [];
    for (
      let target: Target | undefined = { kind: 'compendium' };
      target !== undefined;
      target = summarize(corpus, target).next?.target
    ) {
      order.push(target.kind === 'paper' ? target.symbol : target.kind);
    }
    assert.deepEqual(order, ['compendium', ...corpus.papers.map(({ symbol }) => symbol)]);
    const first = summarize(corpus, { kind: 'paper', symbol: corpus.papers[0]!.symbol });
    assert.deepEqual(first.previous?.target, { kind: 'compendium' });
    const second = summarize(corpus, { kind: 'paper', symbol: corpus.papers[1]!.symbol });
    assert.equal(second.previous?.symbol, first.symbol);
  });

  it('names the other papers of the same meeting', () => {
    const { sameMeeting } = summarize(corpus, { kind: 'paper', symbol: 'CTOC/COP/WG.7/2013/3' });
    assert.deepEqual(
      sameMeeting.map(({ symbol }) => symbol),
      ['CTOC/COP/WG.7/2013/2', 'CTOC/COP/WG.7/2013/4'],
    );
    assert.deepEqual(summarize(corpus, { kind: 'compendium' }).sameMeeting, []);
  });

  it('knows which way its language is written', () => {
    const data = smallData();
    for (const [language, direction] of [
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ] as const) {
      data.compendium.originalLanguage = language;
      const summary = summarize(new Corpus(data), { kind: 'compendium' });
      assert.deepEqual([summary.language, summary.direction], [language, direction]);
    }
  });

  it('survives the way to the page', () => {
    for (const { symbol } of corpus.papers) {
      const summary = summarize(corpus, { kind: 'paper', symbol });
      assert.deepEqual(JSON.parse(JSON.stringify(summary)), summary);
    }
  });
});
