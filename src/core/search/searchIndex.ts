import type { Corpus } from '../corpus/corpus.ts';
import { type Concept, referenceConcept, wordConcepts } from './concepts.ts';
import { DocumentTexts, hasPhrase, singularOf } from './documentText.ts';
import { Documents } from './documents.ts';
import { type Filter, filterOf, scopeFilter, type SearchScope } from './filters.ts';
import { InstrumentNames } from './instrumentNames.ts';
import { maxQueryLength, parseQuery } from './queryLanguage.ts';
import { rank, type Ranked } from './ranking.ts';
import { readReferences } from './references.ts';
import { searchDocuments } from './searchDocument.ts';
import { type SearchHit, searchHit } from './searchHit.ts';
import { finish, type Steps } from '../steps.ts';
import { suggestion } from './suggestion.ts';
import { TermIndex } from './termIndex.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readParts } from '../text/words.ts';

export interface SearchResult {
  /** The best first, ties in the corpus's order. */
  readonly hits: readonly SearchHit[];
  /** The query as it was probably meant, where nothing matches it well. */
  readonly suggestion: string | undefined;
}

export interface SearchSettings {
  /** How many hits at most. */
  readonly limit?: number;
  readonly within?: SearchScope | undefined;
}

const defaultLimit = 50;
/** A text whose last word is whole. */
const finished = { unfinished: false, alone: true };
/** Below this score, a hit has less than half of what was asked for. */
const good = 0.45;

/** Papers and paragraphs, found as they are asked for. */
export class SearchIndex {
  readonly #corpus: Corpus;
  readonly #vocabulary: Vocabulary;
  readonly #documents = new Documents();
  readonly #index = new TermIndex();
  readonly #texts = new DocumentTexts();
  readonly #instruments: InstrumentNames;

  private constructor(corpus: Corpus, vocabulary: Vocabulary) {
    this.#corpus = corpus;
    this.#vocabulary = vocabulary;
    this.#instruments = new InstrumentNames(corpus, vocabulary);
  }

  /** Reads the whole corpus, a document at a time. */
  static *build(corpus: Corpus, vocabulary: Vocabulary): Steps<SearchIndex> {
    const built = new SearchIndex(corpus, vocabulary);
    for (const document of searchDocuments(corpus)) {
      built.#documents.add(document);
      built.#index.add(document);
      yield;
    }
    vocabulary.knownWords.forEach((word) => built.#index.addKnownWord(word));
    return built;
  }

  /** The whole of `results` at once. */
  search(query: string, limit = defaultLimit): SearchResult {
    return finish(this.results(query, { limit }));
  }

  /** What answers a query; nothing for a query without words or filters that stays within nothing. Never throws. */
  *results(query: string, { limit = defaultLimit, within }: SearchSettings = {}): Steps<SearchResult> {
    const text = query.slice(0, maxQueryLength);
    const around = within === undefined ? [] : [scopeFilter(within)];
    const { ranked, concepts } = yield* this.#rank(text, around, limit);
    const isPoor = concepts.length > 0 && (ranked[0]?.score ?? 0) < good;
    const other = isPoor ? suggestion(text, this.#index) : undefined;
    const isUseful = other !== undefined && (yield* this.#rank(other, around, 1)).ranked.length > 0;
    return {
      hits: ranked.map((one) => searchHit(one, concepts)),
      suggestion: isUseful ? other : undefined,
    };
  }

  *#rank(
    text: string,
    around: readonly Filter[],
    limit: number,
  ): Steps<{ readonly ranked: readonly Ranked[]; readonly concepts: readonly Concept[] }> {
    const { concepts, filters: own } = this.#read(text);
    const filters = [...around, ...own];
    if (concepts.length === 0 && filters.length === 0) {
      return { ranked: [], concepts };
    }
    const context = { documents: this.#documents, index: this.#index, texts: this.#texts };
    const passes: Filter = (document) => filters.every((filter) => filter(document));
    return { ranked: yield* rank(concepts, passes, limit, context), concepts };
  }

  #read(query: string): { readonly concepts: readonly Concept[]; readonly filters: readonly Filter[] } {
    const concepts: Concept[] = [];
    const filters: Filter[] = [];
    const context = {
      corpus: this.#corpus,
      documents: this.#documents,
      vocabulary: this.#vocabulary,
      instruments: this.#instruments,
    };
    for (const part of parseQuery(query)) {
      const unfinished = part.end === query.length;
      switch (part.kind) {
        case 'text':
          concepts.push(...this.#text(part.text, unfinished));
          break;
        case 'phrase': {
          filters.push(...this.#phraseFilter(part.text, part.without));
          if (!part.without) {
            concepts.push(...wordConcepts(part.text, this.#index, this.#vocabulary, finished));
          }
          break;
        }
        case 'without':
          filters.push(...this.#phraseFilter(part.text, true));
          break;
        case 'filter': {
          const filter = filterOf(part.name, part.value, context);
          if (filter === undefined) {
            concepts.push(...this.#text(part.text, unfinished));
          } else {
            filters.push(part.without ? (document) => !filter(document) : filter);
          }
          break;
        }
      }
    }
    return { concepts, filters };
  }

  #text(text: string, unfinished: boolean): readonly Concept[] {
    const { references, rest } = readReferences(text, {
      documents: this.#documents,
      instruments: this.#instruments,
      compendium: this.#corpus.compendium.citekey,
    });
    return [
      ...references.map(referenceConcept),
      // A word before a reference is finished.
      ...wordConcepts(rest, this.#index, this.#vocabulary, {
        unfinished: unfinished && /[\p{L}\p{N}]$/u.test(rest),
        alone: references.length === 0,
      }),
    ];
  }

  /**
   * Documents with, or without, the words one behind another as they are written, but for the plural. Stems would
   * take "informal" for "informants". No filter where there are no words yet.
   */
  #phraseFilter(text: string, without: boolean): Filter[] {
    const words = readParts(text).map(({ word }) => singularOf(word));
    return words.length === 0 ? [] : [(document) => hasPhrase(this.#texts.of(document), words) !== without];
  }
}
