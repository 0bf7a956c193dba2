import assert from 'node:assert/strict';
import { decodeSummaryState } from '../../../src/protocol/decodeSummaryState.ts';

describe('decodeSummaryState', () => {
  const entry = { id: 1, target: { kind: 'paragraph', number: 16, item: 'c' } };

  it('takes the history, whatever else is there', () => {
    const history = { entries: [entry, { id: 2, target: { kind: 'compendium' } }], at: 1 };
    const places = { '1': { anchor: null, offset: 3 } };
    assert.deepEqual(decodeSummaryState({ history, ownTab: true, places }), { history, ownTab: true });
  });

  it('takes a state of before there were tabs of their own', () => {
    const history = { entries: [entry], at: 0 };
    assert.deepEqual(decodeSummaryState({ history, places: {} }), { history, ownTab: false });
  });

  const useless: readonly unknown[] = [
    undefined,
    null,
    7,
    'state',
    [],
    {},
    { history: null },
    { history: { entries: [], at: 0 } },
    { history: { entries: [entry], at: 0 }, ownTab: 'yes' },
    { history: { entries: [entry], at: 1 } },
    { history: { entries: [entry], at: -1 } },
    { history: { entries: [entry], at: 0.5 } },
    { history: { entries: [{ id: Number.MAX_VALUE, target: entry.target }], at: 0 } },
    { history: { entries: [{ id: 1, target: { kind: 'paper' } }], at: 0 } },
    { history: { entries: Array.from({ length: 201 }, () => entry), at: 0 } },
    { citekey: 'ctoc_cop_wg7_2013_3', paragraph: 16, scroll: 300 },
  ];
  useless.forEach((state, at) => {
    it(`finds nothing of use in state ${at + 1}`, () => {
      assert.equal(decodeSummaryState(state), undefined);
    });
  });
});
