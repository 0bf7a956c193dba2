import assert from 'node:assert/strict';
import { isTargetKey } from '../../../../src/core/corpus/isTargetKey.ts';
import { targetKey } from '../../../../src/core/corpus/target.ts';
import { readCorpus } from '../../../support/readCorpus.ts';

describe('isTargetKey', () => {
  const corpus = readCorpus();

  it('knows the key of everything in the corpus', () => {
    const keys = [
      targetKey({ kind: 'compendium' }),
      ...corpus.papers.map(({ symbol }) => targetKey({ kind: 'paper', symbol })),
      ...corpus.paragraphs.flatMap(({ number, items }) => [
        targetKey({ kind: 'paragraph', number }),
        ...items.map(({ letter }) => targetKey({ kind: 'paragraph', number, item: letter })),
      ]),
    ];
    assert.deepEqual(
      keys.filter((key) => !isTargetKey(key)),
      [],
    );
  });

  for (const text of [
    '',
    ' ',
    'para:',
    'para:0',
    'para:12 (ab)',
    'a/../b',
    'paper',
    `A/${'B'.repeat(300)}`,
  ]) {
    it(`knows none in ${JSON.stringify(text.slice(0, 20))}`, () => assert.ok(!isTargetKey(text)));
  }
});
