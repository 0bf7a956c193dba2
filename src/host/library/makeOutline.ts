import type { Corpus } from '../../core/corpus/corpus.ts';
import { Outline } from '../../core/outline/outline.ts';
import { isFiltering } from '../../core/outline/outlineFilter.ts';
import { OutlineMatches } from '../../core/outline/outlineMatches.ts';
import type { ReadingList } from '../../core/reading/readingList.ts';
import { finishInSlices } from '../../core/steps.ts';
import { pause } from '../pause.ts';
import type { LibraryLook } from './libraryLook.ts';

/** @returns undefined when it went stale before it was done */
export async function makeOutline(
  corpus: Corpus,
  { grouping, sorting, filter }: LibraryLook,
  list: ReadingList,
  isStale: () => boolean,
): Promise<Outline | undefined> {
  if (!isFiltering(filter)) {
    return new Outline(corpus, { grouping, sorting });
  }
  const matches = await finishInSlices(OutlineMatches.find(corpus, filter, list), pause, {
    get isCancellationRequested() {
      return isStale();
    },
  });
  return matches && new Outline(corpus, { grouping, sorting, matches });
}
