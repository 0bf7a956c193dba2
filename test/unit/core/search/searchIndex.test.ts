import assert from 'node:assert/strict';
import { readIndex } from '../../../support/readCorpus.ts';
import { flatHit } from '../../../support/flatHit.ts';

describe('SearchIndex', () => {
  const index = readIndex();
  const hits = (query: string, limit?: number) => index.search(query, limit).hits.map(flatHit);
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
      { ...readIndex().search('push-backs').hits[0], score: 0, snippet: '', matches: [] },
      {
        target: { kind: 'paragraph', number: 48 },
        symbol: 'CTOC/COP/WG.7/2015/2',
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

  for (const query of [
    '',
    '   ',
    '…',
    '"!!!"',
    '-"!!!"',
    'é',
    '/',
    '📄🙂',
    '\u0000\u0007\u202e',
    'zzqqxxyy',
  ]) {
    it(`finds nothing for ${JSON.stringify(query)}`, () => {
      assert.deepEqual(hits(query), []);
    });
  }

  it('bears a query of 10,000 characters', () => {
    assert.ok(Array.isArray(hits('smuggling '.repeat(1000))));
    assert.ok(Array.isArray(hits('x'.repeat(10_000))));
  });

  it('names the lettered item that the match is in', () => {
    const items: readonly (readonly [string, number, string | null])[] = [
      ['People Smuggling Strike Team', 16, 'c'],
      ['Frontex', 16, 'a'],
      ['obstruction of justice art. 23', 59, 'd'],
      ['journalists', 69, 'h'],
      ['para 16 (b)', 16, 'b'],
      ['paragraph 16 b', 16, 'b'],
      ['para 16b', 16, 'b'],
      // In the words before the items, in several of them, or in a paragraph without any.
      ['examples of good practices regional and national initiatives', 16, null],
      ['hawala', 12, null],
    ];
    for (const [query, paragraph, item] of items) {
      const hit = hits(query).find((one) => one.paragraph === paragraph);
      assert.equal(hit?.item, item, query);
    }
  });

  describe('words', () => {
    const same: readonly (readonly [string, string])[] = [
      ['multi agency', 'multi-agency'],
      ['multiagency', 'multi-agency'],
      ['push back', 'push-backs'],
      ['cross border', 'cross-border'],
      ['organised crime', 'organized crime'],
      ['unaccompanied child', 'unaccompanied children'],
      ["smugglers' fees", 'smugglers fees'],
      ['éxtradition', 'extradition'],
    ];
    for (const [typed, written] of same) {
      it(`finds the same first for ${typed} as for ${written}`, () => {
        const place = (query: string) => [first(query)?.symbol, first(query)?.paragraph];
        assert.deepEqual(place(typed), place(written));
        assert.ok(first(typed));
      });
    }

    it('finds what drafters say in other words, below what has the words themselves', () => {
      assert.ok(paragraphs('wiretap').includes(20));
      assert.deepEqual(
        first('wiretap')?.matches.map(({ by }) => by),
        ['vocabulary'],
      );
      // "Web" stands in some paragraphs; "technology", which it may mean, in others.
      const found = hits('web').map(({ matches }) => matches[0]?.by);
      assert.ok(found.indexOf('vocabulary') > found.lastIndexOf('word'), found.join());
    });

    it('finds what a word is the beginning of only while it may still be typed', () => {
      assert.ok(paragraphs('extrad').includes(60));
      assert.ok(!paragraphs('corrupt ').some((number) => number === 44));
    });

    it('finds a word for its doer', () => {
      assert.ok(paragraphs('smugglers use of hawala').includes(12));
    });

    it('counts another form of a word less than the word', () => {
      // To a stemmer, "informants" and "informal" are one.
      assert.equal(
        paragraphs('informants').find((number) => number !== null),
        20,
      );
    });
  });

  describe('filters', () => {
    const all = (query: string) => hits(query, 100);

    it('let pass what they say', () => {
      assert.ok(all('theme:sea').every(({ theme }) => theme === 'Smuggling by sea'));
      assert.equal(all('theme:sea').length, 9);
      assert.ok(all('year:2015..2019 corruption').every(({ symbol }) => /\/201[5-9]\//u.test(symbol ?? '')));
      assert.ok(all('meeting:third').every(({ symbol }) => symbol?.includes('/2015/')));
      assert.ok(all('kind:paper corruption').every(({ kind }) => kind === 'paper'));
      assert.ok(all('kind:paragraph corruption').every(({ kind }) => kind === 'paragraph'));
      assert.ok(all('symbol:2015/4').every(({ symbol }) => symbol === 'CTOC/COP/WG.7/2015/4'));
      assert.deepEqual(
        all('art:20').map(({ paragraph }) => paragraph),
        [null, 61],
      );
      assert.deepEqual(
        all('art:"protocol 16" kind:paragraph').map(({ paragraph }) => paragraph),
        [64],
      );
      assert.deepEqual(
        all('body:frontex kind:paragraph').map(({ paragraph }) => paragraph),
        [16],
      );
      assert.deepEqual(
        all('place:mediterranean kind:paragraph').map(({ paragraph }) => paragraph),
        [29, 45],
      );
      assert.ok(all('topic:hotlines').length === 0 || all('topic:informants').length > 0);
    });

    it('without words keep the corpus’s order', () => {
      const found = all('theme:sea').map(({ paragraph }) => paragraph);
      assert.deepEqual(found, [null, 43, 44, 45, 46, 47, 48, 49, 50]);
    });

    it('leave out with a minus', () => {
      assert.ok(all('corruption').some(({ theme }) => theme === 'Smuggling by air'));
      assert.ok(all('corruption -theme:air').every(({ theme }) => theme !== 'Smuggling by air'));
      assert.ok(!all('corruption -airports').some(({ paragraph }) => paragraph === 39));
    });

    it('are text when they are unknown or half typed', () => {
      for (const query of [
        'theme: sea',
        'theme:zzz rescue',
        'year:20 rescue',
        'colour:blue rescue',
        'kind:pa rescue',
        '"rescue oper',
      ]) {
        assert.ok(hits(query).length > 0, query);
      }
      assert.equal(first('colour:coded notice')?.paragraph, 35);
    });

    it('take a range with a hyphen too', () => {
      assert.deepEqual(all('year:2015-2017'), all('year:2015..2017'));
      assert.ok(all('year:2015-2017').length > 10);
    });

    it('go by words as they are written, but for the plural', () => {
      assert.ok(!all('"informants"').some(({ symbol }) => symbol?.endsWith('2013/4')));
      assert.ok(all('"informant"').some(({ paragraph }) => paragraph === 20));
      assert.ok(all('undercover -informal').some(({ paragraph }) => paragraph === 20));
      assert.ok(!all('undercover -informants').some(({ paragraph }) => paragraph === 20));
    });

    it('find a phrase in the key topics of a paper’s theme', () => {
      assert.deepEqual(
        all('"high seas"').map(({ symbol, kind }) => [symbol?.slice(-6), kind]),
        [['2015/2', 'paper']],
      );
    });

    it('leave everything while what is left out is still typed', () => {
      for (const query of ['hawala -', 'hawala -s', 'hawala -"', 'hawala -"..."', 'hawala -🙂']) {
        assert.ok(paragraphs(query).includes(12), query);
      }
    });

    it('find a phrase only as it stands', () => {
      const found = all('"law of the sea"');
      assert.ok(found.length > 0);
      assert.ok(found.every(({ paragraph, symbol }) => paragraph === 46 || symbol?.endsWith('2015/2')));
      assert.deepEqual(all('"sea of the law"'), []);
    });
  });

  describe('the order', () => {
    it('has all words before one rare word', () => {
      const [hit] = hits('corruption airports hawala air');
      assert.equal(hit?.symbol, 'CTOC/COP/WG.7/2019/3');
    });

    it('has a title before a digest', () => {
      assert.equal(first('multi-agency centres')?.kind, 'paper');
      assert.equal(first('multi-agency centres')?.symbol, 'CTOC/COP/WG.7/2013/3');
    });

    it('has a symbol before everything', () => {
      assert.equal(first('2015/4 hawala corruption')?.symbol, 'CTOC/COP/WG.7/2015/4');
    });

    it('is the corpus’s among equals', () => {
      const found = hits('2012').filter(({ kind }) => kind === 'paper');
      const order = found.map(({ symbol }) => symbol?.slice(-1));
      assert.deepEqual(order, ['2', '5', '3', '4']);
    });
  });
});
