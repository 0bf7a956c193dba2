import type { Corpus } from '../corpus/corpus.ts';
import { type Target, TargetError } from '../corpus/target.ts';
import { parseLocator } from './locator.ts';

/**
 * The paragraphs, or lettered items, that a locator names: "5–7, 12" four paragraphs, "16 (a)–(c)" three items. A range
 * that begins or ends with an item of different paragraphs names the paragraphs. Empty for what is no locator, or
 * names what does not exist.
 */
export function locatorTargets(corpus: Corpus, locator: string): readonly Target[] {
  try {
    let number = '';
    return parseLocator(corpus, locator)
      .split(', ')
      .flatMap((written) => {
        // An item behind another one of its paragraph.
        const range = written.startsWith('(') ? `${number} ${written}` : written;
        number = range.match(/\d+/gu)?.at(-1) ?? '';
        return targetsOf(corpus, range);
      });
  } catch (error) {
    if (error instanceof TargetError) {
      return [];
    }
    throw error;
  }
}

const rangePattern = /^(\d+)(?: \(([a-z])\))?(?:–(\d+)?(?: ?\(([a-z])\))?)?$/u;

/** @param range as `parseLocator` gives it */
function targetsOf(corpus: Corpus, range: string): Target[] {
  const [, from = '', item, to, lastItem] = rangePattern.exec(range) ?? [];
  const [first, last] = [Number(from), Number(to ?? from)];
  if (!range.includes('–')) {
    return [paragraph(first, item)];
  }
  if (first === last) {
    const letters = corpus.paragraph(first)?.items.map(({ letter }) => letter) ?? [];
    return letters
      .filter((letter) => (item ?? 'a') <= letter && letter <= (lastItem ?? 'z'))
      .map((letter) => paragraph(first, letter));
  }
  return Array.from({ length: last - first + 1 }, (_, index) => paragraph(first + index));
}

function paragraph(number: number, item?: string): Target {
  return item === undefined ? { kind: 'paragraph', number } : { kind: 'paragraph', number, item };
}
