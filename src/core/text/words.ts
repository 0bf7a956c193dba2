import { stemmer } from 'stemmer';
import { withoutMarks } from './withoutMarks.ts';
import { toAmerican } from './spelling.ts';

/**
 * How text becomes index terms, for the documents and for the query alike: an index that is asked in other terms
 * than it was built with finds nothing.
 */

/** A word of a text as it is compared: without case and diacritics, in American spelling. */
export interface Word {
  readonly word: string;
  /** Where it starts in the text, in UTF-16 units. */
  readonly start: number;
  /** How many words stand before it. A hyphenated compound stands where its first part does. */
  readonly position: number;
}

const compound = /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}]+)*/gu;
/** Most texts are ASCII; Unicode's classes take the first search more time than all the rest of reading. */
const asciiCompound = /[a-z0-9]+(?:-[a-z0-9]+)*/gi;
// eslint-disable-next-line no-control-regex -- the whole of ASCII is meant
const ascii = /^[\x00-\x7f]*$/;
const hyphen = /[-\u2010\u2011]/u;
const possessive = /['’]s(?!\w)/gi;

/**
 * The words of a text. Hyphens, slashes and apostrophes part words and a possessive is dropped; a hyphenated
 * compound is given in its parts and once more as one word: people write it in all three ways. A letter alone is no
 * word: it names an item, or is what an apostrophe left.
 */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let position = 0;
  const plain = /['’]/.test(text) ? text.replace(possessive, '  ') : text;
  for (const match of plain.matchAll(ascii.test(text) ? asciiCompound : compound)) {
    const parts = match[0].split(hyphen);
    if (parts.length === 1) {
      const word = foldWord(match[0]);
      if (!/^[a-z]$/.test(word)) {
        words.push({ word, start: match.index, position: position++ });
      }
      continue;
    }
    words.push({ word: foldWord(parts.join('')), start: match.index, position });
    let start = match.index;
    for (const part of parts) {
      words.push({ word: foldWord(part), start, position: position++ });
      start += part.length + 1;
    }
  }
  return words;
}

/** The words of a text, without the joined forms of compounds. */
export function readParts(text: string): Word[] {
  // A compound stands before its parts, at the place of the first.
  return readWords(text).filter(({ position }, at, all) => all[at + 1]?.position !== position);
}

/** A word without case and diacritics, in American spelling. */
export function foldWord(word: string): string {
  return folded(word, () => {
    const plain = ascii.test(word) ? word : withoutMarks(word);
    return toAmerican(plain.toLowerCase());
  });
}

/** Porter's algorithm knows no irregular forms: a word, and the one that it is a form of. */
export const irregular: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
  ['lives', 'life'],
  ['crises', 'crisis'],
  ['analysis', 'analyze'],
  ['paid', 'pay'],
  ['sent', 'send'],
]);

/** The stem of a folded word: what the index holds. Words with digits are their own stems. */
export function stemOf(word: string): string {
  return stemmed(word, () => (/^[a-z]{3,40}$/u.test(word) ? stemmer(irregular.get(word) ?? word) : word));
}

/** A stem in a text, and where its word starts. */
export interface StemInText {
  readonly stem: string;
  readonly start: number;
}

/** The stems of a text, in the order of `readWords`. */
export function readStems(text: string): readonly StemInText[] {
  return read(text, () => readWords(text).map(({ word, start }) => ({ stem: stemOf(word), start })));
}

/** A text has the same words again and again, and what is found at one key is found at the next. */
const folded = remember<string>(50_000);
const stemmed = remember<string>(50_000);
const read = remember<readonly StemInText[]>(1000);

/** Results by what they were made of; when there are too many, it starts anew. */
function remember<T>(max: number): (text: string, make: () => T) => T {
  const made = new Map<string, T>();
  return (text, make) => {
    let result = made.get(text);
    if (result === undefined) {
      result = make();
      if (made.size >= max) {
        made.clear();
      }
      made.set(text, result);
    }
    return result;
  };
}
