import assert from 'node:assert/strict';
import { documentLanguages } from '../../../src/core/corpus/officialDocument.ts';
import { decodeFromSummary } from '../../../src/protocol/decodeFromSummary.ts';
import { maxPassage } from '../../../src/protocol/limits.ts';

describe('decodeFromSummary', () => {
  const sound = [
    { type: 'ready' },
    { type: 'insertCitation', target: { kind: 'paper', symbol: 'CTOC/COP/WG.7/2015/4' } },
    { type: 'copyCitation', target: { kind: 'paragraph', number: 12 } },
    { type: 'openDocument', target: { kind: 'compendium' } },
    ...documentLanguages.map((language) => ({
      type: 'openDocument',
      target: { kind: 'compendium' },
      language,
    })),
    { type: 'pin', target: { kind: 'paragraph', number: 12 } },
    { type: 'unpin', target: { kind: 'paragraph', number: 12 } },
    { type: 'search', query: 'topic:"web-based services"' },
    { type: 'open', target: { kind: 'compendium' }, inNew: true },
    { type: 'goBack' },
    { type: 'goForward' },
    { type: 'copyPassage', text: 'Words.', targets: [{ kind: 'paragraph', number: 16, item: 'c' }] },
    { type: 'copyPassage', text: '', targets: [] },
  ];
  for (const message of sound) {
    it(`takes ${JSON.stringify(message)}`, () => {
      assert.deepEqual(decodeFromSummary(message), message);
    });
  }

  const hostile: readonly unknown[] = [
    undefined,
    null,
    7,
    'ready',
    [],
    {},
    { type: 'eval' },
    { type: 'ready', extra: 1 },
    { type: 'insertCitation' },
    { type: 'openDocument', target: { kind: 'compendium' }, language: '../../x' },
    { type: 'search', query: 'x'.repeat(401) },
    { type: 'search', query: ['x'] },
    { type: 'open', target: { kind: 'compendium' }, inNew: 1 },
    { type: 'goBack', by: 5 },
    { type: 'copyPassage', text: 'x'.repeat(maxPassage + 1), targets: [] },
    { type: 'copyPassage', text: 'x', targets: [{ kind: 'paper' }] },
    { type: 'copyPassage', text: 'x', targets: Array(1001).fill({ kind: 'compendium' }) },
    { type: 'insertCitation', target: 'para:12' },
    { type: 'insertCitation', target: { kind: 'paragraph', number: '12' } },
    { type: 'insertCitation', target: { kind: 'paragraph', number: 1.5 } },
    { type: 'insertCitation', target: { kind: 'paper', symbol: 'x'.repeat(201) } },
    { type: 'insertCitation', target: { kind: 'paper', symbol: 'A/1', __proto__: null, then: 1 } },
    { type: 'openDocument', target: { kind: 'paper', symbol: { toString: () => 'A/1' } } },
  ];
  hostile.forEach((message, at) => {
    it(`refuses hostile message ${at + 1} with a reason`, () => {
      const decoded = decodeFromSummary(message);
      assert.equal(decoded.type, 'invalid');
      assert.ok('reason' in decoded && decoded.reason !== '');
    });
  });
});
