import type { Reference } from './references.ts';
import { stopWords } from '../text/stopWords.ts';
import type { TermIndex } from './termIndex.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readParts, stemOf } from '../text/words.ts';

/** Index terms that together stand for what was typed. */
export interface Alternative {
  /** A document must have all of them. */
  readonly terms: readonly string[];
  /** From 1 for the words themselves down to 0. */
  readonly weight: number;
  readonly by: 'word' | 'prefix' | 'spelling' | 'vocabulary' | 'part' | 'reference';
}

/** One thing that a query asks for: a word, a phrase that the vocabulary knows, or a reference. */
export interface Concept {
  /** As it was typed, folded. */
  readonly text: string;
  readonly alternatives: readonly Alternative[];
  /** Documents that answer without having the words, from 0 to 1, by id. */
  readonly documents?: ReadonlyMap<number, number> | undefined;
  /** Without it there is no hit. */
  readonly required: boolean;
  /** What a lettered item that is meant would say, where that isn't the terms. */
  readonly inText?: string | undefined;
  readonly item?: string | undefined;
}

/** Meant in other words: below the word itself; where the corpus lacks the word, nearly as good as it. */
const vocabularyWeight = 0.65;
const onlyVocabularyWeight = 0.95;
/** A part of a phrase that has a meaning of its own as a whole. */
const partWeight = 0.3;
const joinedWeight = 0.95;

interface TypedWord {
  readonly word: string;
  readonly stem: string;
  readonly isStopWord: boolean;
}

/**
 * What a text asks for, in the order of its words. Function words count only where there are no others.
 *
 * @param unfinished whether the last word may still be typed
 * @param alone whether the query asks for nothing else
 */
export function wordConcepts(
  text: string,
  index: TermIndex,
  vocabulary: Vocabulary,
  { unfinished, alone }: { readonly unfinished: boolean; readonly alone: boolean },
): readonly Concept[] {
  const all = readParts(text).map(({ word }) => ({
    word,
    stem: stemOf(word),
    isStopWord: stopWords.has(word),
  }));
  const words =
    !alone || all.some(({ isStopWord }) => !isStopWord)
      ? all
      : all.map((word) => ({ ...word, isStopWord: false }));
  const stems = words.map(({ stem }) => stem);
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length;) {
    const entry = vocabulary.at(stems, at);
    const length = entry?.words.length ?? 1;
    const typed = words.slice(at, at + length);
    const [first] = typed;
    const isLast = at + length === words.length;
    if (first !== undefined && (entry !== undefined || !first.isStopWord)) {
      const isKnown = typed.every(({ stem, isStopWord }) => isStopWord || index.documentsWith(stem) > 0);
      const means = (entry?.means ?? []).map((terms): Alternative => {
        return { terms, weight: isKnown ? vocabularyWeight : onlyVocabularyWeight, by: 'vocabulary' };
      });
      const alternatives =
        typed.length > 1
          ? phraseAlternatives(typed)
          : [
              ...wordAlternatives(first.word, index, vocabulary, unfinished && isLast),
              ...joined(words, at, index),
            ];
      concepts.push({
        text: typed.map(({ word }) => word).join(' '),
        alternatives: [...alternatives, ...means],
        required: false,
      });
    }
    at += length;
  }
  return unique(concepts);
}

/** A reference as a concept: the place it names, and texts that name it too. */
export function referenceConcept({ text, documents, required, terms, inText, item }: Reference): Concept {
  return {
    text,
    alternatives: terms.map((term) => ({ terms: [term], weight: 0.9, by: 'reference' })),
    documents,
    required,
    inText,
    item,
  };
}

function wordAlternatives(
  word: string,
  index: TermIndex,
  vocabulary: Vocabulary,
  unfinished: boolean,
): Alternative[] {
  return index.expand(word, unfinished).flatMap(({ stem, weight, by }): Alternative[] => {
    const itself: Alternative = { terms: [stem], weight, by };
    if (by === 'word') {
      return [itself];
    }
    // What was half typed, or misspelled, may be a word of the vocabulary's.
    const entry = vocabulary.at([stem], 0);
    const means = (entry?.words.length === 1 ? entry.means : []).map((terms): Alternative => {
      return { terms, weight: weight * vocabularyWeight, by };
    });
    return [itself, ...means];
  });
}

function phraseAlternatives(words: readonly TypedWord[]): Alternative[] {
  const telling = words.filter(({ isStopWord }) => !isStopWord);
  return [
    { terms: telling.map(({ stem }) => stem), weight: 1, by: 'word' },
    ...telling.map(({ stem }): Alternative => ({ terms: [stem], weight: partWeight, by: 'part' })),
  ];
}

/** "coast guard" where a text has "coastguard": each of the two words is found in the one. */
function joined(words: readonly TypedWord[], at: number, index: TermIndex): Alternative[] {
  return [at - 1, at].flatMap((left): Alternative[] => {
    const pair = [words[left]?.word, words[left + 1]?.word];
    const whole = pair.join('');
    return pair.includes(undefined) || !index.isWritten(whole)
      ? []
      : [{ terms: [stemOf(whole)], weight: joinedWeight, by: 'word' }];
  });
}

/** A word that is typed twice asks for one thing. */
function unique(concepts: readonly Concept[]): readonly Concept[] {
  return [...new Map(concepts.map((concept) => [concept.text, concept])).values()];
}
