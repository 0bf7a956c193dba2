import type { CancellationToken } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { completions } from '../../core/search/completions.ts';
import type { SearchIndex } from '../../core/search/searchIndex.ts';
import { finishInSlices } from '../../core/steps.ts';
import { pause } from '../pause.ts';
import { completionRow, hitRow, type PickerItem, suggestionRow } from './pickerItems.ts';
import { scopeOf, type SearchState } from './searchState.ts';

/** Every update crosses to the window's process, so a list is kept short. */
const maxItems = 15;
const maxNames = 2;

/** The rows of a query in their order; undefined when it was cancelled, for a newer key is there. */
export async function findRows(
  corpus: Corpus,
  index: SearchIndex,
  state: SearchState,
  token: CancellationToken,
): Promise<PickerItem[] | undefined> {
  const { query, then } = state;
  const steps = index.results(query, { limit: maxItems, within: scopeOf(state) });
  const result = await finishInSlices(steps, pause, token);
  if (result === undefined) {
    return undefined;
  }
  const offered = completions(corpus, query).map((completion) => ({
    row: completionRow(completion),
    isName: completion.query.endsWith(':'),
  }));
  return [
    ...offered.flatMap(({ row, isName }) => (isName ? [] : [row])),
    ...(result.suggestion === undefined ? [] : [suggestionRow(result.suggestion)]),
    ...result.hits.map((hit) => hitRow(corpus, hit, then)),
    // A name may be a word that is meant as one, so the hits come first.
    ...offered.flatMap(({ row, isName }) => (isName ? [row] : [])).slice(0, maxNames),
  ];
}
