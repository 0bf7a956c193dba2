import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Target } from '../../../../src/core/corpus/target.ts';
import { move, pruned, visit, type PageHistory } from '../../../../src/core/summary/pageHistory.ts';

const paragraph = (number: number): Target => ({ kind: 'paragraph', number });
const visited = (...numbers: readonly number[]): PageHistory => {
  const [first = 1, ...others] = numbers;
  return others.reduce(
    (history, number) => visit(history, paragraph(number)),
    visit(undefined, paragraph(first)),
  );
};
const shown = ({ entries, at }: PageHistory): Target | undefined => entries[at]?.target;

describe('The history of a page', () => {
  it('goes back and forward, and no further than there is', () => {
    const history = visited(1, 2, 3);
    const back = move(history, -1)!;
    assert.deepEqual(shown(back), paragraph(2));
    assert.deepEqual(move(back, 1), history);
    assert.equal(move(history, 1), undefined);
    assert.equal(move(move(back, -1)!, -1), undefined);
  });

  it('drops what was gone back from when something else is opened', () => {
    const history = visit(move(visited(1, 2, 3), -1), paragraph(4));
    assert.deepEqual(
      history.entries.map(({ target }) => target),
      [1, 2, 4].map(paragraph),
    );
    assert.equal(history.at, 2);
  });

  it('does not show the same twice in a row', () => {
    const history = visited(1, 2);
    assert.equal(visit(history, paragraph(2)), history);
  });

  it('has ids that stand for one entry only, and at most fifty entries', () => {
    const step = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant('back'), fc.constant('forward'));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 150 }), (steps) => {
        let history = visited(1);
        const seen = new Map<number, string>();
        for (const one of steps) {
          history =
            typeof one === 'number'
              ? visit(history, paragraph(one))
              : (move(history, one === 'back' ? -1 : 1) ?? history);
          assert.ok(history.entries.length <= 50);
          assert.notEqual(shown(history), undefined);
          const ids = history.entries.map(({ id }) => id);
          assert.equal(new Set(ids).size, ids.length);
          for (const { id, target } of history.entries) {
            seen.set(id, seen.get(id) ?? JSON.stringify(target));
          }
        }
      }),
    );
  });

  it('keeps what still exists, if what was shown does', () => {
    const history = move(visited(1, 2, 3), -1)!;
    const without = (gone: number) =>
      pruned(history, (target) => target.kind === 'paragraph' && target.number !== gone);
    assert.deepEqual(shown(without(1)!), paragraph(2));
    assert.equal(without(1)?.entries.length, 2);
    assert.equal(without(2), undefined);
  });
});
