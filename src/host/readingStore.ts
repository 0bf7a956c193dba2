import {
  EventEmitter,
  l10n,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type Memento,
} from 'vscode';
import { type Change, type OwnChange, OwnChanges } from '../core/reading/ownChanges.ts';
import type { ReadingList } from '../core/reading/readingList.ts';
import { readStored, type StoredState, toStored } from '../core/reading/storedReadingList.ts';

const key = 'readingList';
const damagedKey = 'readingList.damaged';

/**
 * When to look whether a change has stayed, in milliseconds: another window's write arrives within a tenth of a
 * second, or later where the browser slows that window down.
 */
const looks = [1000, 5000] as const;

type Timer = ReturnType<typeof setTimeout>;

/**
 * What the reader keeps: pins, read marks and notes, in the global state, which Settings Sync carries along. What
 * can't be read is set aside and never written over, and what another window writes over is made again.
 */
export class ReadingStore implements Disposable {
  readonly #memento: Memento;
  readonly #readStored: (stored: unknown) => StoredState;
  readonly #didChange = new EventEmitter<void>();
  readonly #subscription: Disposable;
  /** What was read last, and what it says. */
  #read: { readonly stored: unknown; readonly list: ReadingList } | undefined;
  #last: Promise<unknown> = Promise.resolve();
  readonly #own = new OwnChanges();
  /** What listeners know, as JSON. */
  #told: string | undefined;
  #timer: Timer | undefined;
  #isDisposed = false;

  /** @param read for tests of formats to come */
  constructor(
    globalState: ExtensionContext['globalState'],
    read: (stored: unknown) => StoredState = (stored) => readStored(stored),
  ) {
    this.#memento = globalState;
    this.#readStored = read;
    this.#told = JSON.stringify(globalState.get<unknown>(key));
    globalState.setKeysForSync([key]);
    // Another window, or another machine, may have changed it meanwhile; VS Code tells nobody.
    this.#subscription = window.onDidChangeWindowState(({ focused }) => {
      if (focused) {
        this.#lookAgain();
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
  update(change: Change): Promise<void> {
    const id = Math.random().toString(36).slice(2, 10);
    return this.#inTurn(() => this.#update([{ id, change }]));
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#didChange.dispose();
  }

  #inTurn(run: () => Promise<void>): Promise<void> {
    const done = this.#last.then(run);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Whether others have written what nobody was told of yet. */
  #lookAgain(): void {
    if (JSON.stringify(this.#memento.get<unknown>(key)) !== this.#told) {
      this.#tell();
    }
  }

  #tell(): void {
    this.#told = JSON.stringify(this.#memento.get<unknown>(key));
    this.#didChange.fire();
  }

  /** Once writing is over, for VS Code does not tell of what other windows write. */
  async #settle(timer: Timer, later: readonly number[]): Promise<void> {
    if (timer !== this.#timer) {
      // Something was written since; it has a look of its own to come.
      return;
    }
    const state = this.#readStored(this.#memento.get<unknown>(key));
    if (state.kind === 'list' && this.#own.hasLost(state.changes)) {
      await this.#update([]);
      return;
    }
    this.#lookAgain();
    if (later.length === 0) {
      // Where the list can't be read, the next change makes them again.
      if (state.kind === 'list') {
        this.#own.forget();
      }
    } else {
      this.#settleIn(later);
    }
  }

  #settleIn([first = 0, ...later]: readonly number[]): void {
    clearTimeout(this.#timer);
    if (this.#isDisposed) {
      return;
    }
    // Two windows that look at once would write at once again.
    const delay = first * (1 + Math.random());
    const timer = setTimeout(() => {
      // Where it fails, the next change tries again.
      this.#inTurn(() => this.#settle(timer, later)).catch(() => undefined);
    }, delay);
    this.#timer = timer;
  }

  /** Makes again what was lost, and then what is new. */
  async #update(added: readonly OwnChange[]): Promise<void> {
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
    const { list, changes } = this.#own.apply(
      'list' in state ? state.list : [],
      'changes' in state ? state.changes : [],
      added,
    );
    await this.#memento.update(key, toStored(list, changes));
    this.#own.remember(added);
    this.#tell();
    this.#settleIn(looks);
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
