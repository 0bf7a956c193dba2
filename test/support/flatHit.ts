import type { SearchHit } from '../../src/core/search/searchHit.ts';

/** A hit with the parts of its target beside the rest, for tests that ask for one of them. */
export interface FlatHit extends SearchHit {
  readonly kind: 'paper' | 'paragraph';
  /** Of the compendium; null for a paper. */
  readonly paragraph: number | null;
  readonly item: string | null;
}

export function flatHit(hit: SearchHit): FlatHit {
  const { number = null, item = null } = hit.target.kind === 'paragraph' ? hit.target : {};
  return { ...hit, kind: hit.target.kind, paragraph: number, item };
}
