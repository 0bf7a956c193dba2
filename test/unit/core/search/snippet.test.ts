import assert from 'node:assert/strict';
import { snippet } from '../../../../src/core/search/snippet.ts';

describe('snippet', () => {
  const long =
    `${'one two three four five '.repeat(20)}hawala ${'six seven eight nine ten '.repeat(20)}`.trim();

  it('is the whole of a short text', () => {
    assert.equal(snippet('Short enough.', ['short']), 'Short enough.');
  });

  it('holds the first match, cut between words and marked', () => {
    const piece = snippet(long, ['hawala']);
    assert.match(piece, /^….*\bhawala\b.*…$/u);
    assert.ok(piece.length <= 142, String(piece.length));
    const words = new Set(long.split(' '));
    assert.ok(
      piece
        .replaceAll('…', '')
        .split(' ')
        .every((word) => words.has(word)),
    );
  });

  it('starts at the beginning where nothing matches', () => {
    assert.match(snippet(long, ['absent']), /^one two .*…$/u);
  });

  it('ends with the text', () => {
    assert.match(snippet(`${'one two '.repeat(40)}hawala`, ['hawala']), /^….* hawala$/u);
  });

  it('cuts a word that is longer than a snippet', () => {
    assert.equal(snippet('x'.repeat(500), []).length, 141);
  });
});
