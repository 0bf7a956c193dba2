import assert from 'node:assert/strict';
import { readIndex } from '../../../support/readCorpus.ts';
import { flatHit } from '../../../support/flatHit.ts';

describe('SearchIndex, asked for places', () => {
  const index = readIndex();
  const hits = (query: string) => index.search(query).hits.map(flatHit);
  const paragraphs = (query: string) => hits(query).map(({ paragraph }) => paragraph);
  const first = (query: string) => hits(query)[0];

  describe('symbols', () => {
    const nonsense = [
      'A/RES/55/25',
      'A/CONF.232/2021/3',
      'CTOC/COP/2020/99',
      'CTOC/COP/WG.7/2014/1',
      'CTOC/COP/WG.7/2013/40',
      '2013/9',
      'A/2013/4',
      'S/2015/3',
      'A/foo/bar',
      'CTOC/COP/XYZ',
      '18/2013',
      'ctoc/cop/wg.8/2013/4',
      'A/RES/55/25 hawala',
      'para 80',
    ];
    for (const query of nonsense) {
      it(`finds nothing for ${query}`, () => {
        assert.deepEqual(hits(query), []);
      });
    }

    for (const query of ['6/3', '24/7 hotlines', 'and/or corruption']) {
      it(`takes ${query} for words`, () => {
        assert.ok(hits(query).length > 0);
      });
    }

    it('finds a paper while its symbol is typed', () => {
      const symbol = 'CTOC/COP/WG.7/2013/4';
      for (let length = 4; length <= symbol.length; length++) {
        const found = hits(symbol.slice(0, length)).map((hit) => hit.symbol);
        assert.ok(found.includes(symbol), symbol.slice(0, length));
      }
    });

    it('finds any of several papers', () => {
      const symbols = hits('2015/4 and 2013/4').map(({ symbol }) => symbol?.slice(-6));
      assert.deepEqual(symbols.slice(0, 2), ['2015/4', '2013/4']);
    });

    it('finds all papers by the body of their symbols', () => {
      for (const query of ['wg7', 'WG.7']) {
        const kinds = hits(query).map(({ kind }) => kind);
        assert.equal(kinds.lastIndexOf('paper'), 16, query);
        assert.equal(kinds.indexOf('paragraph'), 17, query);
      }
    });

    it('takes a corrigendum for its paper, and finds a symbol among words', () => {
      assert.equal(first('CTOC/COP/WG.7/2013/4/Corr.1')?.symbol, 'CTOC/COP/WG.7/2013/4');
      const found = hits('(see CTOC/COP/WG.7/2017/3, extradition)');
      assert.ok(found.every(({ symbol }) => symbol === 'CTOC/COP/WG.7/2017/3'));
      assert.deepEqual(
        found.slice(0, 2).map(({ paragraph }) => paragraph),
        [null, 60],
      );
    });
  });

  describe('references', () => {
    const places: readonly (readonly [string, number])[] = [
      ['article 20', 61],
      ['art. 20', 61],
      ['art. 11 (1)', 60],
      ['art. 11(1)', 60],
      ['article 11, paragraph 1', 60],
      ['UNTOC 18', 60],
      ['article 16 of the Protocol', 64],
      ['article 16 UNTOC', 60],
      ['article 28 (2)', 31],
      ['¶ 48', 48],
      ['para. 48', 48],
      ['48', 48],
    ];
    for (const [query, paragraph] of places) {
      it(`reads ${query}`, () => {
        assert.equal(
          paragraphs(query).find((number) => number !== null),
          paragraph,
        );
        assert.equal(first(query)?.matches.at(-1)?.by, 'reference');
      });
    }

    for (const query of ['paras 12 and 14', 'para 12, para 14', '¶¶ 12, 14']) {
      it(`finds each paragraph of ${query}`, () => {
        assert.deepEqual(paragraphs(query).sort(), [12, 14]);
      });
    }

    it('finds a range of paragraphs', () => {
      assert.deepEqual(paragraphs('paragraphs 11-14').sort(), [11, 12, 13, 14]);
    });

    it('shows the paper when a paragraph behind its symbol may be its own', () => {
      assert.deepEqual(
        [first('CTOC/COP/WG.7/2018/2, para. 20')?.symbol, first('CTOC/COP/WG.7/2018/2, para. 20')?.kind],
        ['CTOC/COP/WG.7/2018/2', 'paper'],
      );
      const found = hits('WG.7/2018/2 para 5').map(({ kind, paragraph }) => paragraph ?? kind);
      assert.deepEqual(found.slice(0, 2), [5, 'paper']);
    });

    it('understands the compendium’s citekey', () => {
      assert.deepEqual(paragraphs('ctoc_cop_wg7_compendium_2021, para. 12'), [12]);
      assert.deepEqual(paragraphs('ctoc_cop_wg7_compendium_2021'), [1, 2, 3]);
    });

    it('finds nothing for an article that is not treated', () => {
      assert.deepEqual(hits('article 99'), []);
    });

    it('finds the papers of a year and of a meeting first', () => {
      for (const query of ['2015', 'third meeting', '3rd session', 'meeting 3']) {
        const found = hits(query).slice(0, 3);
        assert.deepEqual(
          found.map(({ kind }) => kind),
          ['paper', 'paper', 'paper'],
          query,
        );
        assert.ok(
          found.every(({ symbol }) => symbol?.includes('/2015/')),
          query,
        );
      }
    });
  });
});
