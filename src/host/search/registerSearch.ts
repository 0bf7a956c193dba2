import { Disposable, window, type ExtensionContext } from 'vscode';
import { registerCommand } from '../commands.ts';
import { setContextKey } from '../contextKey.ts';
import type { Deps } from '../deps.ts';
import { commands, contextKeys, searchActions, type SearchOptions, targetCommands } from '../ids.ts';
import { IndexSource } from './indexSource.ts';
import { selectedText } from './selectedText.ts';
import type { SearchPicker } from './searchPicker.ts';
import type { SearchState } from './searchState.ts';

/** `Compendium: Search`, and the picker of commands that were called without a target. */
export function registerSearch(context: ExtensionContext, deps: Deps): Disposable {
  const indexSource = new IndexSource(context.extensionUri, deps.log);
  let picker: SearchPicker | undefined;
  let left: SearchState | undefined;
  let pinnedTheme: string | undefined;

  const open = async (state: SearchState): Promise<void> => {
    // The window is busy while it opens the picker, and answers late; so what must be read is asked for before.
    indexSource.prepare();
    const corpus = await deps.corpus.load();
    const index = indexSource.of(corpus);
    const { SearchPicker } = await import('./searchPicker.ts');
    // Its window would tell of its end only when the new one is there.
    picker?.close();
    picker = new SearchPicker(deps, { corpus, index }, state, {
      taken: (last) => {
        left = last;
        deps.recents.addSearch(last.query);
        setContextKey(contextKeys.searched, true);
      },
      pinned: (theme) => (pinnedTheme = theme),
    });
    await picker.show();
  };
  const search = (argument: unknown): Promise<void> => open(newSearch(readOptions(argument), pinnedTheme));
  const searchSelection = (): Promise<void> =>
    open(newSearch({ query: selectedText(window.activeTextEditor), then: commands.openSummary }, undefined));
  const backToSearch = (): Promise<void> =>
    open(left === undefined ? newSearch(readOptions(undefined), pinnedTheme) : { ...left, pinnedTheme });
  const act = async (action: unknown): Promise<void> => {
    const known = searchActions.find((one) => one === action);
    if (known !== undefined) {
      await picker?.act(known);
    }
  };
  return Disposable.from(
    registerCommand(commands.search, deps, search),
    registerCommand(commands.searchSelection, deps, searchSelection),
    registerCommand(commands.backToSearch, deps, backToSearch),
    registerCommand(commands.actInSearch, deps, act),
  );
}

function newSearch({ query, then }: Required<SearchOptions>, pinnedTheme: string | undefined): SearchState {
  return { query, then, papers: true, paragraphs: true, pinnedTheme, severally: false, active: undefined };
}

/** What is not understood falls back to a plain search. */
function readOptions(argument: unknown): Required<SearchOptions> {
  const { query, then } = Object(argument) as Record<keyof SearchOptions, unknown>;
  return {
    query: typeof query === 'string' ? query : '',
    then: targetCommands.find((command) => command === then) ?? commands.openSummary,
  };
}
