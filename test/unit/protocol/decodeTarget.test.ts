import assert from 'node:assert/strict';
import { decodeTarget } from '../../../src/host/decodeTarget.ts';

describe('decodeTarget', () => {
  it('takes a target, and what has one', () => {
    const target = { kind: 'paragraph', number: 12 };
    assert.deepEqual(decodeTarget(target), target);
    assert.deepEqual(decodeTarget({ id: 'row', label: 'Row', target }), target);
  });

  for (const value of [7, [], {}, { target: 7 }, { kind: 'paper' }, { kind: 'paragraph', number: NaN }]) {
    it(`refuses ${JSON.stringify(value)}`, () => {
      assert.equal(decodeTarget(value), undefined);
    });
  }
});
