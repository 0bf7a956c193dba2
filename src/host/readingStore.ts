import {
  EventEmitter,
  l10n,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type Memento,
} from 'vscode';
import type { ReadingList } from '../core/reading/readingList.ts';
import { readStored, type StoredState, toStored } from '../core/reading/storedReadingList.ts';

const key = 'readingList';
const damagedKey = 'readingList.damaged';

/**
 * What the reader keeps: pins, read marks and notes, in the global state, which Settings Sync carries along. What
 * can't be read is set aside and never written over.
 */
export class ReadingStore implements Disposable {
  readonly #memento: Memento;
  readonly #readStored: (stored: unknown) => StoredState;
  readonly #didChange = new EventEmitter<void>();
  readonly #subscription: Disposable;
  /** What was read last, and what it says. */
  #read: { readonly stored: unknown; readonly list: ReadingList } | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param read for tests of formats to come */
  constructor(
    globalState: ExtensionContext['globalState'],
    read: (stored: unknown) => StoredState = (stored) => readStored(stored),
  ) {
    this.#memento = globalState;
    this.#readStored = read;
    globalState.setKeysForSync([key]);
    // Another window, or another machine, may have changed it meanwhile; VS Code tells nobody.
    this.#subscription = window.onDidChangeWindowState(({ focused }) => {
      if (focused && this.#memento.get<unknown>(key) !== this.#read?.stored) {
        this.#didChange.fire();
      }
    });
  }

  get onDidChange(): (listener: () => void) => Disposable {
    return this.#didChange.event;
  }

  /** The list as it is now; empty where it can't be read. */
  get list(): ReadingList {
    const stored = this.#memento.get<unknown>(key);
    if (this.#read === undefined || this.#read.stored !== stored) {
      const state = this.#readStored(stored);
      this.#read = { stored, list: 'list' in state ? state.list : [] };
    }
    return this.#read.list;
  }

  /** Why the list can't be read, if it can't. */
  get problem(): 'newer' | 'damaged' | undefined {
    const { kind } = this.#readStored(this.#memento.get<unknown>(key));
    return kind === 'newer' || kind === 'damaged' ? kind : undefined;
  }

  /**
   * Changes the list as it is when its turn comes.
   *
   * @throws Error with a sentence for the user when a newer version has written it
   */
  update(change: (list: ReadingList) => ReadingList): Promise<void> {
    const done = this.#last.then(() => this.#update(change));
    this.#last = done.catch(() => undefined);
    return done;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#didChange.dispose();
  }

  async #update(change: (list: ReadingList) => ReadingList): Promise<void> {
    const stored = this.#memento.get<unknown>(key);
    const state = this.#readStored(stored);
    if (state.kind === 'newer') {
      throw new Error(
        l10n.t(
          'The reading list was written by a newer version of this extension. Update it to change the list.',
        ),
      );
    }
    if (state.kind === 'migrated') {
      await this.#memento.update(`${key}.version${state.from}`, stored);
    } else if (state.kind === 'damaged') {
      await this.#setAside(stored);
    }
    await this.#memento.update(key, toStored(change('list' in state ? state.list : [])));
    this.#didChange.fire();
  }

  /** Next to what was set aside before. */
  async #setAside(stored: unknown): Promise<void> {
    const before = this.#memento.get<unknown>(damagedKey);
    await this.#memento.update(damagedKey, [...(Array.isArray(before) ? (before as unknown[]) : []), stored]);
    const show = l10n.t('Show What Was There');
    void window
      .showWarningMessage(
        l10n.t('The reading list could not be read. It was set aside, and a new one begun.'),
        show,
      )
      .then(async (choice) => {
        if (choice === show) {
          const content = JSON.stringify(stored, null, 2);
          await window.showTextDocument(await workspace.openTextDocument({ language: 'json', content }));
        }
      });
  }
}
