import assert from 'node:assert/strict';
import { groupings, sortings, type Grouping, type Sorting } from '../../../../src/core/outline/grouping.ts';
import { Outline } from '../../../../src/core/outline/outline.ts';
import type { GroupNode, OutlineNode } from '../../../../src/core/outline/outlineNode.ts';
import { targetKey } from '../../../../src/core/corpus/target.ts';
import { Corpus } from '../../../../src/core/corpus/corpus.ts';
import { readCorpus } from '../../../support/readCorpus.ts';
import { smallData } from '../../../support/smallData.ts';
import { allRows, groupLabel, groups, rowsOf } from './rows.ts';

describe('The outline', () => {
  const corpus = readCorpus();
  const of = (grouping: Grouping, sorting: Sorting = 'order'): readonly OutlineNode[] =>
    new Outline(corpus, { grouping, sorting }).roots();
  const symbolsIn = (group: GroupNode): string[] =>
    group.children().flatMap((node) => (node.kind === 'paper' ? [node.paper.symbol] : []));

  for (const grouping of ['theme', 'year', 'meeting'] as const) {
    it(`has every paper once by ${grouping}`, () => {
      const symbols = groups(of(grouping)).flatMap(symbolsIn);
      assert.deepEqual(symbols.sort(), corpus.papers.map(({ symbol }) => symbol).sort());
    });
  }

  for (const grouping of groupings) {
    it(`has rows with ids of their own, their parents, and the same again, by ${grouping}`, () => {
      const rows = allRows(of(grouping));
      const ids = rows.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(
        allRows(of(grouping, 'title'))
          .map(({ id }) => id)
          .sort(),
        [...ids].sort(),
      );
      for (const row of rows) {
        assert.ok(
          (row.parent?.children() ?? of(grouping)).some(({ id }) => id === row.id),
          row.id,
        );
      }
    });

    it(`finds the row of a target by ${grouping}`, () => {
      const outline = new Outline(corpus, { grouping, sorting: 'order' });
      const row = outline.find({ kind: 'paragraph', number: 16, item: 'c' });
      assert.equal(row?.kind === 'paragraph' && row.paragraph.number, grouping === 'provision' ? false : 16);
      const paper = outline.find({ kind: 'paper', symbol: 'CTOC/COP/WG.7/2015/4' });
      assert.equal(paper?.kind, ['provision', 'place'].includes(grouping) ? undefined : 'paper');
    });

    it(`counts what a group stands for by ${grouping}`, () => {
      for (const group of groups(of(grouping))) {
        assert.equal(group.papers.length, group.count);
        assert.equal(new Set(group.papers.map(({ target }) => targetKey(target))).size, group.count);
      }
    });
  }

  it('begins with what the compendium says of itself, then has the themes in its order', () => {
    const [first, ...themes] = of('theme');
    assert.equal(first?.kind, 'introduction');
    assert.deepEqual(rowsOf(first.children()), ['para:1', 'para:2', 'para:3']);
    assert.deepEqual(
      themes.map((node) => node.kind === 'group' && node.theme),
      corpus.themes.map(({ id }) => id),
    );
    assert.deepEqual(
      of('year').filter(({ kind }) => kind !== 'group'),
      [],
    );
  });

  it('puts the newest year and meeting first, and gives a meeting its year', () => {
    assert.deepEqual(
      of('year').map(({ id }) => id.replace('year:', '')),
      ['2020', '2019', '2018', '2017', '2015', '2013', '2012'],
    );
    const [newest] = groups(of('meeting'));
    assert.deepEqual(newest?.by, { grouping: 'meeting', meeting: 7, year: 2020 });
  });

  it('has the key topics in alphabetical order, however they are cased', () => {
    const topics = of('topic').map(groupLabel);
    const sorted = [...topics].sort((a, b) =>
      a.localeCompare(b, 'en', { sensitivity: 'base', numeric: true }),
    );
    assert.deepEqual(topics, sorted);
    assert.equal(new Set(topics.map((topic) => topic.toLowerCase())).size, topics.length);
    const all = corpus.themes.flatMap(({ keyTopics }) => keyTopics.map((topic) => topic.toLowerCase()));
    assert.deepEqual(new Set(topics.map((topic) => topic.toLowerCase())), new Set(all));
  });

  it('puts under a key topic the papers of the themes that have it', () => {
    const data = smallData();
    data.themes[0]!.keyTopics = ['rescue', 'Visas'];
    const small = new Corpus(data);
    const roots = groups(new Outline(small, { grouping: 'topic', sorting: 'order' }).roots());
    assert.deepEqual(
      roots.map((group) => [groupLabel(group), symbolsIn(group)]),
      [
        ['airports', ['A/WG.7/2015/3']],
        ['rescue', ['A/WG.7/2013/2']],
        ['Visas', ['A/WG.7/2013/2', 'A/WG.7/2015/3']],
      ],
    );
  });

  it('has the instruments, the paragraphs that name only them, and the articles by their numbers', () => {
    const instruments = groups(of('provision')).filter(({ parent }) => parent === undefined);
    const convention = instruments.find(({ id }) => id === 'instrument:organized-crime-convention');
    const rows = convention?.children() ?? [];
    const direct = corpus.paragraphs.filter(({ provisions }) =>
      provisions.some(
        ({ instrument, article }) => instrument === 'organized-crime-convention' && article === undefined,
      ),
    );
    assert.deepEqual(
      rows.map((row) =>
        row.kind === 'group' ? groupLabel(row) : row.kind === 'paragraph' && row.paragraph.number,
      ),
      [
        ...direct.map(({ number }) => number),
        ...['5', '6', '8', '11 (1)', '16', '18', '20', '23', '24', '25', '27', '27 (1) (e)', '28', '28 (2)'],
      ],
    );
  });

  it('has every paragraph that names an article under it, and no other', () => {
    const found = groups(of('provision')).flatMap((group) =>
      group.by.grouping !== 'article'
        ? []
        : group
            .children()
            .map((row) => `${group.id} ${row.kind === 'paragraph' ? row.paragraph.number : ''}`),
    );
    const expected = corpus.paragraphs.flatMap(({ number, provisions }) =>
      provisions.flatMap(({ instrument, article }) =>
        article === undefined ? [] : [`article:${article}@instrument:${instrument} ${number}`],
      ),
    );
    assert.deepEqual(found.sort(), expected.sort());
  });

  it('has the places, and under each the paragraphs that name it', () => {
    assert.deepEqual(
      groups(of('place')).map((group) => [groupLabel(group), rowsOf(group.children())]),
      [
        ['South-East Asia', ['para:16', 'para:45']],
        ['Mediterranean region', ['para:29', 'para:45']],
        ['Horn of Africa', ['para:45']],
        ['Caribbean', ['para:45']],
        ['Australia', ['para:16']],
        ['United States of America', ['para:16']],
      ],
    );
  });

  it('sorts within the groups', () => {
    const keys: Record<Sorting, (symbol: string) => string | number> = {
      order: (symbol: string) => corpus.paper(symbol)!.firstParagraph,
      year: (symbol: string) => -corpus.paper(symbol)!.year,
      title: (symbol: string) => corpus.paper(symbol)!.shortTitle.toLowerCase(),
    };
    for (const sorting of sortings) {
      for (const group of groups(of('theme', sorting))) {
        const sorted = symbolsIn(group).map(keys[sorting]);
        assert.deepEqual(
          sorted,
          [...sorted].sort((a, b) => (a < b ? -1 : Number(a > b))),
          sorting,
        );
      }
    }
  });

  it('sorts paragraphs by the papers that they describe', () => {
    for (const group of groups(of('provision', 'year'))) {
      const years = group
        .children()
        .flatMap((row) =>
          row.kind === 'paragraph' ? [corpus.paperDescribedBy(row.paragraph)?.year ?? 9999] : [],
        );
      assert.deepEqual(
        years,
        [...years].sort((a, b) => b - a),
      );
    }
  });

  it('makes no row before it is asked for', () => {
    const data = smallData();
    let asked = 0;
    const small = new Corpus(data);
    const counting = new Proxy(small, {
      get: (target, name) => {
        asked += name === 'paragraphsOf' ? 1 : 0;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
      },
    });
    const [first] = new Outline(counting, { grouping: 'year', sorting: 'order' }).roots();
    assert.equal(asked, 0);
    assert.equal(first?.kind === 'group' && first.children().length, 1);
    assert.equal(asked, 1);
  });
});
