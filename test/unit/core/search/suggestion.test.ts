import assert from 'node:assert/strict';
import { finish } from '../../../../src/core/steps.ts';
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

  it('stays within what is given, and suggests what stands there', () => {
    const theme = 'Criminal justice responses';
    const inTheme = (query: string) => finish(index.results(query, { within: { kind: 'paragraph', theme } }));
    const { hits, suggestion } = inTheme('zzcoruption oficialls');
    assert.equal(suggestion, 'zzcoruption officials');
    assert.ok(hits.length > 0);
    assert.ok(hits.every((hit) => hit.target.kind === 'paragraph' && hit.theme === theme));
    assert.deepEqual(inTheme('"high seas"').hits, []);
  });

  it('lists all that it may stay within where nothing is asked for', () => {
    const papers = finish(index.results('', { within: { kind: 'paper' } })).hits;
    assert.ok(papers.length > 10 && papers.every(({ target }) => target.kind === 'paper'));
    assert.deepEqual(finish(index.results('')).hits, []);
    assert.deepEqual(finish(index.results('', { within: { theme: 'No theme' } })).hits, []);
  });
});
