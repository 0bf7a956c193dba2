import assert from 'node:assert/strict';
import { placedIn } from '../../place/placedIn.ts';

/** `▮` is the cursor. */
const cases: readonly (readonly [before: string, after: string])[] = [
  ['https://x.org/▮a. b', 'https://x.org/a K/1. b'],
  ['<https://x▮.org> b', '<https://x.org> K/1 b'],
  ['(https://x▮.org) b', '(https://x.org K/1) b'],
  ['a@b▮.org c', 'a@b.org K/1 c'],
  ['a▮ b', 'a K/1 b'],
];

describe('A formatted citation in plain text', () => {
  for (const [before, after] of cases) {
    it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`, () => {
      assert.equal(placedIn('text', before, 'text'), after);
    });
  }
});
