import type { TermIndex } from './termIndex.ts';
import { foldWord, readParts } from './words.ts';
import { stopWords } from './stopWords.ts';

/** Further off than what is searched for as a misspelling: this is only asked. */
const maxShare = 0.4;
const maxDistance = 3;

/**
 * "Did you mean": the query with the words that nothing has replaced by the closest that something has.
 *
 * @returns undefined where there is nothing better to ask for
 */
export function suggestion(query: string, index: TermIndex): string | undefined {
  let text = '';
  let end = 0;
  for (const { word, start } of readParts(query)) {
    const written = /^[\p{L}\p{N}\p{M}]+/u.exec(query.slice(start))?.[0] ?? '';
    const known =
      stopWords.has(word) || /\d/u.test(word) || index.expand(word, true).some(({ by }) => by !== 'spelling');
    if (known || foldWord(written) !== word) {
      continue;
    }
    const [closest] = index.spellings(word, Math.min(maxDistance, Math.floor(word.length * maxShare)));
    if (closest !== undefined) {
      text += query.slice(end, start) + closest;
      end = start + written.length;
    }
  }
  return end === 0 ? undefined : text + query.slice(end);
}
