import MiniSearch, { type SearchResult } from 'minisearch';
import type { Corpus } from '../corpus/corpus.ts';
import type { Paper } from '../corpus/model.ts';
import { symbolKey } from '../corpus/symbolKey.ts';
import { type SearchDocument, type SearchFields, searchDocuments } from './searchDocument.ts';
import { snippet } from './snippet.ts';
import { normalizeTerm, tokenize } from './terms.ts';

/** A paper or a paragraph that was found. */
export interface SearchHit {
  readonly kind: 'paper' | 'paragraph';
  /** The paper, or for a paragraph the paper that it describes; null in the introduction. */
  readonly symbol: string | null;
  /** The compendium's paragraph; null for a paper. */
  readonly paragraph: number | null;
  /** The theme's title; null in the introduction. */
  readonly theme: string | null;
  /** Greater is better. Comparable within one result only. */
  readonly score: number;
  /** Text around the first matching word, on one line. */
  readonly snippet: string;
}

/** A longer query is cut: nobody types one, but one can be pasted. */
const maxQueryLength = 300;

const fields: readonly (keyof SearchFields)[] = ['title', 'topics', 'text', 'names', 'symbol'];

/** Papers and paragraphs, found by words as they are typed. Building it reads the whole corpus once. */
export class SearchIndex {
  readonly #documents: readonly SearchDocument[];
  readonly #papers: readonly Paper[];
  readonly #index: MiniSearch<SearchDocument>;

  constructor(corpus: Corpus) {
    this.#documents = searchDocuments(corpus);
    this.#papers = corpus.papers;
    this.#index = new MiniSearch<SearchDocument>({
      fields: [...fields],
      tokenize,
      processTerm: normalizeTerm,
      searchOptions: {
        // Key topics are a theme's, so all its papers share them: they say less than a paper's own words.
        boost: { title: 3, names: 1.5, topics: 0.5 },
        // Short words are all one letter apart: forgiving typos there would find everything.
        prefix: (term) => term.length > 1,
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      },
    });
    this.#index.addAll(this.#documents);
  }

  /** The best hits first, ties in the corpus's order; none for a query without words. Never throws. */
  search(query: string, limit = 50): readonly SearchHit[] {
    const text = query.slice(0, maxQueryLength);
    const results = this.#find(text);
    const best = results[0]?.score ?? 1;
    const bySymbol = this.#papersBySymbol(text);
    const ranked = [
      ...bySymbol.map((paper) => ({ document: this.#documentOf(paper), score: best * 2, terms: [] })),
      ...results
        .map((result) => ({
          document: this.#documents[Number(result.id)],
          score: result.score,
          terms: result.terms,
        }))
        .filter(({ document }) => document?.kind !== 'paper' || !bySymbol.includes(document.paper as Paper)),
    ];
    return ranked.slice(0, limit).flatMap(({ document, score, terms }) => {
      return document === undefined ? [] : [toHit(document, score, terms)];
    });
  }

  /** All words, or else any of them. */
  #find(text: string): readonly SearchResult[] {
    const all = this.#index.search(text, { combineWith: 'AND' });
    const results = all.length > 0 ? all : this.#index.search(text, { combineWith: 'OR' });
    return results.sort((a, b) => b.score - a.score || Number(a.id) - Number(b.id));
  }

  /** Papers whose symbol starts or ends with what was typed: `2015/4`, `ctoc cop wg7 2015`. */
  #papersBySymbol(text: string): readonly Paper[] {
    const key = symbolKey(text);
    if (key.length < 5 || !/\d/u.test(key)) {
      return [];
    }
    return this.#papers.filter(({ symbol }) => {
      const whole = symbolKey(symbol);
      return whole.startsWith(key) || whole.endsWith(key);
    });
  }

  #documentOf(paper: Paper): SearchDocument | undefined {
    return this.#documents.find((document) => document.kind === 'paper' && document.paper === paper);
  }
}

function toHit(document: SearchDocument, score: number, terms: readonly string[]): SearchHit {
  return {
    kind: document.kind,
    symbol: document.paper?.symbol ?? null,
    paragraph: document.paragraph?.number ?? null,
    theme: document.theme?.title ?? null,
    score,
    snippet: snippet(document.text, terms),
  };
}
