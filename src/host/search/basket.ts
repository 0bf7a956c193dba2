import { type Target, targetKey } from '../../core/corpus/target.ts';
import type { PickerItem } from './pickerItems.ts';

/** What was checked in the picker, over all queries: rows come and go, what was taken stays. */
export class Basket {
  readonly #taken = new Map<string, PickerItem>();
  #shown: readonly PickerItem[] = [];

  /** In the order of being taken. */
  get targets(): readonly Target[] {
    return [...this.#taken.values()].flatMap(({ target }) => target ?? []);
  }

  /** The rows of a query; while several are taken, those that were taken under other queries stand first. */
  withTaken(items: readonly PickerItem[], severally: boolean): readonly PickerItem[] {
    const keys = new Set(items.map(keyOf));
    const others = [...this.#taken].flatMap(([key, item]) => (keys.has(key) ? [] : [item]));
    // A question or a completion can't be cited, so it can't be checked.
    this.#shown = severally ? [...others, ...items.filter(({ target }) => target !== undefined)] : items;
    return this.#shown;
  }

  selectedOf(items: readonly PickerItem[]): readonly PickerItem[] {
    return items.filter((item) => this.#taken.has(keyOf(item)));
  }

  /** What the window says is checked now, among the rows that are shown. */
  select(selected: readonly PickerItem[]): void {
    const keys = new Set(selected.map(keyOf));
    for (const item of this.#shown) {
      const key = keyOf(item);
      if (!keys.has(key)) {
        this.#taken.delete(key);
      } else if (item.target !== undefined && !this.#taken.has(key)) {
        this.#taken.set(key, item);
      }
    }
  }
}

function keyOf({ target, label }: PickerItem): string {
  return target === undefined ? `row ${label}` : targetKey(target);
}
