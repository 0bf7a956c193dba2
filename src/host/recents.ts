import type { Memento } from 'vscode';
import { maxQueryLength } from '../core/search/queryLanguage.ts';

/** How many of each are kept. */
const max = 5;

/** What was searched for and which papers were opened lately, newest first. It stays on this machine. */
export class Recents {
  readonly #memento: Memento;

  constructor(memento: Memento) {
    this.#memento = memento;
  }

  get searches(): readonly string[] {
    return this.#read('recentSearches');
  }

  /** Symbols. */
  get papers(): readonly string[] {
    return this.#read('recentPapers');
  }

  addSearch(query: string): void {
    this.#add('recentSearches', query.trim().slice(0, maxQueryLength));
  }

  addPaper(symbol: string): void {
    this.#add('recentPapers', symbol);
  }

  #read(key: string): readonly string[] {
    const value = this.#memento.get<unknown>(key);
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
  }

  #add(key: string, entry: string): void {
    if (entry !== '') {
      const others = this.#read(key).filter((other) => other !== entry);
      void this.#memento.update(key, [entry, ...others].slice(0, max));
    }
  }
}
