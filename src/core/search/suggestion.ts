import { filterNames, parseQuery } from './queryLanguage.ts';
import type { TermIndex } from './termIndex.ts';
import { foldWord, readParts } from '../text/words.ts';
import { stopWords } from '../text/stopWords.ts';

/** As many letters may be wrong: one in three, but at most two. Beyond that another word is meant. */
const maxShare = 1 / 3;
const maxDistance = 2;

/**
 * "Did you mean": the query with the words that nothing has replaced by the closest that something has. Filters,
 * half-typed ones too, and phrases stay as they are typed.
 *
 * @returns undefined where there is nothing better to ask for
 */
export function suggestion(query: string, index: TermIndex): string | undefined {
  let text = '';
  let end = 0;
  const words = parseQuery(query).flatMap((part) =>
    part.kind === 'text'
      ? readParts(part.text).map(({ word, start }) => ({ word, start: part.start + start }))
      : [],
  );
  for (const { word, start } of words) {
    const written = /^[\p{L}\p{N}\p{M}]+/u.exec(query.slice(start))?.[0] ?? '';
    const known =
      stopWords.has(word) ||
      filterNames.some((name) => name === word) ||
      /\d/u.test(word) ||
      index.expand(word, true).some(({ by }) => by !== 'spelling');
    if (known || foldWord(written) !== word) {
      continue;
    }
    const closest = index
      .spellings(word, Math.min(maxDistance, Math.floor(word.length * maxShare)))
      .find((spelling) => spelling[0] === word[0]);
    if (closest !== undefined) {
      text += query.slice(end, start) + closest;
      end = start + written.length;
    }
  }
  return end === 0 ? undefined : text + query.slice(end);
}
