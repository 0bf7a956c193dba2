import { frontMatter } from '../bibliography/frontMatter.ts';
import { referenceListSpan } from '../bibliography/updateReferenceList.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Target } from '../corpus/target.ts';
import { titlePlaces } from './citedTitles.ts';
import { locatorTargets } from './locatorTargets.ts';
import { hasCitekeys, isMarkdown, type Syntax } from './syntax.ts';
import { citekeySyntaxOf } from './syntax/citekeySyntaxOf.ts';
import { mask, mergedSpans, type Span } from './syntax/mask.ts';

/** Where a text cites something of ours; offsets are UTF-16 units. A range of paragraphs is a place of each. */
export interface CitedPlace extends Span {
  readonly target: Target;
}

/**
 * All places at which a text cites something of ours, in its order: by citekey, by symbol, or by the compendium's
 * title, with the paragraph that stands behind it. What only lists references is none of them: the list that is kept
 * up to date between its marks, and references in Markdown's metadata.
 */
export function citedPlaces(corpus: Corpus, text: string, syntax: Syntax): readonly CitedPlace[] {
  const prose = mask(text, listedReferences(text, syntax), ' ');
  return [
    ...citekeyPlaces(corpus, prose, syntax),
    ...symbolPlaces(corpus, prose),
    ...titlePlaces(corpus, prose),
  ].sort((a, b) => a.start - b.start);
}

function listedReferences(text: string, syntax: Syntax): readonly Span[] {
  const head = isMarkdown(syntax) ? text.slice(0, frontMatter(text)?.end ?? 0) : '';
  const inHead = /^references:.*\n(?:[ \t-].*\n|\r?\n)*/mu.exec(head);
  const list = referenceListSpan(text, syntax);
  return mergedSpans([
    ...(inHead === null ? [] : [{ start: inHead.index, end: inHead.index + inHead[0].length }]),
    ...(list === undefined ? [] : [list]),
  ]);
}

function citekeyPlaces(corpus: Corpus, text: string, syntax: Syntax): CitedPlace[] {
  if (!hasCitekeys(syntax)) {
    return [];
  }
  const { compendium, papers } = corpus;
  const targets = new Map<string, Target>(
    papers.map(({ citekey, symbol }) => [citekey, { kind: 'paper', symbol }]),
  );
  targets.set(compendium.citekey, { kind: 'compendium' });
  return citekeySyntaxOf(syntax)
    .find(text)
    .flatMap(({ cites }) => cites)
    .flatMap(({ key, locator, keyStart: start, keyEnd: end }) => {
      const target = targets.get(key);
      if (target === undefined) {
        return [];
      }
      const located =
        target.kind === 'compendium' && locator !== undefined ? locatorTargets(corpus, locator) : [];
      return (located.length === 0 ? [target] : located).map((one) => ({ target: one, start, end }));
    });
}

/** What stands before a symbol where it is linked; `undocs.org` is the older address. */
const address = String.raw`(?<=\bdocs\.un\.org\/[a-z]{2}\/|\bundocs\.org\/(?:[a-z]{2}\/)?)`;
/** A symbol and the address that it is linked to, in either order, are one place. */
const oneLink = /^(?: ?<)?[^\s]{1,60}$/u;

function symbolPlaces(corpus: Corpus, text: string): CitedPlace[] {
  const symbols = corpus.papers.map(({ symbol }) => escaped(symbol)).join('|');
  // Not as a part of a longer symbol.
  const pattern = new RegExp(`(?:(?<![\\w/])|${address})(?:${symbols})(?![\\w/])`, 'gu');
  const places: (CitedPlace & { readonly symbol: string })[] = [];
  for (const { 0: symbol, index: start } of text.matchAll(pattern)) {
    const last = places.at(-1);
    const isSame =
      last?.symbol === symbol && oneLink.test(text.slice(last.end, Math.min(start, last.end + 99)));
    if (!isSame) {
      places.push({ target: { kind: 'paper', symbol }, symbol, start, end: start + symbol.length });
    }
  }
  return places.map(({ target, start, end }) => ({ target, start, end }));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
