import {
  EventEmitter,
  l10n,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type Memento,
} from 'vscode';
import { changeBetween, redo } from '../core/reading/listChange.ts';
import {
  allChanges,
  changeId,
  lostChanges,
  type OwnChange,
  readOwnChanges,
  withChanges,
} from '../core/reading/ownChanges.ts';
import type { ReadingList } from '../core/reading/readingList.ts';
import { readStored, type StoredState, toStored } from '../core/reading/storedReadingList.ts';
import { UserError } from './userError.ts';

const key = 'readingList';
const damagedKey = 'readingList.damaged';
/** This machine's own changes. Not synced: they mend what a sync takes away. */
const ownKey = 'readingList.own';

/** More than these, or longer ones, are kept as one: the list as it is. */
const maxOwn = { changes: 500, characters: 1_000_000 } as const;

/**
 * When to look whether a change has stayed, in milliseconds: another window's write arrives within a tenth of a
 * second, or later where the browser slows that window down.
 */
const looks = [1000, 5000] as const;

/** VS Code tells nobody of a sync, so the list is looked at every so many milliseconds. */
const lookEvery = 30_000;

type Timer = ReturnType<typeof setTimeout>;

/**
 * What the reader keeps: pins, read marks and notes, in the global state, which Settings Sync carries along. What
 * can't be read is set aside and never written over, and what another window or machine writes over is done again.
 */
export class ReadingStore implements Disposable {
  readonly #memento: Memento;
  readonly #readStored: (stored: unknown) => StoredState;
  readonly #didChange = new EventEmitter<void>();
  readonly #subscription: Disposable;
  /** What was read last, and what it says. */
  #read: { readonly stored: unknown; readonly list: ReadingList } | undefined;
  #last: Promise<unknown> = Promise.resolve();
  /** Tells this window's changes from those of others. */
  readonly #window = Math.random().toString(36).slice(2, 10);
  #count = 0;
  /** This window's changes, until the store is seen to have kept them: other windows write over that, too. */
  #own: readonly OwnChange[] = [];
  readonly #watch: ReturnType<typeof setInterval>;
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
        this.#mend();
      }
    });
    this.#watch = setInterval(() => this.#mend(), lookEvery);
    // A sync may have come while no window was open.
    this.#settleIn(looks);
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
    return this.#inTurn(() => this.#update(change));
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    clearInterval(this.#watch);
    this.#subscription.dispose();
    this.#didChange.dispose();
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const done = this.#last.then(run);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Does again what was lost, and tells of what others have written. */
  #mend(): void {
    if (JSON.stringify(this.#memento.get<unknown>(key)) !== this.#told) {
      // Where it fails, the next change tries again.
      this.#inTurn(() => this.#mendNow()).catch(() => undefined);
    }
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
    if (await this.#mendNow()) {
      return;
    }
    if (later.length === 0) {
      const kept = new Set(this.#kept?.map(({ id }) => id));
      this.#own = this.#own.filter(({ id }) => !kept.has(id));
    } else {
      this.#settleIn(later);
    }
  }

  /** @returns whether something was lost, and was done again */
  async #mendNow(): Promise<boolean> {
    const state = this.#readStored(this.#memento.get<unknown>(key));
    // Where the list can't be read, the next change does it.
    if (state.kind === 'list' && lostChanges(this.#all, state.changes).length > 0) {
      await this.#update();
      return true;
    }
    this.#lookAgain();
    return false;
  }

  /** undefined where this machine has changed nothing since it keeps its changes. */
  get #kept(): readonly OwnChange[] | undefined {
    return readOwnChanges(this.#memento.get<unknown>(ownKey));
  }

  get #all(): readonly OwnChange[] {
    return allChanges(this.#kept ?? [], this.#own);
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

  /** Does again what was lost, and then what is new. */
  async #update(change?: (list: ReadingList) => ReadingList): Promise<void> {
    const stored = this.#memento.get<unknown>(key);
    const state = this.#readStored(stored);
    if (state.kind === 'newer') {
      throw new UserError(
        l10n.t(
          'The reading list was written by a newer version of this extension. Update it to change the list.',
        ),
      );
    }
    if (state.kind === 'migrated') {
      await this.#memento.update(`${key}.version${state.from}`, stored);
    } else if (state.kind === 'damaged') {
      await this.#setAside(
        stored,
        l10n.t('The reading list could not be read. It was set aside, and a new one begun.'),
      );
    }
    if (state.kind === 'list' && state.damaged.length > 0) {
      await this.#setAside(
        state.damaged,
        l10n.t('A part of the reading list could not be read. It was set aside.'),
      );
    }
    const { list: stays, changes: ids } = { list: [], changes: [], ...state };
    // What there was before this machine kept its changes is its own as well.
    const first = this.#kept === undefined && stays.length > 0 ? [this.#made([], stays)] : [];
    const lost = lostChanges(this.#all, ids);
    const mended = lost.reduce((list, one) => redo(list, one.change), stays);
    const list = change === undefined ? mended : change(mended);
    const added = change === undefined ? [] : [this.#made(mended, list)];
    this.#own = [...this.#own, ...first, ...added];
    // First, so that nothing is in the list that could not be done again.
    await this.#keep(list);
    await this.#memento.update(key, toStored(list, withChanges(ids, this.#all)));
    this.#tell();
    this.#settleIn(looks);
  }

  #made(before: ReadingList, after: ReadingList): OwnChange {
    this.#count += 1;
    return { id: changeId(this.#window, this.#count), change: changeBetween(before, after) };
  }

  async #keep(list: ReadingList): Promise<void> {
    const all = this.#all;
    const isMuch = all.length > maxOwn.changes || JSON.stringify(all).length > maxOwn.characters;
    if (isMuch) {
      this.#own = [this.#made([], list)];
    }
    await this.#memento.update(ownKey, isMuch ? this.#own : all);
  }

  /** Next to what was set aside before. */
  async #setAside(stored: unknown, message: string): Promise<void> {
    const before = this.#memento.get<unknown>(damagedKey);
    await this.#memento.update(damagedKey, [...(Array.isArray(before) ? (before as unknown[]) : []), stored]);
    const show = l10n.t('Show What Was There');
    void window.showWarningMessage(message, show).then(async (choice) => {
      if (choice === show) {
        const content = JSON.stringify(stored, null, 2);
        await window.showTextDocument(await workspace.openTextDocument({ language: 'json', content }));
      }
    });
  }
}
