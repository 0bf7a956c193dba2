import assert from 'node:assert/strict';
import { paragraphRun } from '../../../../src/core/citation/paragraphRun.ts';
import type { Target } from '../../../../src/core/corpus/target.ts';
import { locator } from '../../../support/locator.ts';

const paragraphs = (...numbers: readonly number[]): Target[] =>
  numbers.map((number) => ({ kind: 'paragraph', number }));

describe('paragraphRun', () => {
  it('makes one locator of neighbouring paragraphs', () => {
    assert.deepEqual(paragraphRun(paragraphs(14, 15, 16)), locator('14–16'));
  });

  const others: readonly (readonly Target[])[] = [
    [],
    paragraphs(14),
    paragraphs(14, 16),
    paragraphs(15, 14),
    [...paragraphs(15), { kind: 'paragraph', number: 16, item: 'a' }],
    [{ kind: 'compendium' }, ...paragraphs(1)],
  ];
  others.forEach((targets, at) => {
    it(`leaves others as they are (${at + 1})`, () => {
      assert.equal(paragraphRun(targets), undefined);
    });
  });
});
