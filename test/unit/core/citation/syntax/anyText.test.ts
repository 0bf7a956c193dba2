import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasCitekeys, syntaxes } from '../../../../../src/core/citation/syntax.ts';
import { citekeySyntaxOf } from '../../../../../src/core/citation/syntax/citekeySyntaxOf.ts';

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
  `cite:[${'a('.repeat(49_000)}]`,
  `..${' '.repeat(99_000)}`,
];

for (const syntax of syntaxes.filter(hasCitekeys)) {
  describe(`Any text, read as ${syntax}`, () => {
    const language = citekeySyntaxOf(syntax);

    it('has its citations in order, apart, each with its keys', () => {
      fc.assert(
        fc.property(anyText, (text) => {
          let last = 0;
          for (const { start, end, cites } of language.find(text)) {
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
          for (const cluster of language.find(text)) {
            const edit = language.join(text, cluster, [{ key: 'k', locator: '12' }, { key: 'l' }], 'en');
            if (edit === undefined) {
              continue;
            }
            assert.ok(cluster.start <= edit.start && edit.start <= edit.end && edit.end <= cluster.end);
            assert.ok(edit.newText.includes(text.slice(edit.start, edit.end)));
          }
        }),
        { numRuns: 500 },
      );
    });

    it('is read in a time that grows with it, whatever it is made of', () => {
      for (const piece of long) {
        assert.ok(language.find(piece.repeat(100_000 / piece.length)).length >= 0);
      }
    }).timeout(20_000);
  });
}
