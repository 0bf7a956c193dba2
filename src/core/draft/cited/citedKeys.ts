import { escapeRegExp } from '../../text/escapeRegExp.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { citedPlaces, proseOf } from './citedPlaces.ts';
import type { DraftStructure } from '../languages/draftLanguage.ts';

/**
 * The citekeys of everything of ours that a text cites, in the order of its first mention: as `citedPlaces` finds it,
 * or by a formatted cite.
 *
 * @param formatted how a cite of each item looks in the draft's style and markup, by citekey; brackets and stops
 *   around it do not count
 */
export function citedKeys(
  corpus: Corpus,
  structure: DraftStructure,
  formatted: ReadonlyMap<string, string>,
): readonly string[] {
  const first = new Map<string, number>();
  const found = (key: string, at: number): void => {
    if (at >= 0 && at < (first.get(key) ?? Number.POSITIVE_INFINITY)) {
      first.set(key, at);
    }
  };
  for (const { target, start } of citedPlaces(corpus, structure)) {
    const paper = target.kind === 'paper' ? corpus.paper(target.symbol) : corpus.compendium;
    if (paper !== undefined) {
      found(paper.citekey, start);
    }
  }
  const prose = proseOf(structure);
  for (const [key, cite] of formatted) {
    const core = cite.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
    if (core.length >= minLength) {
      found(key, prose.search(new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(core)}(?![\\p{L}\\p{N}])`, 'u')));
    }
  }
  return [...first].sort(([, a], [, b]) => a - b).map(([key]) => key);
}

/** A shorter cite could be any words. */
const minLength = 8;
