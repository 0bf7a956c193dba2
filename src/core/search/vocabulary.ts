import { decodeJson } from '../corpus/decodeJson.ts';
import { stopWords } from '../text/stopWords.ts';
import { type VocabularyData, vocabularySchema } from './vocabularySchema.ts';
import { readParts, stemOf } from '../text/words.ts';

/** What drafters say, and what the compendium calls it. */
export interface VocabularyEntry {
  /** As it is typed, in stems. */
  readonly words: readonly string[];
  /** What to find, each as the stems that must stand together. */
  readonly means: readonly (readonly string[])[];
}

/** An entry whose meanings are still text: most are never asked for. */
interface StoredEntry {
  readonly words: readonly string[];
  readonly means: readonly string[];
}

/** A thesaurus for queries: words that the corpus does not use, and those that it uses instead. */
export class Vocabulary {
  static readonly empty = new Vocabulary({ entries: [] });

  /** Single words as they are typed, folded: a query may have their beginning, or misspell them. */
  readonly knownWords: readonly string[];
  /** By the first stem; longer ones first. */
  readonly #entries = new Map<string, StoredEntry[]>();

  constructor({ entries }: VocabularyData) {
    const known = new Set<string>();
    for (const { words, means } of entries) {
      for (const phrase of words) {
        const folded = foldPhrase(phrase);
        this.#add({ words: folded.map(stemOf), means });
        folded.filter((word) => !stopWords.has(word)).forEach((word) => known.add(word));
      }
    }
    this.knownWords = [...known];
    for (const list of this.#entries.values()) {
      list.sort((a, b) => b.words.length - a.words.length);
    }
  }

  /** The longest entry whose words stand in a list of stems from one place on. */
  at(stems: readonly string[], from: number): VocabularyEntry | undefined {
    const entry = this.#entries
      .get(stems[from] ?? '')
      ?.find(({ words }) => words.every((word, index) => stems[from + index] === word));
    return entry && { words: entry.words, means: entry.means.map(termsOf) };
  }

  #add(entry: StoredEntry): void {
    const [first = ''] = entry.words;
    const entries = this.#entries.get(first);
    if (entries === undefined) {
      this.#entries.set(first, [entry]);
    } else {
      entries.push(entry);
    }
  }
}

/**
 * Reads the text of `data/vocabulary.json`.
 *
 * @throws DataError that names the path and the bad value
 */
export function decodeVocabulary(json: string): Vocabulary {
  return new Vocabulary(decodeJson(vocabularySchema, json));
}

function foldPhrase(phrase: string): string[] {
  return readParts(phrase).map(({ word }) => word);
}

/** The stems of a phrase that tell something. */
export function termsOf(phrase: string): string[] {
  const words = foldPhrase(phrase);
  const telling = words.filter((word) => !stopWords.has(word));
  return (telling.length > 0 ? telling : words).map(stemOf);
}
