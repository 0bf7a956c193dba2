import { readFileSync } from 'node:fs';
import type { SearchIndex } from '../../src/core/search/searchIndex.ts';
import { type FlatHit, flatHit } from '../support/flatHit.ts';

/** What a drafter types, and what an expert would accept as the answer. */
export interface Query {
  readonly query: string;
  readonly kind: string;
  /** Symbols. None where only the compendium's introduction answers. */
  readonly papers: readonly string[];
  readonly paragraphs: readonly number[];
}

/** Shares of the queries, from 0 to 1. */
export interface Evaluation {
  readonly count: number;
  /** The first hit is an accepted paper or an accepted paragraph. */
  readonly success1: number;
  /** The first hit is an accepted paragraph, where there are any: an accepted paper won't do. */
  readonly paragraphs1: number;
  /** Among the first three hits is an accepted paper or a paragraph about one. */
  readonly papers3: number;
  /** Among the first three hits is an accepted paragraph. */
  readonly paragraphs3: number;
  /** Among the first three paragraphs that are found is an accepted one. */
  readonly paragraphsOnly3: number;
  /** The mean of one divided by the rank of the first accepted hit. */
  readonly meanReciprocalRank: number;
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly query: Query;
  readonly missed: readonly ('success@1' | 'papers@3' | 'paragraphs@3')[];
  readonly found: readonly string[];
}

/** `queries.json`, which the rules are tuned with, or `heldOut.json`, which they are not. */
export function readQueries(file = 'queries.json'): readonly Query[] {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Query[];
}

export function evaluate(index: SearchIndex, queries: readonly Query[]): Evaluation {
  const results = queries.map((query) => ({ query, hits: index.search(query.query).hits.map(flatHit) }));
  const share = (list: typeof results, test: (query: Query, hits: readonly FlatHit[]) => boolean): number =>
    list.filter(({ query, hits }) => test(query, hits)).length / list.length;
  const withPapers = results.filter(({ query }) => query.papers.length > 0);
  const withParagraphs = results.filter(({ query }) => query.paragraphs.length > 0);
  const ranks = results.map(({ query, hits }) => hits.findIndex((hit) => isAccepted(query, hit)) + 1);
  return {
    count: queries.length,
    success1: share(results, first),
    paragraphs1: share(withParagraphs, (query, hits) => paragraphs(query, hits.slice(0, 1))),
    papers3: share(withPapers, papers),
    paragraphs3: share(withParagraphs, paragraphs),
    paragraphsOnly3: share(withParagraphs, (query, hits) =>
      paragraphs(
        query,
        hits.filter(({ kind }) => kind === 'paragraph'),
      ),
    ),
    meanReciprocalRank: ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length,
    failures: results.flatMap(({ query, hits }): Failure[] => {
      const missed = [
        ...(first(query, hits) ? [] : (['success@1'] as const)),
        ...(query.papers.length === 0 || papers(query, hits) ? [] : (['papers@3'] as const)),
        ...(query.paragraphs.length === 0 || paragraphs(query, hits) ? [] : (['paragraphs@3'] as const)),
      ];
      return missed.length === 0 ? [] : [{ query, missed, found: hits.slice(0, 3).map(nameOf) }];
    }),
  };
}

function isAccepted({ papers, paragraphs }: Query, { kind, symbol, paragraph }: FlatHit): boolean {
  return kind === 'paper' ? papers.includes(symbol ?? '') : paragraphs.includes(paragraph ?? 0);
}

function first(query: Query, hits: readonly FlatHit[]): boolean {
  return hits[0] !== undefined && isAccepted(query, hits[0]);
}

function papers(query: Query, hits: readonly FlatHit[]): boolean {
  return hits.slice(0, 3).some(({ symbol }) => query.papers.includes(symbol ?? ''));
}

function paragraphs(query: Query, hits: readonly FlatHit[]): boolean {
  return hits.slice(0, 3).some(({ paragraph }) => query.paragraphs.includes(paragraph ?? 0));
}

function nameOf({ kind, symbol, paragraph }: FlatHit): string {
  return kind === 'paper' ? (symbol ?? '').replace(/^.*WG\.7\//u, '') : `¶${paragraph}`;
}
