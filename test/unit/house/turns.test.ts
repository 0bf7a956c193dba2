import assert from 'node:assert/strict';
import { Turns } from '../../support/turns.ts';

describe('What runs side by side', () => {
  it('is printed one after the other: the first as it comes, the others in their turn', () => {
    const printed: string[] = [];
    const turns = new Turns((text) => printed.push(text));
    const first = turns.begin('first');
    const second = turns.begin('second');
    second.print('b1 ');
    first.print('a1 ');
    assert.equal(printed.join('').includes('a1'), true);
    second.print('b2 ');
    second.done();
    const third = turns.begin('third');
    third.print('c1 ');
    first.print('a2 ');
    first.done();
    third.print('c2 ');
    third.done();
    const order = printed.join('').match(/\w\d|first|second|third/gu);
    assert.deepEqual(order, ['first', 'a1', 'a2', 'second', 'b1', 'b2', 'third', 'c1', 'c2']);
  });
});
