import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../../src/core/text/escapeMarkdown.ts';

describe('escapeMarkdown', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Plain words', 'Plain words'],
    ['**bold** _it_', '\\*\\*bold\\*\\* \\_it\\_'],
    ['[link](command:x)', '\\[link\\]\\(command\\:x\\)'],
    ['<b>&amp;', '\\<b\\>\\&amp\\;'],
    ['# one\n- two', '\\# one \\- two'],
    ['$(icon) `code`', '\\$\\(icon\\) \\`code\\`'],
    ['نص عربي', 'نص عربي'],
  ];
  for (const [text, markdown] of cases) {
    it(`writes ${JSON.stringify(text)}`, () => {
      assert.equal(escapeMarkdown(text), markdown);
    });
  }
});
