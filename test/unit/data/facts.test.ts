import assert from 'node:assert/strict';
import { readCorpus } from '../../support/readCorpus.ts';

/** What the source says, read off it by hand: theme, then symbol, year, meeting, first and last paragraph. */
const facts: readonly (readonly [string, readonly (readonly [string, number, number, number, number])[]])[] =
  [
    [
      'Criminal justice responses',
      [
        ['CTOC/COP/WG.7/2018/2', 2018, 5, 4, 9],
        ['CTOC/COP/WG.7/2015/4', 2015, 3, 10, 13],
        ['CTOC/COP/WG.7/2013/3', 2013, 2, 14, 17],
        ['CTOC/COP/WG.7/2013/2', 2013, 2, 18, 20],
        ['CTOC/COP/WG.7/2012/2', 2012, 1, 21, 24],
      ],
    ],
    ['Impact of crises', [['CTOC/COP/WG.7/2020/2', 2020, 7, 25, 27]]],
    [
      'International cooperation',
      [
        ['CTOC/COP/WG.7/2019/2', 2019, 6, 28, 31],
        ['CTOC/COP/WG.7/2013/4', 2013, 2, 32, 35],
        ['CTOC/COP/WG.7/2012/5', 2012, 1, 36, 37],
      ],
    ],
    ['Smuggling by air', [['CTOC/COP/WG.7/2019/3', 2019, 6, 38, 42]]],
    ['Smuggling by sea', [['CTOC/COP/WG.7/2015/2', 2015, 3, 43, 50]]],
    [
      'Interpretation and use of the Smuggling of Migrants Protocol and the Organized Crime Convention',
      [
        ['CTOC/COP/WG.7/2017/4', 2017, 4, 51, 57],
        ['CTOC/COP/WG.7/2017/3', 2017, 4, 58, 62],
      ],
    ],
    ['Protection of smuggled migrants', [['CTOC/COP/WG.7/2012/3', 2012, 1, 63, 66]]],
    [
      'Prevention',
      [
        ['CTOC/COP/WG.7/2015/3', 2015, 3, 67, 69],
        ['CTOC/COP/WG.7/2012/4', 2012, 1, 70, 75],
      ],
    ],
    ['Technology', [['CTOC/COP/WG.7/2020/3', 2020, 7, 76, 79]]],
  ];

describe('the facts of the compendium', () => {
  const corpus = readCorpus();

  it('has the themes in order, and under each its papers in order', () => {
    assert.deepEqual(
      corpus.themes.map((theme) => [
        theme.title,
        corpus
          .papersOf(theme)
          .map((paper) => [
            paper.symbol,
            paper.year,
            paper.meeting,
            paper.firstParagraph,
            paper.lastParagraph,
          ]),
      ]),
      facts,
    );
  });

  it('has each paper in exactly one theme', () => {
    const listed = facts.flatMap(([, papers]) => papers.map(([symbol]) => symbol));
    assert.equal(listed.length, 17);
    assert.deepEqual(corpus.papers.map(({ symbol }) => symbol).sort(), [...listed].sort());
  });

  it('covers paragraphs 4 to 79 once, without a gap', () => {
    const covered = corpus.papers
      .flatMap((paper) => corpus.paragraphsOf(paper).map(({ number }) => number))
      .sort((a, b) => a - b);
    assert.deepEqual(
      covered,
      Array.from({ length: 76 }, (_, at) => at + 4),
    );
    assert.deepEqual([corpus.compendium.firstParagraph, corpus.compendium.lastParagraph], [1, 3]);
    assert.equal(corpus.paragraphs.length, 79);
  });

  it('says that the Secretariat prepared every paper', () => {
    assert.ok(corpus.papers.every(({ preparedBySecretariat }) => preparedBySecretariat));
  });

  it('makes citekeys of letters, digits and _ from the symbols', () => {
    for (const { symbol, citekey } of corpus.papers) {
      assert.equal(citekey, symbol.toLowerCase().replaceAll('.', '').replaceAll('/', '_'));
    }
  });

  it('has the compendium’s own date, meeting and place, and no symbol', () => {
    const { compendium } = corpus;
    assert.equal(compendium.date, '2021-07-15');
    assert.equal(compendium.distribution, 'General');
    assert.deepEqual(compendium.meeting, { place: 'Vienna', firstDay: '2021-10-14', lastDay: '2021-10-15' });
    assert.ok(!('symbol' in compendium));
  });

  it('has two sections, the second of them for all papers', () => {
    assert.deepEqual(
      corpus.compendium.sections.map(({ number, title, firstParagraph, lastParagraph }) => [
        number,
        title,
        firstParagraph,
        lastParagraph,
      ]),
      [
        ['I', 'Introduction', 1, 3],
        ['II', 'Compendium of background papers', 4, 79],
      ],
    );
  });

  it('says of every paper that it was to inform the discussion at its meeting', () => {
    const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];
    for (const { symbol, meeting, purpose } of corpus.papers) {
      const expected = `To inform the Working Group's discussion at its ${ordinals[meeting - 1]} meeting.`;
      assert.equal(purpose, expected, symbol);
    }
  });

  it('letters the items of just nine paragraphs', () => {
    const lettered = corpus.paragraphs.filter(({ items }) => items.length > 0);
    assert.deepEqual(
      lettered.map(({ number, items }) => [number, items.map(({ letter }) => letter).join('')]),
      [
        [16, 'abcd'],
        [26, 'abcd'],
        [29, 'abcde'],
        [30, 'abc'],
        [37, 'abcde'],
        [59, 'abcd'],
        [69, 'abcdefgh'],
        [77, 'abcd'],
        [78, 'abcd'],
      ],
    );
  });

  it('counts the key topics of each theme', () => {
    assert.deepEqual(
      corpus.themes.map(({ keyTopics }) => keyTopics.length),
      [23, 8, 14, 7, 11, 19, 7, 11, 9],
    );
  });

  /** Every article that the source names, by paragraph. */
  const articles: readonly (readonly [number, readonly string[]])[] = [
    [5, ['smuggling-protocol 3 (a)']],
    [28, ['smuggling-protocol 10', 'organized-crime-convention 28']],
    [31, ['organized-crime-convention 27 (1) (e)', 'organized-crime-convention 28 (2)']],
    [
      59,
      [
        'organized-crime-convention 5',
        'organized-crime-convention 6',
        'organized-crime-convention 8',
        'organized-crime-convention 23',
      ],
    ],
    [
      60,
      [
        'organized-crime-convention 16',
        'organized-crime-convention 18',
        'organized-crime-convention 27',
        'organized-crime-convention 11 (1)',
      ],
    ],
    [61, ['organized-crime-convention 20']],
    [62, ['organized-crime-convention 24', 'organized-crime-convention 25']],
    [64, ['smuggling-protocol 16', 'smuggling-protocol 19 (1)', 'smuggling-protocol 19 (2)']],
  ];

  it('names every article where the source does, and no other', () => {
    const named = corpus.paragraphs
      .map(({ number, provisions }) => [
        number,
        provisions.flatMap(({ instrument, article }) =>
          article === undefined ? [] : `${instrument} ${article}`,
        ),
      ])
      .filter(([, list]) => Array.isArray(list) && list.length > 0);
    assert.deepEqual(named, articles);
  });

  /** Names that drafters look for, and where the source has them. */
  const opening = corpus.papers.map(({ firstParagraph }) => firstParagraph);
  const bodies: readonly (readonly [string, readonly number[]])[] = [
    ['Working Group', [1, 2, ...opening]],
    ['United Nations Secretariat', opening],
    ['Conference of the Parties', [31]],
    ['EUROSUR', [16]],
    ['Frontex', [16]],
    ['SHERLOC', [30]],
    ['INTERPOL', [30, 35]],
    ['UNODC', [9, 30, 35]],
    ['Bali Process', [30]],
    ['Human Smuggling and Trafficking Center', [16]],
    ['People Smuggling Strike Team', [16]],
    ['European Migrant Smuggling Centre', [30]],
  ];
  for (const [name, numbers] of bodies) {
    it(`names ${name} in ${numbers.join(', ')}`, () => {
      const found = corpus.paragraphs.filter((paragraph) =>
        paragraph.bodies.some((id) => {
          const body = corpus.body(id);
          return body !== undefined && `${body.name} ${body.acronym ?? ''}`.includes(name);
        }),
      );
      assert.deepEqual(
        found.map(({ number }) => number),
        numbers,
      );
    });
  }

  const places: readonly (readonly [string, readonly number[]])[] = [
    ['South-East Asia', [16, 45]],
    ['Mediterranean region', [29, 45]],
    ['Horn of Africa', [45]],
    ['Caribbean', [45]],
    ['Australia', [16]],
    ['United States of America', [16]],
  ];

  it('names the places where the source does, and no other', () => {
    assert.deepEqual(
      corpus.places.map(({ id, name }) => [
        name,
        corpus.paragraphs.filter((paragraph) => paragraph.places.includes(id)).map(({ number }) => number),
      ]),
      places,
    );
  });

  it('ends every digest and summary as a sentence', () => {
    const texts = [
      ...corpus.papers.map(({ summary }) => summary),
      ...corpus.paragraphs.flatMap(({ digest, items }) => [digest, ...items.map((item) => item.digest)]),
    ];
    assert.deepEqual(
      texts.filter((text) => !/[.:]$/u.test(text)),
      [],
    );
  });
});
