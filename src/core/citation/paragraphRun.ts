import type { Target } from '../corpus/target.ts';
import type { Locator } from './locator.ts';

/** Neighbouring whole paragraphs as one locator; undefined where the targets are anything else, or only one. */
export function paragraphRun(targets: readonly Target[]): Locator | undefined {
  const numbers = targets.flatMap((target) =>
    target.kind === 'paragraph' && target.item === undefined ? target.number : [],
  );
  const [first = 0] = numbers;
  const isRun = numbers.length === targets.length && numbers.every((number, at) => number === first + at);
  return isRun && numbers.length > 1
    ? [{ from: { number: first }, to: { number: first + numbers.length - 1 } }]
    : undefined;
}
