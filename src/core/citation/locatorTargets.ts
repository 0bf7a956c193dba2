import type { Corpus } from '../corpus/corpus.ts';
import { type Target, TargetError } from '../corpus/target.ts';
import { checkLocator, type Locator, type LocatorRange } from './locator.ts';

/**
 * The paragraphs, or lettered items, that a locator names: "5–7, 12" four paragraphs, "16 (a)–(c)" three items. A range
 * that begins or ends with an item of different paragraphs names the paragraphs. Empty for one that names what does
 * not exist.
 */
export function locatorTargets(corpus: Corpus, locator: Locator): readonly Target[] {
  try {
    checkLocator(corpus, locator);
  } catch (error) {
    if (error instanceof TargetError) {
      return [];
    }
    throw error;
  }
  return locator.flatMap((range) => targetsOf(corpus, range));
}

function targetsOf(corpus: Corpus, { from, to }: LocatorRange): Target[] {
  if (to === undefined) {
    return [paragraph(from.number, from.item)];
  }
  if (from.number === to.number) {
    const letters = corpus.paragraph(from.number)?.items.map(({ letter }) => letter) ?? [];
    return letters
      .filter((letter) => (from.item ?? 'a') <= letter && letter <= (to.item ?? 'z'))
      .map((letter) => paragraph(from.number, letter));
  }
  return Array.from({ length: to.number - from.number + 1 }, (_, index) => paragraph(from.number + index));
}

function paragraph(number: number, item?: string): Target {
  return item === undefined ? { kind: 'paragraph', number } : { kind: 'paragraph', number, item };
}
