import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/applyEdits.ts';

describe('a text after edits', () => {
  it('is the text where there are none', () => {
    assert.equal(applyEdits('abc', []), 'abc');
  });

  it('has each in its place', () => {
    const edits = [
      { start: 0, end: 0, newText: '<' },
      { start: 1, end: 3, newText: '-' },
      { start: 3, end: 3, newText: '+' },
      { start: 5, end: 5, newText: '>' },
    ];
    assert.equal(applyEdits('abcde', edits), '<a-+de>');
  });
});
