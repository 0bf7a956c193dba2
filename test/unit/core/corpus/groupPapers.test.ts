import assert from 'node:assert/strict';
import { groupings, groupPapers } from '../../../../src/core/corpus/groupPapers.ts';
import { readCorpus } from '../../../support/readCorpus.ts';

describe('groupPapers', () => {
  const corpus = readCorpus();

  for (const grouping of groupings) {
    it(`has every paper once by ${grouping}`, () => {
      const symbols = groupPapers(corpus, grouping).flatMap(({ papers }) =>
        papers.map(({ symbol }) => symbol),
      );
      assert.deepEqual([...symbols].sort(), corpus.papers.map(({ symbol }) => symbol).sort());
    });
  }

  it('keeps the themes in the compendium’s order', () => {
    const keys = groupPapers(corpus, 'theme').map(({ key }) => key);
    assert.deepEqual(
      keys,
      corpus.themes.map(({ id }) => id),
    );
  });

  it('puts the newest year and meeting first', () => {
    const keys = (grouping: 'year' | 'meeting') => groupPapers(corpus, grouping).map(({ key }) => key);
    assert.deepEqual(keys('year'), ['2020', '2019', '2018', '2017', '2015', '2013', '2012']);
    assert.deepEqual(keys('meeting'), ['7', '6', '5', '4', '3', '2', '1']);
  });

  it('gives a meeting its year', () => {
    const [newest] = groupPapers(corpus, 'meeting');
    assert.deepEqual(newest?.by, { grouping: 'meeting', meeting: 7, year: 2020 });
  });
});
