import { CancellationTokenSource, l10n, window, type QuickPick, type QuickPickItemButtonEvent } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { paperOf, type Target, targetKey } from '../../core/corpus/target.ts';
import type { SearchIndex } from '../../core/search/searchIndex.ts';
import { executeCommand } from '../commands.ts';
import { setContextKey } from '../contextKey.ts';
import type { Deps } from '../deps.ts';
import { commands, contextKeys, type SearchAction, type TargetCommandId } from '../ids.ts';
import { showError } from '../showError.ts';
import { Basket } from './basket.ts';
import { findRows } from './findRows.ts';
import { type ActionButton, commandOf, type PickerItem, startItems } from './pickerItems.ts';
import { titleOf, type ToggleButton, toggleButtons } from './pickerTitle.ts';
import { scopeOf, type SearchState, toggled } from './searchState.ts';

/** Is told what was searched. */
export interface SearchListener {
  /** When the user takes a hit; it is the active row. */
  taken(state: SearchState): void;
  /** When the user pins a theme, or pins none any more. */
  pinned(theme: string | undefined): void;
}

/** What is searched: the index may still be built. */
export interface Searched {
  readonly corpus: Corpus;
  readonly index: Promise<SearchIndex>;
}

/** The picker for papers and paragraphs: searches as the user types, in the index's order. */
export class SearchPicker {
  readonly #deps: Deps;
  readonly #corpus: Corpus;
  readonly #index: Promise<SearchIndex>;
  readonly #listener: SearchListener;
  readonly #pick: QuickPick<PickerItem>;
  readonly #basket = new Basket();
  #state: SearchState;
  #searching = new CancellationTokenSource();
  #built: SearchIndex | undefined;
  #closed = false;
  /** Resolves when the rows are those of the query. */
  #updated: Promise<void> = Promise.resolve();
  /** Whether the window has answered for the rows that it was given last. */
  #painted = false;
  /** Whether the rows of the query are still looked for. */
  #updating = false;

  constructor(deps: Deps, { corpus, index }: Searched, state: SearchState, listener: SearchListener) {
    this.#deps = deps;
    this.#corpus = corpus;
    this.#index = index;
    this.#state = state;
    this.#listener = listener;
    this.#pick = window.createQuickPick<PickerItem>();
  }

  /** Resolves when the rows of its first query are handed to the window, and the next ones can be. */
  async show(): Promise<void> {
    const pick = this.#pick;
    pick.placeholder = l10n.t('Words, "a phrase", 2015/4, art. 20, theme:sea, year:2015..2019, -without');
    // Where the typed text stands as it is in a row, it is highlighted. Rows that lack it stay: see alwaysShow.
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.value = this.#state.query;
    // Disposing of the picker ends these too.
    pick.onDidChangeValue((query) => this.#change({ query }));
    // The window names the active row as soon as it has new rows.
    pick.onDidChangeActive(() => this.#answered());
    pick.onDidChangeSelection((selected) => this.#basket.select(selected));
    pick.onDidAccept(() => void this.#accept());
    pick.onDidTriggerButton((button) => this.#toggle((button as ToggleButton).action));
    pick.onDidTriggerItemButton((event) => this.#press(event));
    pick.onDidHide(() => this.close());
    setContextKey(contextKeys.searching, true);
    this.#change({});
    pick.show();
    await this.#updated;
    // Whoever opens the picker types next: the first key finds the index built.
    this.#built = await this.#index.catch(() => undefined);
  }

  /** Does what a key asks for: something to the active row, or to the search; nothing when it is closed. */
  async act(action: SearchAction): Promise<void> {
    const command = commandOf(action);
    if (this.#closed) {
      return;
    }
    if (command === undefined) {
      this.#toggle(action);
    } else {
      await this.#take(command);
    }
  }

  #change(change: Partial<SearchState>): void {
    this.#state = { ...this.#state, ...change };
    if (change.query === undefined) {
      this.#dress();
    } else if (this.#pick.value !== change.query) {
      this.#pick.value = change.query;
    }
    this.#updated = this.#update();
  }

  /** What does not change with every key is not sent to the window with every key. */
  #dress(): void {
    this.#pick.title = titleOf(this.#state);
    this.#pick.buttons = toggleButtons(this.#state);
    this.#pick.canSelectMany = this.#state.severally;
  }

  async #update(): Promise<void> {
    // From now on, the rows are those of another query, whatever the window says of them.
    this.#painted = false;
    this.#updating = true;
    this.#searching.cancel();
    this.#searching.dispose();
    const searching = (this.#searching = new CancellationTokenSource());
    try {
      const items = await this.#find(searching);
      if (items !== undefined && !searching.token.isCancellationRequested) {
        this.#pick.items = this.#basket.withTaken(items, this.#state.severally);
        this.#updating = false;
        if (this.#state.severally) {
          this.#pick.selectedItems = this.#basket.selectedOf(this.#pick.items);
        }
      }
    } catch (error) {
      if (!this.#closed) {
        this.close();
        showError(this.#deps.log, error);
      }
    }
  }

  async #find(searching: CancellationTokenSource): Promise<PickerItem[] | undefined> {
    return this.#state.query.trim() === '' && scopeOf(this.#state) === undefined
      ? startItems(this.#corpus, this.#deps.recents)
      : findRows(this.#corpus, await this.#ready(), this.#state, searching.token);
  }

  /** The index; while it is built, the picker says that it is busy. */
  async #ready(): Promise<SearchIndex> {
    if (this.#built === undefined) {
      this.#pick.busy = true;
      this.#built = await this.#index;
      this.#pick.busy = false;
    }
    return this.#built;
  }

  /** Makes the row active that was so when the picker was left. */
  #activate(): void {
    const { active } = this.#state;
    const row = active && this.#pick.items.find(({ target }) => isSame(target, active));
    if (row !== undefined) {
      this.#pick.activeItems = [row];
    }
    this.#state = { ...this.#state, active: undefined };
  }

  /** New rows make the first one active; another one is the late answer to older rows, or the user's move. */
  #answered(): void {
    if (!this.#painted && !this.#updating && this.#pick.activeItems[0] === this.#rows()[0]) {
      this.#painted = true;
      // Before that, the window would make the first row active again.
      this.#activate();
    }
  }

  /** What the query stands for before its rows are painted: the first hit, no question or completion. */
  #best(): PickerItem | undefined {
    const rows = this.#rows();
    return rows.find(({ target }) => target !== undefined) ?? rows[0];
  }

  /** What can be accepted: all but separators. */
  #rows(): PickerItem[] {
    return this.#pick.items.filter(({ target, query }) => target !== undefined || query !== undefined);
  }

  /**
   * Whoever types fast accepts before the rows of the last key are painted. The window then names the row by its
   * place in the rows it had, which is another one in the new rows; the best hit for what was typed is meant.
   */
  async #accept(): Promise<void> {
    if (this.#state.severally && this.#basket.targets.length > 0) {
      await this.#take(this.#state.then);
      return;
    }
    const isStale = !this.#painted;
    await this.#updated;
    const named = this.#state.severally ? this.#pick.activeItems[0] : this.#pick.selectedItems[0];
    const accepted = isStale ? this.#best() : named;
    if (accepted?.query !== undefined) {
      this.#change({ query: accepted.query });
    } else if (accepted?.target !== undefined) {
      this.#run(this.#state.then, [accepted.target]);
    }
  }

  #press({ item, button }: QuickPickItemButtonEvent<PickerItem>): void {
    if (item.target !== undefined) {
      this.#run((button as ActionButton).command, [item.target]);
    }
  }

  /** Does the command to the rows that were taken, else to the active one. */
  async #take(command: TargetCommandId): Promise<void> {
    const isStale = !this.#painted;
    await this.#updated;
    const active = (isStale ? this.#best() : this.#pick.activeItems[0])?.target;
    const taken = this.#state.severally ? this.#basket.targets : [];
    this.#run(command, taken.length > 0 || active === undefined ? taken : [active]);
  }

  #run(command: TargetCommandId, targets: readonly Target[]): void {
    const [first] = targets;
    // Whoever went away while the rows were awaited wants nothing done.
    if (first === undefined || this.#closed) {
      return;
    }
    this.#listener.taken({ ...this.#state, active: first });
    this.#pick.hide();
    if (targets.length > 1) {
      // Several things are not opened at once; they are cited together.
      const together = command === commands.copyCitation || command === commands.insertWithOptions;
      void executeCommand(together ? command : commands.insertCitation, targets);
    } else if (command === commands.openSummary) {
      void executeCommand(command, first, { focus: true });
    } else {
      void executeCommand(command, first);
    }
  }

  #toggle(action: SearchAction): void {
    this.#change(toggled(this.#state, action, this.#activeTheme()));
    if (action === 'pinTheme') {
      this.#listener.pinned(this.#state.pinnedTheme);
    }
  }

  #activeTheme(): string | undefined {
    const active = this.#pick.activeItems[0];
    const paper = active?.target && paperOf(this.#corpus, active.target);
    return active?.theme ?? (paper && this.#corpus.themeOf(paper).title);
  }

  /** Takes the picker away, with all that it was about to do. */
  close(): void {
    if (this.#closed) {
      return;
    }
    this.#closed = true;
    this.#searching.cancel();
    this.#searching.dispose();
    setContextKey(contextKeys.searching, false);
    this.#pick.dispose();
  }
}

function isSame(a: Target | undefined, b: Target): boolean {
  return a !== undefined && targetKey(a) === targetKey(b);
}
