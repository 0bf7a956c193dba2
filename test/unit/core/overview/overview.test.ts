import assert from 'node:assert/strict';
import { decode } from '../../../../src/core/corpus/decode.ts';
import { overview } from '../../../../src/core/overview/overview.ts';
import { hostileCorpus } from '../../../support/hostileCorpus.ts';
import { readCorpus, readData, readIndex } from '../../../support/readCorpus.ts';
import { smallData } from '../../../support/smallData.ts';
import type { CorpusData } from '../../../../src/core/corpus/model.ts';

describe('overview', () => {
  const corpus = readCorpus();
  const seen = overview(corpus);
  const index = readIndex();
  const found = (query: string): readonly string[] =>
    index
      .search(query, 1000)
      .hits.map(({ target }) => (target.kind === 'paragraph' ? String(target.number) : target.kind));

  it('has every paper once, in the row of its theme and the column of its meeting', () => {
    const placed = seen.matrix.flatMap((row, theme) =>
      row.flatMap((papers, column) =>
        papers.map(({ symbol }) => [seen.themes[theme]?.id, seen.meetings[column]?.meeting, symbol]),
      ),
    );
    const expected = corpus.papers.map(({ theme, meeting, symbol }) => [theme, meeting, symbol]);
    assert.deepEqual(placed.sort(), expected.sort());
    assert.equal(seen.papers, 17);
  });

  it('has the meetings from the first to the seventh with their years', () => {
    assert.deepEqual(
      seen.meetings.map(({ meeting, firstYear, lastYear }) => [meeting, firstYear, lastYear]),
      [2012, 2013, 2015, 2017, 2018, 2019, 2020].map((year, at) => [at + 1, year, year]),
    );
  });

  it('calls a paper by the end of its symbol, which no other has', () => {
    const short = seen.matrix.flat(2).map((paper) => paper.short);
    assert.ok(short.includes('2015/4'));
    assert.equal(new Set(short).size, 17);
  });

  it('has every provision of every paragraph once, under its theme or the introduction', () => {
    const placed = seen.instruments.flatMap(({ id, rows }) =>
      rows.flatMap(({ article, cells }) =>
        cells.flatMap((numbers, column) =>
          numbers.map((number) => [id, article ?? '', seen.themes[column - 1]?.id ?? '', number].join()),
        ),
      ),
    );
    const expected = corpus.paragraphs.flatMap((paragraph) =>
      paragraph.provisions.map(({ instrument, article = '' }) =>
        [instrument, article, corpus.paperDescribedBy(paragraph)?.theme ?? '', paragraph.number].join(),
      ),
    );
    assert.ok(expected.length > 30);
    assert.deepEqual(placed.sort(), expected.sort());
  });

  it('has the instrument as a whole first, and its articles in numeric order', () => {
    const convention = seen.instruments.find(({ id }) => id === 'organized-crime-convention');
    assert.deepEqual(
      convention?.rows.map(({ article }) => article),
      [null, '5', '6', '8', '11 (1)', '16', '18', '20', '23', '24', '25', '27', '27 (1) (e)', '28', '28 (2)'],
    );
  });

  it('weighs topics as a plain count of their words does', () => {
    for (const { label, themes, weight } of seen.topics) {
      const counted = corpus.themes.map((theme) =>
        corpus.paragraphs
          .filter((paragraph) => corpus.paperDescribedBy(paragraph)?.theme === theme.id)
          .filter(({ digest, items }) =>
            treats([digest, ...items.map((item) => item.digest)].join(' '), label),
          )
          .map(({ number }) => number),
      );
      assert.deepEqual(
        themes.map(({ paragraphs }) => paragraphs),
        counted,
        label,
      );
      assert.equal(weight, counted.flat().length, label);
    }
    assert.ok(seen.topics.filter(({ weight }) => weight > 0).length > 60);
  });

  it('has every key topic once, heaviest first, marked for just the themes that name it', () => {
    const weights = seen.topics.map(({ weight }) => weight);
    assert.deepEqual(
      weights,
      weights.toSorted((a, b) => b - a),
    );
    const named = seen.topics.flatMap(({ label, themes }) =>
      themes.flatMap((theme, at) => (theme.named ? [`${seen.themes[at]?.id} ${label.toLowerCase()}`] : [])),
    );
    const expected = corpus.themes.flatMap(({ id, keyTopics }) =>
      keyTopics.map((topic) => `${id} ${topic.toLowerCase()}`),
    );
    assert.deepEqual(named.sort(), expected.sort());
  });

  it('gives queries that find what they stand at', () => {
    for (const { rows, query, label } of seen.instruments) {
      assert.ok(found(query).length > 0, label);
      for (const { article, query: asked, cells } of rows) {
        const numbers = found(asked);
        const missing = cells.flat().filter((number) => !numbers.includes(String(number)));
        assert.deepEqual(missing, [], `${label} ${article}: ${asked}`);
      }
    }
    for (const { label, query, themes } of seen.topics) {
      assert.ok(found(query).length > 0, label);
      for (const inTheme of themes.filter(({ paragraphs }) => paragraphs.length > 0)) {
        const numbers = found(inTheme.query);
        const missing = inTheme.paragraphs.filter((number) => !numbers.includes(String(number)));
        assert.deepEqual(missing, [], `${label}: ${inTheme.query}`);
      }
    }
    for (const { meeting, query } of seen.meetings) {
      assert.ok(found(query).includes('paper'), String(meeting));
    }
  });

  it('has the places with the paragraphs that name them, by theme', () => {
    const themeAt = (id: string): number => 1 + corpus.themes.findIndex((theme) => theme.id === id);
    const named = seen.places.map(({ label, query, cells }) => {
      assert.equal(cells.length, corpus.themes.length + 1);
      assert.ok(found(query).length > 0, query);
      return [label, cells.flatMap((numbers, at) => numbers.map((number) => [at, number]))];
    });
    const [justice, cooperation, sea] = [
      themeAt('criminal-justice'),
      themeAt('international-cooperation'),
      themeAt('smuggling-by-sea'),
    ];
    assert.deepEqual(named, [
      [
        'South-East Asia',
        [
          [justice, 16],
          [sea, 45],
        ],
      ],
      [
        'Mediterranean region',
        [
          [cooperation, 29],
          [sea, 45],
        ],
      ],
      ['Horn of Africa', [[sea, 45]]],
      ['Caribbean', [[sea, 45]]],
      ['Australia', [[justice, 16]]],
      ['United States', [[justice, 16]]],
    ]);
  });

  it('has the language of the data, and the direction that it is written in', () => {
    assert.deepEqual([seen.language, seen.direction], ['en', 'ltr']);
    const data = smallData();
    data.compendium.originalLanguage = 'ar';
    const arabic = overview(decode(JSON.stringify(data)));
    assert.deepEqual([arabic.language, arabic.direction], ['ar', 'rtl']);
  });

  it('survives the way to the page', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(seen)), seen);
  });

  it('counts a provision that a paragraph names twice once, and leaves out what none names', () => {
    const data = smallData();
    data.paragraphs[2]?.provisions.push({ instrument: 'protocol', article: '8 (2)' });
    data.instruments.push({ id: 'other', title: 'Other', shortTitle: 'Other' });
    const { instruments } = overview(decode(JSON.stringify(data)));
    assert.deepEqual(
      instruments.map(({ id, rows }) => [id, rows.map(({ article, cells }) => [article, cells])]),
      [
        [
          'protocol',
          [
            [null, [[], [], [4]]],
            ['8 (2)', [[], [3], []]],
          ],
        ],
      ],
    );
  });

  it('cuts names of any length, so that the page stays small', () => {
    const data = hostileCorpus(JSON.parse(readData()) as CorpusData);
    const size = JSON.stringify(overview(decode(JSON.stringify(data)))).length;
    assert.ok(size < 2_000_000, String(size));
  });
});

/** Whether a text has all words of a topic; those that carry none of its meaning left out. */
function treats(text: string, topic: string): boolean {
  const words = new Set(wordsOf(text));
  const names = [topic.replace(/\(.*?\)/gu, ''), ...(/\((.*?)\)/u.exec(topic)?.slice(1) ?? [])];
  return names.some((name) =>
    wordsOf(name)
      .filter((word) => !['of', 'and', 'or', 'other', 'in', 'for', 'to', 'the', 'on', 'by'].includes(word))
      .every((word) => words.has(word)),
  );
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/gu) ?? []).map((word) =>
    word
      .replace(/^centre/u, 'center')
      .replace(/^behaviour/u, 'behavior')
      .replace(/^crises$/u, 'crisis')
      .replace(/ies$/u, 'y')
      .replace(/(?<=[a-z]{3}[^s])s$/u, ''),
  );
}
