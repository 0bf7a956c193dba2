import type { Target } from '../corpus/target.ts';

/**
 * Neighbouring whole paragraphs as one locator, "14-17", as somebody would type it; undefined where the targets are
 * anything else, or only one.
 */
export function paragraphRun(targets: readonly Target[]): string | undefined {
  const numbers = targets.flatMap((target) =>
    target.kind === 'paragraph' && target.item === undefined ? target.number : [],
  );
  const [first = 0] = numbers;
  const isRun = numbers.length === targets.length && numbers.every((number, at) => number === first + at);
  return isRun && numbers.length > 1 ? `${first}-${first + numbers.length - 1}` : undefined;
}
