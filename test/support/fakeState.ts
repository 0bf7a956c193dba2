import type { Memento } from 'vscode';

/** The global state of an extension, in memory. It keeps JSON, as VS Code does: what is read is never what was put in. */
export class FakeState implements Memento {
  readonly #values = new Map<string, string>();
  synced: readonly string[] = [];
  /** How many writes there were. */
  writes = 0;

  constructor(values: Readonly<Record<string, unknown>> = {}) {
    for (const [key, value] of Object.entries(values)) {
      this.#values.set(key, JSON.stringify(value));
    }
  }

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  get<T>(key: string, defaultValue?: T): T {
    const value = this.#values.get(key);
    return (value === undefined ? defaultValue : JSON.parse(value)) as T;
  }

  async update(key: string, value: unknown): Promise<void> {
    // Others get their turn, as they do while VS Code writes.
    await Promise.resolve();
    this.writes += 1;
    if (value === undefined) {
      this.#values.delete(key);
    } else {
      this.#values.set(key, JSON.stringify(value));
    }
  }

  setKeysForSync(keys: readonly string[]): void {
    this.synced = keys;
  }
}
