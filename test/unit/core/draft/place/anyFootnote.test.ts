import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Locale } from '../../../../../src/core/citation/locale.ts';
import { insertFootnotes } from '../../../../../src/core/draft/place/insertFootnotes.ts';
import { citekeyDialects, readAs } from '../../../../support/dialects.ts';

const note = { sentence: 'B', within: 'B' };

describe('A footnote anywhere', () => {
  const pieces = fc.constantFrom(
    ...[
      'a',
      ' ',
      '.',
      '”',
      '\n',
      '\r\n',
      '\n\n',
      '[^1]',
      '\n[^1]: ',
      '^[',
      ']',
      '    b',
      '`',
      '```\n',
      '\\',
      '{',
      '}',
    ],
    ...[
      '\\footnote{',
      '#footnote[',
      'footnote:[',
      '\n.. [#fn1] ',
      '[#fn1]_',
      '\n[fn:1] ',
      '[fn:1]',
      '[fn::',
      '\n* Footnotes\n',
      '%',
    ],
  );
  const drafts = fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(''));

  for (const dialect of citekeyDialects) {
    it(`only adds to a text of ${dialect}, and each label is new`, () => {
      fc.assert(
        fc.property(
          drafts.chain((text) =>
            fc.record({
              text: fc.constant(text),
              offsets: fc.array(fc.integer({ min: 0, max: text.length }), { minLength: 1, maxLength: 4 }),
            }),
          ),
          fc.constantFrom<Locale>('en', 'fr'),
          ({ text, offsets }, locale) => {
            const { edits, cursors } = insertFootnotes(
              { structure: readAs(dialect, text), locale, selections: [], replaceSelection: false },
              offsets.map((offset) => ({ start: offset, end: offset })),
              note,
            );
            let last = -1;
            for (const { start, end } of edits) {
              assert.ok(last < start && start === end && end <= text.length);
              last = start;
            }
            assert.ok(cursors.length > 0 && cursors.length <= offsets.length);
            assert.deepEqual(
              [...cursors].sort((a, b) => a - b),
              cursors,
            );
            const added = edits.map(({ newText }) => newText).join('');
            const labels = added.match(/\[(?:\^|#|fn:)[\w-]+\]/gu) ?? [];
            assert.ok(new Set(labels).size * 2 === labels.length, added);
            assert.ok(labels.every((label) => !text.includes(label)) || /`|\n {2}|%|\\/u.test(text), added);
          },
        ),
        { numRuns: 500 },
      );
    });
  }
});
