import assert from 'node:assert/strict';
import { filterText, parseQuery, plainQuery } from '../../../../src/core/search/queryLanguage.ts';

/** The parts without their places, shortly. */
const parts = (query: string): string[] =>
  parseQuery(query).map((part) => {
    const minus = 'without' in part && part.without ? '-' : '';
    return part.kind === 'filter'
      ? `${minus}${part.name}=${part.value}`
      : `${minus}${part.kind}: ${part.text}`;
  });

describe('parseQuery', () => {
  const queries: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    ['rescue at sea', ['text: rescue at sea']],
    ['theme:sea rescue', ['theme=sea', 'text: rescue']],
    ['rescue THEME:sea', ['text: rescue', 'theme=sea']],
    ['theme:"smuggling by sea" x', ['theme=smuggling by sea', 'text: x']],
    ['year:2015..2019', ['year=2015..2019']],
    ['art:11 (1) extradition', ['art=11 (1)', 'text: extradition']],
    ['"exact phrase" more', ['phrase: exact phrase', 'text: more']],
    ['-without word', ['without: without', 'text: word']],
    ['-"two words"', ['-phrase: two words']],
    ['-theme:sea', ['-theme=sea']],
    // What does not fit is text.
    ['theme: sea', ['text: theme: sea']],
    ['colour:blue', ['text: colour:blue']],
    ['"half a phrase', ['text: "half a phrase']],
    ['theme:"half', ['text: theme:"half']],
    ['a - b', ['text: a - b']],
    ['multi-agency', ['text: multi-agency']],
    ['--- ""', ['text: --- ""']],
  ];
  for (const [query, expected] of queries) {
    it(`reads ${query || 'nothing'}`, () => {
      assert.deepEqual(parts(query), expected);
    });
  }

  it('says where each part stands', () => {
    const query = ' a  theme:sea "b c" -d';
    assert.deepEqual(
      parseQuery(query).map(({ start, end }) => query.slice(start, end)),
      ['a', 'theme:sea', '"b c"', '-d'],
    );
  });

  it('reads back what filterText writes', () => {
    for (const value of ['sea', 'Smuggling by sea', '28 (2)', 'a"b']) {
      const [part, ...others] = parseQuery(filterText('theme', value));
      assert.deepEqual(others, []);
      assert.equal(part?.kind === 'filter' && part.value, value.replaceAll('"', ''));
    }
  });
});

describe('plainQuery', () => {
  it('leaves words of what would be operators', () => {
    const query = plainQuery('“Smuggling”:\n  theme:sea -without "a phrase" [@ctoc_cop_wg7_2015_4]');
    assert.equal(query, 'Smuggling theme sea without a phrase ctoc_cop_wg7_2015_4');
    assert.deepEqual(
      parseQuery(query).map(({ kind }) => kind),
      ['text'],
    );
  });

  it('keeps articles, symbols and hyphens', () => {
    assert.equal(
      plainQuery('art. 11 (1), CTOC/COP/WG.7/2015/4, multi-agency'),
      'art. 11 (1), CTOC/COP/WG.7/2015/4, multi-agency',
    );
  });

  it('cuts a long text at a word', () => {
    const cut = plainQuery('rescue operations '.repeat(50));
    assert.ok(cut.length <= 120);
    assert.match(cut, /(?:rescue|operations)$/u);
    assert.equal(plainQuery('x'.repeat(500)).length, 120);
  });
});
