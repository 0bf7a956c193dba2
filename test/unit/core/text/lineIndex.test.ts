import assert from 'node:assert/strict';
import { LineIndex } from '../../../../src/core/text/lineIndex.ts';

describe('the lines of a text', () => {
  // The text, a place in it, its offset or none.
  const rows: readonly (readonly [string, number, number, number | undefined])[] = [
    ['', 1, 1, 0],
    ['', 1, 2, undefined],
    ['', 2, 1, undefined],
    ['ab', 1, 3, 2],
    ['ab', 1, 4, undefined],
    ['ab\ncd', 2, 1, 3],
    ['ab\ncd', 2, 3, 5],
    ['ab\ncd', 1, 4, undefined],
    ['ab\r\ncd', 1, 3, 2],
    ['ab\r\ncd', 1, 4, undefined],
    ['ab\r\ncd', 2, 2, 5],
    ['ab\rcd', 2, 1, 3],
    ['ab\n', 2, 1, 3],
    ['ab\n\n\n', 3, 1, 4],
    ['ab\n', 3, 1, undefined],
    ['a\u{1f600}b', 1, 2, 1],
    // Between the halves of one character.
    ['a\u{1f600}b', 1, 3, 1],
    ['a\u{1f600}b', 1, 4, 3],
    ['a', 0, 1, undefined],
    ['a', 1, 0, undefined],
  ];
  for (const [text, line, column, offset] of rows) {
    it(`has ${line}:${column} of ${JSON.stringify(text)} at ${offset ?? 'no offset'}`, () => {
      assert.equal(new LineIndex(text).offsetAt({ line, column }), offset);
    });
  }

  it('tells the place of an offset, and the offset of a place', () => {
    const text = 'ab\r\n\ncd\ref\n';
    const lines = new LineIndex(text);
    assert.equal(lines.lineCount, 5);
    const places = [0, 2, 4, 5, 7, 8, 11].map((offset) => lines.positionAt(offset));
    assert.deepEqual(
      places.map(({ line, column }) => `${line}:${column}`),
      ['1:1', '1:3', '2:1', '3:1', '3:3', '4:1', '5:1'],
    );
    assert.deepEqual(
      places.map((place) => lines.offsetAt(place)),
      [0, 2, 4, 5, 7, 8, 11],
    );
  });
});
