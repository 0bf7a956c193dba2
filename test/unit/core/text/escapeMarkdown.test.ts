import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../../src/core/text/escapeMarkdown.ts';

describe('escapeMarkdown', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Plain words', 'Plain words'],
    ['**bold** _it_', '\\*\\*bold\\*\\* \\_it\\_'],
    [
      'A sentence, with (all) its signs: "so" - or not; 3.5.',
      'A sentence, with (all) its signs: "so" - or not; 3.5.',
    ],
    ['[link](command:x)', '\\[link\\](command:x)'],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['# one\n- two', '\\# one - two'],
    ['- one', '\\- one'],
    ['12. one', '12\\. one'],
    ['http://a.b www.c.d e@f.g', 'http\\://a.b www\\.c.d e\\@f.g'],
    ['$(icon) `code`', '\\$(icon) \\`code\\`'],
    ['نص عربي', 'نص عربي'],
  ];
  for (const [text, markdown] of cases) {
    it(`writes ${JSON.stringify(text)}`, () => {
      assert.equal(escapeMarkdown(text), markdown);
    });
  }
});
