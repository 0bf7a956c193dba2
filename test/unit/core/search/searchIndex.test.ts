import assert from 'node:assert/strict';
import { readIndex } from '../../../support/readCorpus.ts';

describe('SearchIndex', () => {
  const index = readIndex();
  const hits = (query: string, limit?: number) => index.search(query, limit).hits;
  const paragraphs = (query: string) => hits(query).map(({ paragraph }) => paragraph);
  const first = (query: string) => hits(query)[0];

  it('finds a paragraph by a word of its text', () => {
    assert.equal(first('hawala')?.paragraph, 12);
    assert.equal(first('hawala')?.symbol, 'CTOC/COP/WG.7/2015/4');
  });

  it('finds words in lettered items', () => {
    assert.ok(paragraphs('port intelligence units').includes(16));
  });

  it('finds bodies and articles', () => {
    assert.equal(first('Frontex')?.paragraph, 16);
    assert.ok(paragraphs('obstruction of justice art. 23').slice(0, 2).includes(59));
  });

  it('finds a word from its beginning, and with a letter wrong', () => {
    assert.ok(paragraphs('haw').includes(12));
    assert.equal(first('hawalla')?.paragraph, 12);
  });

  it('ignores case and diacritics', () => {
    assert.equal(first('HÁWALA')?.paragraph, 12);
  });

  for (const query of [
    'CTOC/COP/WG.7/2013/4',
    'wg.7/2013/4',
    '2013/4',
    'ctoc cop wg7 2013 4',
    'ctoc_cop_wg7_2013_4',
  ]) {
    it(`puts the paper first for ${query}`, () => {
      const hit = first(query);
      assert.equal(hit?.kind, 'paper');
      assert.equal(hit.symbol, 'CTOC/COP/WG.7/2013/4');
    });
  }

  it('lists a paper once when its symbol is typed', () => {
    const found = hits('CTOC/COP/WG.7/2013/4');
    assert.equal(
      found.filter(({ kind, symbol }) => kind === 'paper' && symbol?.endsWith('2013/4')).length,
      1,
    );
  });

  it('prefers hits with all words to hits with one', () => {
    const [hit] = hits('undercover officers informants');
    assert.equal(hit?.paragraph, 20);
  });

  it('gives a paragraph the symbol and the theme of the paper it describes', () => {
    assert.deepEqual(
      { ...first('push-backs'), score: 0, snippet: '', matches: [] },
      {
        kind: 'paragraph',
        symbol: 'CTOC/COP/WG.7/2015/2',
        paragraph: 48,
        item: null,
        theme: 'Smuggling by sea',
        score: 0,
        snippet: '',
        matches: [],
      },
    );
  });

  it('gives the introduction neither', () => {
    const hit = hits('six official languages').find(({ paragraph }) => paragraph === 1);
    assert.deepEqual([hit?.symbol, hit?.theme], [null, null]);
  });

  it('sorts by score', () => {
    const scores = hits('corruption').map(({ score }) => score);
    assert.ok(scores.length > 3);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
  });

  it('shows the match in the snippet', () => {
    assert.match(first('hawala')?.snippet ?? '', /hawala/u);
  });

  it('keeps to the limit', () => {
    assert.equal(hits('smuggling', 3).length, 3);
  });

  for (const query of ['', '   ', '…', '/', '📄🙂', '\u0000\u0007\u202e', 'zzqqxxyy']) {
    it(`finds nothing for ${JSON.stringify(query)}`, () => {
      assert.deepEqual(hits(query), []);
    });
  }

  it('bears a query of 10,000 characters', () => {
    assert.ok(Array.isArray(hits('smuggling '.repeat(1000))));
    assert.ok(Array.isArray(hits('x'.repeat(10_000))));
  });
});
