import { type BenchDialect, constructs, type Constructs } from './constructs.ts';
import { Words } from './words.ts';

/**
 * A draft with all that a dialect usually has in it.
 *
 * @param length in UTF-16 units; it is longer by less than a block
 * @param seed another one gives another draft
 */
export function makeDraft(dialect: BenchDialect, length: number, seed = 1): string {
  const { head, end, blocks }: Constructs = constructs[dialect];
  const words = new Words(seed);
  const parts = [head];
  let size = head.length + end.length;
  for (let at = 0; size < length; at += 1) {
    const block = `${blocks[at % blocks.length]?.(words) ?? ''}\n\n`;
    parts.push(block);
    size += block.length;
  }
  return `${parts.join('')}${end}`;
}
