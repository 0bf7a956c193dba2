import type { Corpus } from '../corpus/corpus.ts';
import { termsOf, type Vocabulary } from './vocabulary.ts';
import { readParts, stemOf, type Word } from '../text/words.ts';

/** The instruments that a text names, and where. */
export interface InstrumentsInText {
  readonly ids: readonly string[];
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** Knows the instruments by their names and by what the vocabulary calls them: "UNTOC", "the Protocol". */
export class InstrumentNames {
  readonly #vocabulary: Vocabulary;
  /** Every name, as all its stems and as those that tell something. */
  readonly #names: readonly {
    readonly id: string;
    readonly stems: readonly string[];
    readonly terms: string;
  }[];

  constructor(corpus: Corpus, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#names = corpus.instruments.flatMap(({ id, title, shortTitle, acronym }) =>
      [title, shortTitle, ...(acronym === undefined ? [] : [acronym])].map((name) => ({
        id,
        stems: readParts(name).map(({ word }) => stemOf(word)),
        terms: termsOf(name).join(' '),
      })),
    );
  }

  find(text: string): InstrumentsInText {
    const words = readParts(text);
    const stems = words.map(({ word }) => stemOf(word));
    const ids = new Set<string>();
    const places: { start: number; end: number }[] = [];
    for (let at = 0; at < stems.length; at++) {
      const named = this.#at(stems, at);
      const longest = Math.max(0, ...named.map(({ length }) => length));
      if (longest > 0) {
        named.filter(({ length }) => length === longest).forEach(({ id }) => ids.add(id));
        places.push({ start: words[at]?.start ?? 0, end: endOf(text, words[at + longest - 1]) });
        at += longest - 1;
      }
    }
    return { ids: [...ids], places };
  }

  #at(stems: readonly string[], at: number): { readonly id: string; readonly length: number }[] {
    const entry = this.#vocabulary.at(stems, at);
    const means = entry?.means.map((terms) => terms.join(' ')) ?? [];
    return this.#names.flatMap(({ id, stems: name, terms }) => {
      if (entry !== undefined && means.includes(terms)) {
        return [{ id, length: entry.words.length }];
      }
      const written = name.length > 0 && name.every((stem, index) => stems[at + index] === stem);
      return written ? [{ id, length: name.length }] : [];
    });
  }
}

function endOf(text: string, word: Word | undefined): number {
  const start = word?.start ?? text.length;
  return start + (/^[\p{L}\p{N}\p{M}]+/u.exec(text.slice(start))?.[0].length ?? 0);
}
