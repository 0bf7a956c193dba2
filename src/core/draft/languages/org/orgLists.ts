import { item } from './orgLine.ts';

/** Which list items are open, by the columns of their bullets. */
export class OrgLists {
  #columns: number[] = [];
  readonly #outer: number[][] = [];

  /**
   * A line ends the items that it isn't a part of.
   *
   * @returns whether it has ended one, and how far a paragraph before the line is indented so that a list goes on
   */
  meet(text: string, column: number): { readonly hasEnded: boolean; readonly indent: number } {
    let ended: number | undefined;
    for (let last = this.#columns.at(-1); last !== undefined && column <= last; last = this.#columns.at(-1)) {
      ended = this.#columns.pop();
    }
    const isItem = item.test(text);
    const indent = isItem && ended !== undefined ? ended + 2 : this.#columns.length > 0 ? column : 0;
    return { hasEnded: ended !== undefined, indent };
  }

  begin(column: number): void {
    this.#columns.push(column);
  }

  /** Two empty lines end all lists. */
  end(): void {
    this.#columns = [];
  }

  /** In a block lists are its own. */
  enter(): void {
    this.#outer.push(this.#columns);
    this.#columns = [];
  }

  leave(): void {
    this.#columns = this.#outer.pop() ?? [];
  }

  /** A headline ends everything. */
  reset(): void {
    this.#columns = [];
    this.#outer.length = 0;
  }
}
