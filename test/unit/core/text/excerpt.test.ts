import assert from 'node:assert/strict';
import { excerpt } from '../../../../src/core/text/excerpt.ts';

describe('excerpt', () => {
  const of = (text: string, part: string): string => {
    const start = text.indexOf(part);
    const found = excerpt(text, { start, end: start + part.length }, [10, 10]);
    assert.equal(found.text.slice(found.start, found.end), part);
    return found.text;
  };

  it('is one line around a part, cut at words', () => {
    assert.equal(of('one two', 'one'), 'one two');
    assert.equal(of('  some\twords before it, and words behind', 'it'), '…before it, and word…');
    assert.equal(of('withoutanyspacesatall@a', '@a'), '…pacesatall@a');
  });
});
