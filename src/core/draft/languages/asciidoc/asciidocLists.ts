import { listMarker, termMark } from './asciidocLines.ts';

/** The lists that are open: by the marks that their items begin with. */
export class AsciidocLists {
  readonly #marks = new Set<string>();

  add(line: string): void {
    this.#marks.add(markOf(line));
  }

  /** Whether a line is an item of one of them; another mark in a paragraph of an item is text. */
  has(line: string): boolean {
    return this.#marks.has(markOf(line));
  }

  end(): void {
    this.#marks.clear();
  }
}

/** Whichever number or letter it is. */
function markOf(line: string): string {
  const [marker] = listMarker.exec(line) ?? [];
  const mark = marker === undefined ? (termMark.exec(line)?.[0] ?? '') : (/\S+/u.exec(marker)?.[0] ?? '');
  return mark.replace(/\d+|[A-Za-z]+/u, (name) => (/\d/u.test(name) ? '1' : name < 'a' ? 'A' : 'a'));
}
