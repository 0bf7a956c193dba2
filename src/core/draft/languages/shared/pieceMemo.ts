/**
 * What pieces of a text were read as, kept from one version of a draft to the next: a paragraph that is as it was need
 * not be read again. Readings hold offsets from the piece's beginning.
 */
export class PieceMemo<Reading> {
  readonly #old: ReadonlyMap<string, Reading>;
  readonly #now = new Map<string, Reading>();

  constructor(previous?: PieceMemo<Reading>) {
    this.#old = previous === undefined ? new Map<string, Reading>() : previous.#now;
  }

  /** @param key the piece itself, and whatever else its reading depends on */
  read(key: string, read: () => Reading): Reading {
    const known = this.#now.get(key) ?? this.#old.get(key) ?? read();
    this.#now.set(key, known);
    return known;
  }
}
