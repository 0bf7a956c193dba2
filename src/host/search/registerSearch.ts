import { Disposable } from 'vscode';
import * as v from 'valibot';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { SearchIndex } from '../../core/search/searchIndex.ts';
import { registerCommand } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { commands, type SearchOptions } from '../ids.ts';
import { SearchPicker } from './searchPicker.ts';

/** `Compendium: Search`, and the picker of commands that were called without a target. */
export function registerSearch(deps: Deps): Disposable {
  let built: { readonly corpus: Corpus; readonly index: SearchIndex } | undefined;
  /** The index is built when it is first searched, and again only for another corpus. */
  const indexOf = (corpus: Corpus): SearchIndex => {
    if (built?.corpus !== corpus) {
      built = { corpus, index: new SearchIndex(corpus) };
    }
    return built.index;
  };
  return Disposable.from(
    deps.corpus.onDidReset(() => (built = undefined)),
    registerCommand(commands.search, deps, async (argument) => {
      const corpus = await deps.corpus.load();
      new SearchPicker(deps, corpus, () => indexOf(corpus), readOptions(argument)).show();
    }),
  );
}

const optionsSchema = v.object({
  query: v.optional(v.string(), ''),
  then: v.optional(
    v.picklist([
      commands.insertCitation,
      commands.copyCitation,
      commands.copySymbol,
      commands.openSummary,
      commands.openDocument,
    ]),
    commands.openSummary,
  ),
});

/** What is not understood falls back to a plain search. */
function readOptions(argument: unknown): Required<SearchOptions> {
  const result = v.safeParse(optionsSchema, argument ?? {});
  return result.success ? result.output : { query: '', then: commands.openSummary };
}
