import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentLanguages } from '../../../../../src/core/corpus/officialDocument.ts';
import { findIn, joinIn, writeIn, writerIn } from '../../../../support/dialects.ts';
import { locator } from '../../../../support/locator.ts';

/* MyST parts a bracket at every semicolon, and takes the first @ before a word for the key's; escapes or not. */

const note = fc
  .array(fc.constantFrom('see', ' ', ';', '@', '@x', '{', '}', '12', ',', '[', ']', '\\', 'и'), {
    maxLength: 6,
  })
  .map((all) => all.join(''));
const cites = fc.array(
  fc.record(
    {
      key: fc.stringMatching(/^[A-Za-z0-9_]{1,12}$/u),
      locator: fc.constantFrom(...['12', '16 (c)', '5–9, 12'].map((text) => locator(text))),
      prefix: note,
      suffix: note,
    },
    { requiredKeys: ['key'] },
  ),
  { minLength: 1, maxLength: 3 },
);

describe('What is written for MyST', () => {
  it('has its cites where MyST looks for them, and no escapes, which would show', () => {
    fc.assert(
      fc.property(cites, fc.constantFrom(...documentLanguages), (citation, locale) => {
        const written = writeIn('myst', citation, locale);
        const parts = written.slice(1, -1).split(';');
        assert.deepEqual(
          parts.map((part) => /@(\w+)(?=$|[, ])/u.exec(part)?.[1]),
          citation.map(({ key }) => key),
          written,
        );
        assert.deepEqual(
          parts.map((part) => /@\w/u.exec(part)?.index),
          parts.map((part) => /@\w+(?=$|[, ])/u.exec(part)?.index),
          written,
        );
        assert.doesNotMatch(written, /\\/u);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its words where a semicolon was', () => {
    assert.equal(
      writeIn('myst', [{ key: 'c', locator: locator('16 (c)'), prefix: 'see A; B', suffix: ', with C; D' }]),
      '[see A, B @c, para. 16 (c), with C, D]',
    );
  });

  it('joins what is there in the same manner', () => {
    const text = 'a [@b] {cite:p}`c` d';
    const [bracket, role] = findIn('myst', text);
    const cited = [{ key: 'k', locator: locator('16 (c)') }];
    assert.equal(joinIn('myst', text, bracket!, cited)?.newText, '; @k, para. 16 (c)');
    assert.equal(joinIn('myst', text, role!, cited)?.newText, ',k{para. 16 (c)}');
    assert.equal(writerIn('myst', '[@]', 'en').complete(2, cited)?.newText, '@k, para. 16 (c)');
  });
});
