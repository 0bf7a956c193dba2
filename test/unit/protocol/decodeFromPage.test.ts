import assert from 'node:assert/strict';
import { decodeFromPage } from '../../../src/protocol/decodeFromPage.ts';

describe('decodeFromPage', () => {
  const sound = [
    { type: 'ready' },
    { type: 'insertCitation', target: { kind: 'paper', symbol: 'CTOC/COP/WG.7/2015/4' } },
    { type: 'copyCitation', target: { kind: 'paragraph', number: 12 } },
    { type: 'openDocument', target: { kind: 'compendium' } },
  ];
  for (const message of sound) {
    it(`takes ${message.type}`, () => {
      assert.deepEqual(decodeFromPage(message), message);
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
    { type: 'insertCitation', target: 'para:12' },
    { type: 'insertCitation', target: { kind: 'paragraph', number: '12' } },
    { type: 'insertCitation', target: { kind: 'paragraph', number: 1.5 } },
    { type: 'insertCitation', target: { kind: 'paper', symbol: 'x'.repeat(201) } },
    { type: 'insertCitation', target: { kind: 'paper', symbol: 'A/1', __proto__: null, then: 1 } },
    { type: 'openDocument', target: { kind: 'paper', symbol: { toString: () => 'A/1' } } },
  ];
  hostile.forEach((message, at) => {
    it(`refuses hostile message ${at + 1} with a reason`, () => {
      const decoded = decodeFromPage(message);
      assert.equal(decoded.type, 'invalid');
      assert.ok('reason' in decoded && decoded.reason !== '');
    });
  });
});
