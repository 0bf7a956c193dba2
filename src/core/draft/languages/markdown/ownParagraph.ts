import type { DraftPlace } from '../draftLanguage.ts';
import type { Span } from '../shared/mask.ts';
import { endOfLine, startOfLine } from './endOfLine.ts';

/**
 * A paragraph of its own after a block, in the quotation or the item that the block stands in.
 *
 * @param isIndented whether its indentation is what makes the block
 */
export function ownParagraph(text: string, block: Span, isIndented = false): DraftPlace {
  const { end } = block;
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const lead = text
    .slice(startOfLine(text, block.start), block.start)
    .replace('\ufeff', '')
    .replace(/[^\s>]/gu, ' ')
    .replace(isIndented ? /(?: {1,4}|\t)$/u : /$/u, '');
  const lineEnd = endOfLine(text, end);
  const next = text.slice(lineEnd, endOfLine(text, Math.min(text.length, lineEnd + newLine.length)));
  const empty = `${newLine}${lead.trimEnd()}`;
  return {
    at: lineEnd,
    before: `${empty}${newLine}${lead}`,
    after: next.replace(/>/gu, '').trim() === '' ? '' : empty,
  };
}
