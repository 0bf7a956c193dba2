import assert from 'node:assert/strict';
import { completions } from '../../../../src/core/search/completions.ts';
import { filterNames } from '../../../../src/core/search/queryLanguage.ts';
import { readCorpus, readIndex } from '../../../support/readCorpus.ts';

describe('completions', () => {
  const corpus = readCorpus();
  const queries = (query: string): string[] =>
    completions(corpus, query).map((completion) => completion.query);

  it('complete a name from two letters on', () => {
    assert.deepEqual(queries('rescue th'), ['rescue theme:']);
    assert.deepEqual(queries('rescue -ye'), ['rescue -year:']);
    assert.deepEqual(queries('rescue t'), []);
    assert.deepEqual(queries('rescue '), []);
    assert.deepEqual(queries(''), []);
  });

  it('complete a value by the beginnings of its words', () => {
    assert.deepEqual(queries('rescue theme:se'), ['rescue theme:"Smuggling by sea" ']);
    assert.deepEqual(queries('theme:"smuggling by se'), ['theme:"Smuggling by sea" ']);
    assert.deepEqual(queries('body:fron'), ['body:Frontex ']);
    assert.deepEqual(queries('body:secr'), ['body:Secretariat ']);
    assert.deepEqual(queries('place:as'), ['place:"South-East Asia" ']);
    assert.deepEqual(queries('year:2020'), ['year:2020 ']);
  });

  it('offer all values behind the colon, each once', () => {
    assert.equal(queries('theme:').length, 9);
    assert.equal(queries('year:').length, 7);
    assert.deepEqual(queries('meeting:').length, 7);
    assert.equal(queries('symbol:').length, 17);
    assert.equal(queries('place:').length, 6);
    assert.deepEqual(queries('kind:'), ['kind:paper ', 'kind:paragraph ']);
  });

  it('know no other filters', () => {
    assert.deepEqual(queries('colour:b'), []);
    assert.deepEqual(queries('"theme:se'), []);
  });

  it('are filters that find something', () => {
    const index = readIndex();
    for (const name of filterNames) {
      for (const { query, label } of completions(corpus, `${name}:`)) {
        const { hits } = index.search(query, 100);
        assert.ok(hits.length > 0 && hits.length < 96, `${label} lets ${hits.length} pass`);
      }
    }
  });
});
