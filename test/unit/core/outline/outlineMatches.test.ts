import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../../src/core/corpus/corpus.ts';
import { targetKey } from '../../../../src/core/corpus/target.ts';
import { foldText } from '../../../../src/core/outline/foldText.ts';
import { groupings, sortings, type Grouping } from '../../../../src/core/outline/grouping.ts';
import { Outline } from '../../../../src/core/outline/outline.ts';
import { isFiltering, noFilter, type OutlineFilter } from '../../../../src/core/outline/outlineFilter.ts';
import { OutlineMatches } from '../../../../src/core/outline/outlineMatches.ts';
import type { OutlineNode } from '../../../../src/core/outline/outlineNode.ts';
import { markRead, pin, type ReadingList } from '../../../../src/core/reading/readingList.ts';
import { readingSigns } from '../../../../src/core/reading/readingSigns.ts';
import { finish } from '../../../../src/core/steps.ts';
import { readCorpus } from '../../../support/readCorpus.ts';
import { smallData } from '../../../support/smallData.ts';
import { allRows, groupLabel, rowsOf } from './rows.ts';

describe('A filtered outline', () => {
  const small = new Corpus(smallData());
  const real = readCorpus();

  const filtered = (
    corpus: Corpus,
    filter: Partial<OutlineFilter>,
    { grouping = 'theme', list = [] }: { grouping?: Grouping; list?: ReadingList } = {},
  ): readonly OutlineNode[] => {
    const matches = finish(OutlineMatches.find(corpus, { ...noFilter, ...filter }, list));
    return new Outline(corpus, { grouping, sorting: 'order', matches }).roots();
  };
  const shown = (...args: Parameters<typeof filtered>): string[] => rowsOf(allRows(filtered(...args)));
  const sea = 'A/WG.7/2013/2';
  const air = 'A/WG.7/2015/3';

  it('shows a paragraph with what it stands under', () => {
    assert.deepEqual(shown(small, { text: 'vessels' }), ['theme:sea', sea, 'para:2']);
  });

  it('shows a paper with all its paragraphs where none of them has the words', () => {
    assert.deepEqual(shown(small, { text: '2015/3' }), ['theme:air', air, 'para:4', 'para:5']);
  });

  it('wants all words in one row, whatever their case, marks and order', () => {
    assert.deepEqual(shown(small, { text: '  MATTER  vísas ' }), ['theme:air', air, 'para:5']);
    assert.deepEqual(shown(small, { text: 'vessels duties' }), []);
  });

  for (const text of ['landing', 'protocol art. 8', '¶ 3', '(b)']) {
    it(`finds what a paragraph says: ${text}`, () => {
      assert.deepEqual(shown(small, { text }), ['theme:sea', sea, 'para:3']);
    });
  }

  it('finds a paper by its title, year, theme, key topics and summary', () => {
    for (const text of ['role of', '2015', 'by air', 'visas airports', 'on airports.']) {
      assert.ok(shown(small, { text }).includes(air), text);
    }
  });

  it('finds the introduction', () => {
    assert.deepEqual(shown(small, { text: 'introduces' }), ['introduction', 'para:1']);
    assert.deepEqual(shown(small, { text: 'thematic' }), ['introduction', 'para:1']);
  });

  it('shows a key topic only for its own words, and its papers', () => {
    assert.deepEqual(shown(small, { text: 'visas' }, { grouping: 'topic' }), [
      // The paragraph has the word, whatever the topic.
      ...['topic:airports', air, 'para:5'],
      ...['topic:visas', air, 'para:5'],
    ]);
    const data = smallData();
    data.paragraphs[4]!.digest = 'Stamps matter.';
    assert.deepEqual(shown(new Corpus(data), { text: 'visas' }, { grouping: 'topic' }), [
      'topic:visas',
      air,
      'para:4',
      'para:5',
    ]);
  });

  it('shows articles whose paragraphs match', () => {
    assert.deepEqual(shown(small, { text: 'rescue' }, { grouping: 'provision' }), [
      'instrument:protocol',
      'article:8 (2)@instrument:protocol',
      'para:3',
    ]);
  });

  describe('by marks', () => {
    const read = markRead([], [sea, 'para:4'], true);
    const pinned = pin([], ['para:3', air]);

    it('takes the paragraphs of a paper that was read for read', () => {
      assert.deepEqual(shown(small, { read: true }, { list: read }), [
        ...['theme:sea', sea, 'para:2', 'para:3'],
        ...['theme:air', air, 'para:4'],
      ]);
    });

    it('leaves out what was read', () => {
      assert.deepEqual(shown(small, { read: false }, { list: read }), [
        ...['introduction', 'para:1'],
        ...['theme:air', air, 'para:5'],
      ]);
    });

    it('shows what is pinned itself', () => {
      assert.deepEqual(shown(small, { pinned: true }, { list: pinned }), [
        ...['theme:sea', sea, 'para:3'],
        ...['theme:air', air],
      ]);
    });

    it('shows a paragraph for an item that is pinned', () => {
      const list = pin([], ['para:3 (b)']);
      assert.deepEqual(shown(small, { pinned: true }, { list }), ['theme:sea', sea, 'para:3']);
    });

    it('goes by its own mark for what is pinned in a paper that was read', () => {
      const list = pin(read, ['para:3']);
      assert.deepEqual(shown(small, { read: true }, { list }), [
        ...['theme:sea', sea, 'para:2'],
        ...['theme:air', air, 'para:4'],
      ]);
      assert.ok(shown(small, { read: false }, { list }).includes('para:3'));
    });

    it('takes words and marks together', () => {
      assert.deepEqual(shown(small, { text: 'airports', pinned: true }, { list: pinned }), [
        'theme:air',
        air,
      ]);
      assert.deepEqual(shown(small, { text: 'vessels', pinned: true }, { list: pinned }), []);
    });
  });

  it('opens what holds a match, and no paper that matches itself', () => {
    const open = (text: string): boolean[] =>
      allRows(filtered(small, { text })).flatMap((row) => (row.kind === 'paragraph' ? [] : [row.isOpen]));
    assert.deepEqual(open('vessels'), [true, true]);
    assert.deepEqual(open('2015/3'), [true, false]);
  });

  it('is no filter with nothing but space', () => {
    assert.equal(isFiltering({ ...noFilter, text: ' \t' }), false);
    assert.equal(isFiltering({ ...noFilter, read: false }), true);
  });

  const words = [...new Set(real.paragraphs.flatMap(({ digest }) => digest.split(' ')))];
  const anyFilter = fc.record({
    text: fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 4 })), {
        maxLength: 3,
      })
      .map((all) => all.join(' ')),
    read: fc.constantFrom(undefined, true, false),
    pinned: fc.boolean(),
  });
  const keys = [
    'compendium',
    ...real.papers.map(({ symbol }) => symbol),
    ...real.paragraphs.map(({ number }) => `para:${number}`),
    ...real.paragraphs.flatMap(({ number, items }) =>
      items.map(({ letter }) => `para:${number} (${letter})`),
    ),
  ];
  const anyList = fc
    .tuple(fc.subarray(keys), fc.subarray(keys))
    .map(([read, pinned]) => pin(markRead([], read, true), pinned));

  it('has no row more than once, none that is empty, and every match, for any filter', () => {
    fc.assert(
      fc.property(
        anyFilter,
        anyList,
        fc.constantFrom(...groupings),
        fc.constantFrom(...sortings),
        (filter, list, grouping, sorting) => {
          const matches = finish(OutlineMatches.find(real, filter, list));
          const rows = allRows(new Outline(real, { grouping, sorting, matches }).roots());
          assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
          const whole = new Set(
            allRows(new Outline(real, { grouping, sorting }).roots()).map(({ id }) =>
              id.replace(/…\d+/u, ''),
            ),
          );
          for (const row of rows) {
            assert.ok(whole.has(row.id.replace(/…\d+/u, '')), row.id);
            assert.ok(row.kind !== 'group' || row.children().length > 0, groupLabel(row));
          }
          const wanted = foldText(filter.text).split(/\s+/u).filter(Boolean);
          const found = new Set(rows.map((row) => (row.kind === 'group' ? '' : targetKey(row.target))));
          for (const paragraph of grouping === 'theme' ? real.paragraphs : []) {
            const target = { kind: 'paragraph', number: paragraph.number } as const;
            const signs = readingSigns(list, target, real.paperDescribedBy(paragraph));
            const isWanted =
              wanted.every((word) => foldText(paragraph.digest).includes(word)) &&
              (filter.read === undefined || filter.read === signs.read) &&
              (!filter.pinned || signs.pinned || signs.pinnedItems.length > 0);
            assert.ok(!isWanted || found.has(`para:${paragraph.number}`), String(paragraph.number));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
