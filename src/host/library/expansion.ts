import type { Memento } from 'vscode';

const key = 'library.expansion';

/** More rows than this are not remembered; those that were touched last are. */
const maxRemembered = 500;

/** Which rows somebody has opened and closed, over regroupings and windows: VS Code forgets rows that are gone. */
export class Expansion {
  readonly #memento: Memento;
  #rows: ReadonlyMap<string, boolean>;

  constructor(memento: Memento) {
    this.#memento = memento;
    this.#rows = new Map(saved(memento.get<unknown>(key)));
  }

  isOpen(id: string): boolean | undefined {
    return this.#rows.get(id);
  }

  remember(id: string, isOpen: boolean): void {
    const others = [...this.#rows].filter(([other]) => other !== id);
    this.#rows = new Map([...others.slice(1 - maxRemembered), [id, isOpen]]);
    void this.#memento.update(key, [...this.#rows]);
  }
}

function saved(value: unknown): readonly (readonly [string, boolean])[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

function isRow(value: unknown): value is readonly [string, boolean] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'boolean';
}
