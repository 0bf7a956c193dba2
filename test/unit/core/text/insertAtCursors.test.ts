import assert from 'node:assert/strict';
import { insertAtCursors } from '../../../../src/core/text/insertAtCursors.ts';

/** Cursors are marked `|`, the end of a selection `]` and its start `[`. */
function read(marked: string): { text: string; selections: { end: number }[] } {
  const selections: { end: number }[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '|' || character === ']') {
      selections.push({ end: text.length });
    } else if (character !== '[') {
      text += character;
    }
  }
  return { text, selections };
}

function insert(marked: string, newText: string): string {
  const { text, selections } = read(marked);
  const placed = selections.map(({ end }) => ({ start: end, end, newText, cursor: 0 }));
  const { edits, cursors } = insertAtCursors(placed);
  let result = text;
  for (const { start, end, newText: inserted } of [...edits].reverse()) {
    result = result.slice(0, start) + inserted + result.slice(end);
  }
  for (const cursor of [...cursors].reverse()) {
    result = `${result.slice(0, cursor)}|${result.slice(cursor)}`;
  }
  return result;
}

describe('insertAtCursors', () => {
  const cases: readonly [string, string, string][] = [
    ['at a cursor', 'as noted |.', 'as noted (X)|.'],
    ['in an empty text', '|', '(X)|'],
    ['at every cursor', 'one |, two |, three', 'one (X)|, two (X)|, three'],
    ['behind selected text, which stays', '[as noted]', 'as noted(X)|'],
    ['behind characters of two units', '📄 |end', '📄 (X)|end'],
  ];
  for (const [name, before, after] of cases) {
    it(`puts the text ${name}`, () => {
      assert.equal(insert(before, '(X)'), after);
    });
  }

  it('takes cursors in any order, and each place once', () => {
    const at = (end: number) => ({ start: end, end, newText: 'ab', cursor: 0 });
    const { edits, cursors } = insertAtCursors([at(9), at(2), at(9)]);
    assert.deepEqual(
      edits.map(({ start }) => start),
      [2, 9],
    );
    assert.deepEqual(cursors, [4, 13]);
  });

  it('leaves a cursor before what parts the text from its neighbour', () => {
    const { cursors } = insertAtCursors([
      { start: 0, end: 2, newText: 'abc ', cursor: -1 },
      { start: 5, end: 5, newText: 'd ', cursor: -1 },
    ]);
    assert.deepEqual(cursors, [3, 8]);
  });

  it('drops what overlaps, and what changes nothing', () => {
    const { edits, cursors } = insertAtCursors([
      { start: 0, end: 3, newText: 'a', cursor: 0 },
      { start: 2, end: 4, newText: 'b', cursor: 0 },
      { start: 6, end: 6, newText: '', cursor: 0 },
    ]);
    assert.deepEqual(edits, [{ start: 0, end: 3, newText: 'a' }]);
    assert.deepEqual(cursors, [1, 4]);
  });
});
