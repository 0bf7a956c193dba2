import type { Block } from './blocks.ts';
import { startOfLine } from './endOfLine.ts';

/**
 * Whether a paragraph of its own would come between a term and its definition, between two terms of a list, or into
 * what holds a list alone.
 */
export function splitsList(
  text: string,
  before: Block | undefined,
  [next, after]: readonly (Block | undefined)[],
): boolean {
  const isDefinition = (block: Block | undefined): boolean =>
    block !== undefined && /^[ \t>]*[:~]/u.test(text.slice(startOfLine(text, block.start), block.start));
  return (
    isDefinition(next) ||
    (next?.kind === 'text' ? before?.isInList === true && isDefinition(after) : next?.long?.endsList === true)
  );
}
