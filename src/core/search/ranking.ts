import type { Alternative, Concept } from './concepts.ts';
import { distance, type DocumentText, type DocumentTexts, singularOf } from './documentText.ts';
import type { Documents } from './documents.ts';
import type { Filter } from './filters.ts';
import type { SearchDocument } from './searchDocument.ts';
import type { Steps } from '../steps.ts';
import type { TermIndex } from './termIndex.ts';

/*
 * How hits are ranked, from 0 to 1:
 *
 * 1. Every concept of the query weighs between 0.15 and 1; one that few documents have weighs more. A document's
 *    score is the share of the weight that it has. So having all words beats having one rare word.
 * 2. A concept counts fully where it is strongest: in a title before a digest (the boosts of `TermIndex`), as the
 *    typed word before what the vocabulary says for it, before a guess.
 * 3. Among the best, another form of the typed word counts less than the word, and words that stand together as
 *    they were typed weigh more.
 * 4. Ties stand in the corpus's order.
 */

/** A document that matches, and how. */
export interface Ranked {
  readonly document: SearchDocument;
  /** From 0 to 1. */
  readonly score: number;
  /** By which alternative each concept of the query is matched, if any. */
  readonly matches: readonly (Alternative | undefined)[];
}

export interface RankingContext {
  readonly documents: Documents;
  readonly index: TermIndex;
  readonly texts: DocumentTexts;
}

const minWeight = 0.15;
/** As many are looked at closely. */
const closeLook = 64;
/** What has less than this share of the best hit's score is left out. */
const tail = 0.5;
/** The strength of a match that is only seen in the text. */
const seenInText = 0.8;
/** Another form of the typed word: Porter's stems take "informants" and "informal" for one. */
const otherForm = 0.7;
/** The words of a meaning, here and there. */
const scattered = 0.8;
const togetherBonus = 0.15;
/** Words stand together with at most this many steps from one to the other. */
const near = 3;
/** A paper's first paragraph says again what its title says. */
const introduction = 0.9;

/** The best hits first. Without concepts: all documents that pass, in the corpus's order. */
export function* rank(
  concepts: readonly Concept[],
  passes: Filter,
  limit: number,
  context: RankingContext,
): Steps<readonly Ranked[]> {
  const { documents } = context;
  if (concepts.length === 0) {
    return firstDocuments(documents, passes, limit);
  }
  const weighed: Weighed[] = [];
  for (const concept of concepts) {
    weighed.push(weigh(concept, context.index));
    yield;
  }
  if (weighed.every(({ strengths }) => strengths.size === 0)) {
    takeFrequent(weighed, context.index);
  }
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const required = weighed.filter(({ concept }) => concept.required);
  const candidates = [...addUp(weighed)]
    .filter(([id]) => required.every(({ strengths }) => strengths.has(id)) && passes(documents.get(id)))
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
    .slice(0, Math.max(closeLook, limit));
  yield;
  const ranked: Ranked[] = [];
  for (const [id] of candidates) {
    ranked.push(lookClosely(documents.get(id), weighed, total, context));
    yield;
  }
  ranked.sort((a, b) => b.score - a.score || a.document.id - b.document.id);
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * tail).slice(0, limit);
}

interface Weighed {
  readonly concept: Concept;
  weight: number;
  /** From 0 to 1, by document. */
  strengths: Map<number, number>;
  /** What stands in too many documents to be looked up; it is read in the texts of those that are found. */
  readonly frequent: readonly Alternative[];
}

function weigh(concept: Concept, index: TermIndex): Weighed {
  const strengths = new Map(concept.documents);
  const frequent: Alternative[] = [];
  for (const alternative of concept.alternatives) {
    if (alternative.terms.every((term) => index.isFrequent(term))) {
      frequent.push(alternative);
    } else {
      addStrengths(strengths, alternative, index);
    }
  }
  const count = frequent.length > 0 ? index.size / 2 : strengths.size;
  return { concept, strengths, frequent, weight: weightOf(count, index.size) };
}

function weightOf(count: number, all: number): number {
  const rarity = count === 0 ? 1 : Math.log(1 + all / count) / Math.log(1 + all);
  return minWeight + (1 - minWeight) * Math.min(1, rarity);
}

/** All words are frequent ones: the first documents that have the rarest of them. */
function takeFrequent(weighed: readonly Weighed[], index: TermIndex): void {
  const rarest = weighed
    .flatMap((one) => one.frequent.map((alternative) => ({ one, alternative })))
    .sort((a, b) => countOf(a.alternative, index) - countOf(b.alternative, index))[0];
  if (rarest !== undefined) {
    addStrengths(rarest.one.strengths, rarest.alternative, index);
  }
}

function countOf({ terms }: Alternative, index: TermIndex): number {
  return Math.min(...terms.map((term) => index.documentsWith(term)));
}

function addStrengths(
  strengths: Map<number, number>,
  { terms, weight }: Alternative,
  index: TermIndex,
): void {
  const lookedUp = terms.filter((term) => !index.isFrequent(term));
  const [rarest, ...others] = (lookedUp.length > 0 ? lookedUp : terms)
    .map((term) => index.strengths(term))
    .sort((a, b) => a.size - b.size);
  for (const [id, first] of rarest ?? []) {
    let sum = first;
    for (const other of others) {
      sum += other.get(id) ?? Number.NaN;
    }
    const strength = (weight * sum) / (others.length + 1);
    // A document that lacks one of the terms has no number here.
    if (strength > (strengths.get(id) ?? 0)) {
      strengths.set(id, strength);
    }
  }
}

function addUp(weighed: readonly Weighed[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { strengths, weight } of weighed) {
    for (const [id, strength] of strengths) {
      sums.set(id, (sums.get(id) ?? 0) + weight * strength);
    }
  }
  return sums;
}

function lookClosely(
  document: SearchDocument,
  weighed: readonly Weighed[],
  total: number,
  { texts }: RankingContext,
): Ranked {
  const text = texts.of(document);
  const matches: (Alternative | undefined)[] = [];
  let sum = 0;
  for (const { concept, strengths, frequent, weight } of weighed) {
    const match = [...concept.alternatives].sort(byWeight).find((one) => isIn(text, one));
    const strength =
      strengths.get(document.id) ??
      (match !== undefined && frequent.includes(match) ? match.weight * seenInText : undefined);
    matches.push(match);
    const share = isOtherForm(concept, match, text) ? otherForm : isScattered(match, text) ? scattered : 1;
    sum += weight * (strength ?? 0) * share;
  }
  const together = 1 + togetherBonus * togetherShare(text, matches);
  const { paragraph, paper } = document;
  const again = paragraph !== undefined && paragraph.number === paper?.firstParagraph ? introduction : 1;
  return { document, matches, score: ((sum / total) * together * again) / (1 + togetherBonus) };
}

function isOtherForm(
  { text: typed }: Concept,
  match: Alternative | undefined,
  { written }: DocumentText,
): boolean {
  return match?.by === 'word' && match.terms.length === 1 && !written.has(singularOf(typed));
}

/** What the vocabulary means by several words is said only where they stand together. */
function isScattered(match: Alternative | undefined, text: DocumentText): boolean {
  const [first = '', ...others] = match?.by === 'vocabulary' ? match.terms : [];
  return others.some((term) => distance(text, [first], [term]) > near * others.length);
}

function byWeight(a: Alternative, b: Alternative): number {
  return b.weight - a.weight;
}

function isIn({ positions, context }: DocumentText, { terms }: Alternative): boolean {
  return terms.every((term) => positions.has(term) || context.has(term));
}

/** How many of the neighbours in the query are neighbours in the text, from 0 to 1. */
function togetherShare(text: DocumentText, matches: readonly (Alternative | undefined)[]): number {
  const terms = matches.flatMap((match) => match?.terms.map((term) => [term]) ?? [[]]);
  if (terms.length < 2) {
    return 0;
  }
  const pairs = terms.slice(1).filter((next, index) => distance(text, terms[index] ?? [], next) <= near);
  return pairs.length / (terms.length - 1);
}

function firstDocuments(documents: Documents, passes: Filter, limit: number): readonly Ranked[] {
  const found: Ranked[] = [];
  for (const document of documents.all) {
    if (found.length === limit) {
      break;
    }
    if (passes(document)) {
      found.push({ document, score: 1, matches: [] });
    }
  }
  return found;
}
