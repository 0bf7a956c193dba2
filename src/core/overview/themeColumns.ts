import type { Corpus } from '../corpus/corpus.ts';
import type { Paragraph } from '../corpus/model.ts';

/** Numbers of paragraphs: those of the introduction, then those of each theme in order. */
export type ThemeCells = readonly (readonly number[])[];

/** Puts numbers of paragraphs into a row's cells; each number stands once in a cell. */
export class ThemeColumns {
  readonly #corpus: Corpus;
  readonly #columns: ReadonlyMap<string, number>;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#columns = new Map(corpus.themes.map(({ id }, index) => [id, index + 1]));
  }

  cells(paragraphs: readonly Paragraph[]): ThemeCells {
    const cells = Array.from({ length: this.#columns.size + 1 }, () => new Set<number>());
    for (const paragraph of paragraphs) {
      const theme = this.#corpus.paperDescribedBy(paragraph)?.theme ?? '';
      cells[this.#columns.get(theme) ?? 0]?.add(paragraph.number);
    }
    return cells.map((numbers) => [...numbers]);
  }
}
