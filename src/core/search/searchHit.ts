import type { Item } from '../corpus/model.ts';
import type { Target } from '../corpus/target.ts';
import type { Concept } from './concepts.ts';
import type { Ranked } from './ranking.ts';
import { escapeRegExp } from '../text/escapeRegExp.ts';
import { snippet } from './snippet.ts';
import { readStems } from '../text/words.ts';

/** A paper or a paragraph that was found. */
export interface SearchHit {
  /** With a lettered item where the match is in one; without where it is in none or in several. */
  readonly target: Exclude<Target, { readonly kind: 'compendium' }>;
  /** The paper, or for a paragraph the paper that it describes; null in the introduction. */
  readonly symbol: string | null;
  /** The theme's title; null in the introduction. */
  readonly theme: string | null;
  /** From 0 to 1: how much of what was asked for is here. Greater is better. */
  readonly score: number;
  /** Text around the matching words, on one line. */
  readonly snippet: string;
  /** What was asked for and how it was found here. */
  readonly matches: readonly Match[];
}

/** A word or another part of the query in a hit. */
export interface Match {
  /** As it was typed, without case and diacritics. */
  readonly text: string;
  /** The word itself, what it is the beginning or a misspelling of, the vocabulary, a part, or a place it names. */
  readonly by: 'word' | 'prefix' | 'spelling' | 'vocabulary' | 'part' | 'reference';
}

export function searchHit({ document, score, matches }: Ranked, concepts: readonly Concept[]): SearchHit {
  const { paper, paragraph, theme } = document;
  const terms = matches.flatMap((match) => match?.terms ?? []);
  const item = paragraph && itemOf(paragraph.digest, paragraph.items, terms, concepts);
  const text = document.text || document.summary;
  const inText = document.title === '' || countTerms(text, terms) > 0;
  return {
    target:
      paragraph === undefined
        ? { kind: 'paper', symbol: paper?.symbol ?? '' }
        : { kind: 'paragraph', number: paragraph.number, ...(item && { item: item.letter }) },
    symbol: paper?.symbol ?? null,
    theme: theme?.title ?? null,
    score,
    snippet: item
      ? `(${item.letter}) ${snippet(item.digest, terms)}`
      : snippet(inText ? text : document.title, terms),
    matches: concepts.flatMap(({ text, documents }, index): Match[] => {
      const match = matches[index];
      return match !== undefined
        ? [{ text, by: match.by }]
        : documents?.has(document.id) === true
          ? [{ text, by: 'reference' }]
          : [];
    }),
  };
}

/** The one item that says more of what was asked for than the other items and than the text before them. */
function itemOf(
  lead: string,
  items: readonly Item[],
  terms: readonly string[],
  concepts: readonly Concept[],
): Item | undefined {
  const asked = concepts.find(({ item }) => item !== undefined)?.item;
  if (asked !== undefined) {
    return items.find(({ letter }) => letter === asked);
  }
  const named = concepts.flatMap(({ inText }) => inText ?? []);
  const count = (text: string): number =>
    countTerms(text, terms) +
    named.filter((name) => new RegExp(`${escapeRegExp(name)}\\b`, 'u').test(text)).length;
  if (items.length === 0) {
    return undefined;
  }
  const counts = items.map(({ digest }) => count(digest));
  const best = Math.max(...counts);
  return best > count(lead) && counts.indexOf(best) === counts.lastIndexOf(best)
    ? items[counts.indexOf(best)]
    : undefined;
}

function countTerms(text: string, terms: readonly string[]): number {
  const wanted = new Set(terms);
  return new Set(readStems(text).flatMap(({ stem }) => (wanted.has(stem) ? stem : []))).size;
}
