import { l10n, window, type QuickPick, type QuickPickItemButtonEvent } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { SearchIndex } from '../../core/search/searchIndex.ts';
import { executeCommand } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { commands, type SearchOptions, type TargetCommandId } from '../ids.ts';
import { showError } from '../showError.ts';
import { hitItem, type PickerItem, startItems } from './pickerItems.ts';

/** Every update crosses to the window's process, so a list is kept short. */
const maxItems = 50;

/** The picker for papers and paragraphs: searches as the user types, in the index's order. */
export class SearchPicker {
  readonly #deps: Deps;
  readonly #corpus: Corpus;
  readonly #index: () => SearchIndex;
  readonly #options: Required<SearchOptions>;
  readonly #pick: QuickPick<PickerItem>;
  /** Whether the window has answered for the rows that it was given last. */
  #painted = false;

  constructor(deps: Deps, corpus: Corpus, index: () => SearchIndex, options: Required<SearchOptions>) {
    this.#deps = deps;
    this.#corpus = corpus;
    this.#index = index;
    this.#options = options;
    this.#pick = window.createQuickPick<PickerItem>();
  }

  show(): void {
    const pick = this.#pick;
    pick.title = titleOf(this.#options.then);
    pick.placeholder = l10n.t('Words, a symbol or an article: hawala, 2015/4, art. 20');
    pick.value = this.#options.query;
    // Disposing of the picker ends these too.
    pick.onDidChangeValue(() => this.#update());
    // The window names the active row as soon as it has new rows.
    pick.onDidChangeActive(() => this.#answered());
    pick.onDidAccept(() => this.#accept());
    pick.onDidTriggerItemButton((event) => this.#press(event));
    pick.onDidHide(() => pick.dispose());
    this.#update();
    pick.show();
  }

  #update(): void {
    try {
      this.#pick.items = this.#find(this.#pick.value);
      this.#painted = false;
    } catch (error) {
      this.#pick.hide();
      showError(this.#deps.log, error);
    }
  }

  #find(query: string): PickerItem[] {
    if (query.trim() === '') {
      return startItems(this.#corpus);
    }
    return this.#index()
      .search(query, maxItems)
      .map((hit) => hitItem(this.#corpus, hit));
  }

  /** New rows make the first hit active; another one is the late answer to older rows, or the user's move. */
  #answered(): void {
    this.#painted ||= this.#pick.activeItems[0] === this.#best();
  }

  #best(): PickerItem | undefined {
    return this.#pick.items.find((item) => item.target !== undefined);
  }

  /**
   * Whoever types fast accepts before the rows of the last key are painted. The window then names the row by its
   * place in the rows it had, which is another one in the new rows; the best hit for what was typed is meant.
   */
  #accept(): void {
    const selected = this.#painted ? this.#pick.selectedItems[0] : undefined;
    const accepted = selected ?? this.#best();
    const target = accepted?.target;
    if (target === undefined) {
      return;
    }
    this.#pick.hide();
    if (this.#options.then === commands.openSummary) {
      void executeCommand(commands.openSummary, target, { focus: true });
    } else {
      void executeCommand(this.#options.then, target);
    }
  }

  #press({ item, button }: QuickPickItemButtonEvent<PickerItem>): void {
    const command = item.commandOf?.get(button);
    if (item.target !== undefined && command !== undefined) {
      this.#pick.hide();
      void executeCommand(command, item.target);
    }
  }
}

function titleOf(command: TargetCommandId): string {
  switch (command) {
    case commands.insertCitation:
      return l10n.t('Insert Citation');
    case commands.copyCitation:
      return l10n.t('Copy Citation');
    case commands.copySymbol:
      return l10n.t('Copy Symbol');
    case commands.openDocument:
      return l10n.t('Open Official Document');
    case commands.openSummary:
      return l10n.t('Search the Compendium');
  }
}
