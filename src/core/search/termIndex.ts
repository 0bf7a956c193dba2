import MiniSearch from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import type { SearchDocument, SearchFields } from './searchDocument.ts';
import { readWords, stemOf } from '../text/words.ts';

/** How much a match in a field counts: a title names the subject, a digest mentions it. */
const boost: Readonly<Record<keyof SearchFields, number>> = {
  title: 3,
  names: 1.5,
  text: 1,
  summary: 1,
  context: 0.5,
  topics: 0.5,
};
const fields = Object.keys(boost) as (keyof SearchFields)[];

/**
 * The least and the most strength of a match, by where it is. What a summary says is in a paragraph too, and the
 * paragraph is what somebody looks for; what a document stands in is shared by its neighbours.
 */
const inOwnWords = [0.7, 1] as const;
const inSummary = [0.5, 0.75] as const;
const inContext = [0.5, 0.7] as const;
const inTopics = [0.4, 0.5] as const;

/** A term of the index that a typed word may stand for. */
export interface Expansion {
  readonly stem: string;
  /** 1 for the word itself or another form of it, less for a guess. */
  readonly weight: number;
  readonly by: 'word' | 'prefix' | 'spelling';
}

interface TermCount {
  documents: number;
  lastDocument: number;
}

/** Postings longer than this are not read as a whole: a word that stands everywhere tells documents little apart. */
export const frequent = 5000;
const maxPrefixExpansions = 16;
const maxSpellings = 4;
const maxCachedStrengths = 400_000;

/**
 * The terms of all documents: MiniSearch scores them (BM25+), and a prefix tree of the words as they are written
 * tells which of them a typed word may stand for.
 */
export class TermIndex {
  readonly #mini: MiniSearch<SearchDocument>;
  readonly #stemByWord = new SearchableMap<string>();
  readonly #counts = new Map<string, TermCount>();
  readonly #strengths = new Map<string, ReadonlyMap<number, number>>();
  #cachedStrengths = 0;
  #document = -1;

  constructor() {
    this.#mini = new MiniSearch<SearchDocument>({
      fields,
      tokenize: (text) => readWords(text).map(({ word }) => word),
      processTerm: (word) => this.#addWord(word),
      searchOptions: {
        boost,
        prefix: false,
        fuzzy: false,
        tokenize: (text) => [text],
        processTerm: (term) => term,
      },
    });
  }

  add(document: SearchDocument): void {
    this.#document = document.id;
    this.#mini.add(document);
  }

  /** Words that no document has, but that a typed word may be a beginning or a misspelling of. */
  addKnownWord(word: string): void {
    if (!this.#stemByWord.has(word)) {
      this.#stemByWord.set(word, stemOf(word));
    }
  }

  get size(): number {
    return this.#mini.documentCount;
  }

  /** In how many documents a term stands. */
  documentsWith(stem: string): number {
    return this.#counts.get(stem)?.documents ?? 0;
  }

  isFrequent(stem: string): boolean {
    return this.documentsWith(stem) > frequent;
  }

  /** Whether the folded word is written somewhere, in just this form. */
  isWritten(word: string): boolean {
    return this.#stemByWord.has(word);
  }

  /**
   * How strongly the documents that have a term have it, from 0 to 1, by id. Of a frequent term, only the first
   * documents' in the corpus's order.
   */
  strengths(stem: string): ReadonlyMap<number, number> {
    const cached = this.#strengths.get(stem);
    if (cached !== undefined) {
      return cached;
    }
    const results = this.#counts.has(stem) ? this.#mini.search(stem, this.#limited(stem)) : [];
    const strongest = results[0]?.score ?? 1;
    const strengths = new Map(
      results.map(({ id, score, match }) => {
        const share = score / strongest;
        const [least, most] = range(match[stem] ?? []);
        return [Number(id), least + (most - least) * share];
      }),
    );
    this.#cache(stem, strengths);
    return strengths;
  }

  #cache(stem: string, strengths: ReadonlyMap<number, number>): void {
    this.#cachedStrengths += strengths.size;
    if (this.#cachedStrengths > maxCachedStrengths) {
      this.#strengths.clear();
      this.#cachedStrengths = strengths.size;
    }
    this.#strengths.set(stem, strengths);
  }

  #limited(stem: string): { boostDocument?: (id: number) => number } {
    if (!this.isFrequent(stem)) {
      return {};
    }
    const taken = new Set<number>();
    return {
      boostDocument: (id) => (taken.has(id) || (taken.size < frequent && taken.add(id).size > 0) ? 1 : 0),
    };
  }

  /**
   * What a typed word may stand for: itself and its other forms, else what it is the beginning of, else what it
   * may be a misspelling of.
   *
   * @param word folded
   * @param unfinished whether it may still be typed: then longer words count beside the word itself
   */
  expand(word: string, unfinished: boolean): readonly Expansion[] {
    const stem = stemOf(word);
    const known = this.#counts.has(stem) || this.#stemByWord.has(word);
    const itself: Expansion[] = known ? [{ stem, weight: 1, by: 'word' }, ...this.#deed(word, stem)] : [];
    if (/\d/u.test(word)) {
      return itself;
    }
    if (known && !unfinished) {
      return itself;
    }
    const longer = this.#longer(word, stem, known ? 0.6 : 0.9);
    if (known || longer.length > 0) {
      return [...itself, ...longer];
    }
    return this.#spellings(word);
  }

  /** The words that a misspelled one may be, closest first, as they are written. */
  spellings(word: string, maxDistance = spellingDistance(word)): readonly string[] {
    if (maxDistance === 0) {
      return [];
    }
    const found = [...this.#stemByWord.fuzzyGet(word, maxDistance)]
      .map(([spelling, [stem, distance]]) => ({
        spelling,
        documents: this.documentsWith(stem),
        // A swap of neighbours is one slip, but two steps of Levenshtein's; the first letter is seldom wrong.
        distance: (isSwap(word, spelling) ? 1 : distance) + (spelling[0] === word[0] ? 0 : 0.5),
      }))
      .filter(({ spelling }) => !/\d/u.test(spelling));
    const closest = Math.min(...found.map(({ distance }) => distance));
    return found
      .filter(({ distance }) => distance <= closest)
      .sort((a, b) => b.documents - a.documents || (a.spelling < b.spelling ? -1 : 1))
      .map(({ spelling }) => spelling);
  }

  /** "smugglers" are found in a text on smuggling, too: Porter's stems keep doer and deed apart. */
  #deed(word: string, stem: string): Expansion[] {
    const deed = /^(.{4,})[eo]rs?$/u.exec(word)?.[1] ?? '';
    return deed !== stem && this.#counts.has(deed) ? [{ stem: deed, weight: 0.8, by: 'word' }] : [];
  }

  #longer(word: string, stem: string, weight: number): Expansion[] {
    const stems = new Map<string, number>();
    for (const [, longer] of this.#stemByWord.atPrefix(word)) {
      if (longer !== stem) {
        stems.set(longer, this.documentsWith(longer));
      }
    }
    return [...stems]
      .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
      .slice(0, maxPrefixExpansions)
      .map(([longer]) => ({ stem: longer, weight, by: 'prefix' }));
  }

  #spellings(word: string): Expansion[] {
    const stems = new Set(this.spellings(word).map(stemOf));
    return [...stems].slice(0, maxSpellings).map((stem) => ({ stem, weight: 0.9, by: 'spelling' }));
  }

  #addWord(word: string): string {
    const stem = stemOf(word);
    if (!this.#stemByWord.has(word)) {
      this.#stemByWord.set(word, stem);
    }
    const count = this.#counts.get(stem);
    if (count === undefined) {
      this.#counts.set(stem, { documents: 1, lastDocument: this.#document });
    } else if (count.lastDocument !== this.#document) {
      count.documents++;
      count.lastDocument = this.#document;
    }
    return stem;
  }
}

function range(matched: readonly string[]): readonly [number, number] {
  if (['title', 'text', 'names'].some((field) => matched.includes(field))) {
    return inOwnWords;
  }
  return matched.includes('summary') ? inSummary : matched.includes('context') ? inContext : inTopics;
}

/** Short words are all a letter or two apart: a guess there would find everything. */
function spellingDistance(word: string): number {
  return word.length < 5 ? 0 : word.length < 7 ? 1 : 2;
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) {
    return false;
  }
  let at = 0;
  while (at < a.length && a[at] === b[at]) {
    at++;
  }
  return at < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
