import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citekeyDialects, findIn, joinIn } from '../../../../support/dialects.ts';
import { locator } from '../../../../support/locator.ts';

/** Texts that are made of what citations are made of. */
const pieces = fc.constantFrom(
  ...[
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    '@',
    '@a',
    '@b ',
    ';',
    ',',
    '`',
    '``',
    '```\n',
    '\n',
    '\n\n',
    ' ',
    '\\',
    '%',
    '-',
    '~',
  ],
  ...[
    '\\cite',
    '\\autocite{a}',
    '\\cites',
    '\\footnote{',
    'cite:[',
    ':cite:p:`',
    '[cite:@a',
    '#cite(<a>',
    'supplement: [',
    ')',
  ],
  ...[
    '{cite}`',
    '<!--',
    '-->',
    '//',
    '/*',
    '*/',
    '::\n',
    '   ',
    '.. ',
    '#+begin_src\n',
    '----\n',
    '\\begin{verbatim}',
    'p. 3',
    'para. 16 (c)',
  ],
);
const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 100 }),
);
const long = [
  '[',
  ']',
  '@',
  '@a',
  '[@a',
  '[@a;',
  '@a[',
  '\\cite[',
  '\\cite{',
  '\\cites(',
  '`',
  '`a``b```',
  '<!--',
  '://',
  '{cite}`',
  ':cite:`',
  'cite:[',
  'cite:a',
  '[cite:',
  '#cite(<a>',
  '/*',
  '\\verb|',
  '\\begin{verbatim}',
  'a',
  ' ',
  '\n',
  '> \n',
  '=a',
  '=',
  '.. \n',
  '::\n ',
  'cite:[a(',
  'image::a[',
  `cite:[${'a('.repeat(49_000)}]`,
  `..${' '.repeat(99_000)}`,
];

for (const dialect of citekeyDialects) {
  describe(`Any text, read as ${dialect}`, () => {
    it('has its citations in order, apart, each with its keys', () => {
      fc.assert(
        fc.property(anyText, (text) => {
          let last = 0;
          for (const { start, end, cites } of findIn(dialect, text)) {
            assert.ok(last <= start && start < end && end <= text.length);
            assert.ok(cites.length > 0);
            last = start;
            for (const { key, keyStart, keyEnd } of cites) {
              assert.ok(last <= keyStart && keyStart < keyEnd && keyEnd <= end);
              assert.equal(text.slice(keyStart, keyEnd), key);
              last = keyStart;
            }
            last = end;
          }
        }),
        { numRuns: 1000 },
      );
    });

    it('stays as it is outside of a citation that others join', () => {
      fc.assert(
        fc.property(anyText, (text) => {
          for (const cluster of findIn(dialect, text)) {
            const edit = joinIn(dialect, text, cluster, [{ key: 'k', locator: locator('12') }, { key: 'l' }]);
            if (edit === undefined) {
              continue;
            }
            assert.ok(cluster.start <= edit.start && edit.start <= edit.end && edit.end <= cluster.end);
            // All that natbib's command loses is its name.
            const there = text.slice(edit.start, edit.end).replace(/^\\([Cc])itep/u, '\\$1itealp');
            assert.ok(edit.newText.includes(there));
          }
        }),
        { numRuns: 500 },
      );
    });

    it('is read in a time that grows with it, whatever it is made of', () => {
      for (const piece of long) {
        assert.ok(findIn(dialect, piece.repeat(100_000 / piece.length)).length >= 0);
      }
    }).timeout(20_000);
  });
}
