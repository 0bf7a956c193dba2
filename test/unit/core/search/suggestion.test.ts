import assert from 'node:assert/strict';
import { finish } from '../../../../src/core/search/steps.ts';
import { readIndex } from '../../../support/readCorpus.ts';

describe('SearchIndex, asked with words that it does not know', () => {
  const index = readIndex();

  it('asks whether something else was meant when nothing matches well', () => {
    assert.equal(index.search('hawala').suggestion, undefined);
    assert.equal(index.search('zzcoruption oficialls zzzz').suggestion?.includes('officials'), true);
    assert.equal(index.search('qwertyuiop').suggestion, undefined);
  });

  it('asks for no other filter, and for no word that begins otherwise', () => {
    assert.equal(
      index.search('year:2015 zzcoruption oficialls').suggestion,
      'year:2015 zzcoruption officials',
    );
    for (const query of ['year', 'years', 'year:', 'year:201', 'earnings', 'gender', 'staff', 'employer']) {
      assert.equal(index.search(query).suggestion, undefined, query);
    }
  });

  it('counts the filters around a query, but does not suggest them', () => {
    const query = 'zzcoruption oficialls';
    const results = finish(index.results(query, 10, 'year:2015 kind:paragraph'));
    assert.equal(results.suggestion, 'zzcoruption officials');
    assert.ok(results.hits.every(({ kind, symbol }) => kind === 'paragraph' && symbol?.includes('/2015/')));
  });
});
