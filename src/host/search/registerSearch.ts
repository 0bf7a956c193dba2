import { Disposable } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { SearchIndex } from '../../core/search/searchIndex.ts';
import { registerCommand } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { commands, type SearchOptions, targetCommands } from '../ids.ts';

/** `Compendium: Search`, and the picker of commands that were called without a target. */
export function registerSearch(deps: Deps): Disposable {
  let built: { readonly corpus: Corpus; readonly index: SearchIndex } | undefined;

  const search = async (argument: unknown): Promise<void> => {
    const corpus = await deps.corpus.load();
    const { SearchIndex } = await import('../../core/search/searchIndex.ts');
    const { SearchPicker } = await import('./searchPicker.ts');
    /** The index is built when it is first searched, and again only for another corpus. */
    const index = (): SearchIndex => {
      if (built?.corpus !== corpus) {
        built = { corpus, index: new SearchIndex(corpus) };
      }
      return built.index;
    };
    new SearchPicker(deps, corpus, index, readOptions(argument)).show();
  };
  return Disposable.from(
    deps.corpus.onDidReset(() => (built = undefined)),
    registerCommand(commands.search, deps, search),
  );
}

/** What is not understood falls back to a plain search. */
function readOptions(argument: unknown): Required<SearchOptions> {
  const { query, then } = Object(argument) as Record<keyof SearchOptions, unknown>;
  return {
    query: typeof query === 'string' ? query : '',
    then: targetCommands.find((command) => command === then) ?? commands.openSummary,
  };
}
