import assert from 'node:assert/strict';
import { decodeFromOverview } from '../../../src/protocol/decodeFromOverview.ts';

describe('decodeFromOverview', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'openSummary', target: { kind: 'paper', symbol: 'A/1' } },
    { type: 'openSummary', target: { kind: 'paragraph', number: 12 } },
    { type: 'search', query: 'topic:corruption' },
    { type: 'openTheme', theme: 'technology' },
  ]) {
    it(`takes ${JSON.stringify(message)}`, () => {
      assert.deepEqual(decodeFromOverview(message), message);
    });
  }

  for (const message of [
    undefined,
    null,
    'ready',
    [],
    { type: 'openSummary' },
    { type: 'openSummary', target: { kind: 'paragraph', number: '12' } },
    { type: 'search', query: 12 },
    { type: 'search', query: 'x'.repeat(401) },
    { type: 'openTheme', theme: { id: 'technology' } },
    { type: 'run', command: 'workbench.action.closeWindow' },
    { type: 'ready', more: 1 },
  ]) {
    it(`refuses ${(message === undefined ? 'nothing' : JSON.stringify(message)).slice(0, 80)}`, () => {
      assert.equal(decodeFromOverview(message), undefined);
    });
  }
});
