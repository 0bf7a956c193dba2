import type { Corpus } from '../corpus/corpus.ts';
import { hasCitekeys, type Syntax } from './syntax.ts';
import { citekeySyntaxOf } from './syntax/citekeySyntaxOf.ts';

/**
 * The citekeys of everything of ours that a text cites, in the order of its first mention: by citekey, by symbol, by
 * the compendium's title, or by a formatted cite.
 *
 * @param formatted how a cite of each item looks in the draft's style and markup, by citekey; brackets and stops
 *   around it do not count
 */
export function citedKeys(
  corpus: Corpus,
  text: string,
  syntax: Syntax,
  formatted: ReadonlyMap<string, string>,
): readonly string[] {
  const first = new Map<string, number>();
  const found = (key: string, at: number): void => {
    if (at >= 0 && at < (first.get(key) ?? Number.POSITIVE_INFINITY)) {
      first.set(key, at);
    }
  };
  const keys = [corpus.compendium.citekey, ...corpus.papers.map(({ citekey }) => citekey)];
  if (hasCitekeys(syntax)) {
    for (const { cites } of citekeySyntaxOf(syntax).find(text)) {
      cites.filter(({ key }) => keys.includes(key)).forEach(({ key, keyStart }) => found(key, keyStart));
    }
  }
  for (const { symbol, citekey } of corpus.papers) {
    // Not as a part of a longer symbol.
    found(citekey, text.search(new RegExp(`(?:(?<![\\w/])|${address})${escaped(symbol)}(?![\\w/])`, 'u')));
  }
  found(corpus.compendium.citekey, text.indexOf(corpus.compendium.title));
  for (const [key, cite] of formatted) {
    const core = cite.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
    if (core.length >= minLength) {
      found(key, text.search(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(core)}(?![\\p{L}\\p{N}])`, 'u')));
    }
  }
  return [...first].sort(([, a], [, b]) => a - b).map(([key]) => key);
}

/** What stands before a symbol where it is linked; `undocs.org` is the older address. */
const address = String.raw`(?<=\bdocs\.un\.org\/[a-z]{2}\/|\bundocs\.org\/(?:[a-z]{2}\/)?)`;

/** A shorter cite could be any words. */
const minLength = 8;

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
