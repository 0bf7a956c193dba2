import { escapeRegExp } from '../../text/escapeRegExp.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Target } from '../../corpus/target.ts';
import { locatorTargets } from '../../citation/locatorTargets.ts';
import type { FoundCitation } from '../languages/citeWriter.ts';
import type { DraftStructure } from '../languages/draftLanguage.ts';
import { mask, mergedSpans, type Span } from '../languages/shared/mask.ts';
import { referenceListSpan } from '../referenceList/updateReferenceList.ts';
import { titlePlaces } from './citedTitles.ts';

/** Where a text cites something of ours; offsets are UTF-16 units. A range of paragraphs is a place of each. */
export interface CitedPlace extends Span {
  readonly target: Target;
}

/**
 * All places at which a draft cites something of ours, in its order: by citekey, by symbol, or by the compendium's
 * title, with the paragraph that stands after it. What only lists references is none of them: the list that is kept
 * up to date between its marks, and references in the metadata; nor is what stands in code and comments.
 */
export function citedPlaces(corpus: Corpus, structure: DraftStructure): readonly CitedPlace[] {
  const list = referenceListSpan(structure);
  const citations = structure.citations.filter(
    ({ start, end }) => list === undefined || end <= list.start || list.end <= start,
  );
  const prose = proseOf(structure);
  return [
    ...citekeyPlaces(corpus, citations),
    ...symbolPlaces(corpus, prose),
    ...titlePlaces(corpus, prose),
  ].sort((a, b) => a.start - b.start);
}

/** The text of a draft with blanks in place of what cites nothing, whatever stands in it. */
export function proseOf(structure: DraftStructure): string {
  const unread = structure.spans.filter(
    ({ kind }) => kind === 'code' || kind === 'comment' || kind === 'references',
  );
  const list = referenceListSpan(structure);
  return mask(structure.text, mergedSpans(list === undefined ? unread : [...unread, list]), ' ');
}

function citekeyPlaces(corpus: Corpus, citations: readonly FoundCitation[]): CitedPlace[] {
  const { compendium, papers } = corpus;
  const targets = new Map<string, Target>(
    papers.map(({ citekey, symbol }) => [citekey, { kind: 'paper', symbol }]),
  );
  targets.set(compendium.citekey, { kind: 'compendium' });
  return citations
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
/** Not a part of a longer symbol or of a word; marks that emphasize it may stand around it. */
const begins = String.raw`(?:(?<![\w/])|(?<=(?<![\w/])[_/])|${address})`;
const ends = String.raw`(?![\p{L}\p{N}]|[_/][\w/])`;
/** A symbol and the address that it is linked to, in either order, are one place. */
const oneLink = /^(?: ?<)?[^\s]{1,60}$/u;

function symbolPlaces(corpus: Corpus, text: string): CitedPlace[] {
  const symbols = corpus.papers.map(({ symbol }) => escapeRegExp(symbol)).join('|');
  const pattern = new RegExp(`${begins}(?:${symbols})${ends}`, 'gu');
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
