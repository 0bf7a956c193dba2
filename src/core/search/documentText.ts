import type { SearchDocument } from './searchDocument.ts';
import { readWords, stemOf } from '../text/words.ts';

/** A document's words as they stand: what the index no longer knows. */
export interface DocumentText {
  /** Where each stem of its own words stands, in words from the start; the fields lie far apart. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** The stems of what it stands in. */
  readonly context: ReadonlySet<string>;
  /** All words as they are written, folded, in the singular. */
  readonly written: ReadonlySet<string>;
  /** Where each of its own words, or of its key topics, stands: as `written` has it. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** As many documents' words are kept: those that are found are found again at the next key. */
const maxKept = 1000;

/** The words of documents, read when they are first asked for. */
export class DocumentTexts {
  readonly #texts = new Map<number, DocumentText>();

  of(document: SearchDocument): DocumentText {
    let text = this.#texts.get(document.id);
    if (text === undefined) {
      text = readDocument(document);
      if (this.#texts.size >= maxKept) {
        this.#texts.clear();
      }
      this.#texts.set(document.id, text);
    }
    return text;
  }
}

const betweenFields = 100;

function readDocument({ title, text, summary, names, context, topics }: SearchDocument): DocumentText {
  const positions = new Map<string, number[]>();
  const places = new Map<string, number[]>();
  const written = new Set<string>();
  let offset = 0;
  for (const field of [title, text, summary, names, topics]) {
    let last = 0;
    for (const { word, position } of readWords(field)) {
      // All papers of a theme have its key topics, so they are no words of its own; but they can be a phrase.
      if (field !== topics) {
        push(positions, stemOf(word), offset + position);
        written.add(singularOf(word));
      }
      push(places, singularOf(word), offset + position);
      last = position;
    }
    offset += last + betweenFields;
  }
  const around = readWords(`${context}; ${topics}`).map(({ word }) => word);
  around.forEach((word) => written.add(singularOf(word)));
  return { positions, context: new Set(around.map(stemOf)), written, places };
}

function push(lists: Map<string, number[]>, key: string, place: number): void {
  const list = lists.get(key);
  if (list === undefined) {
    lists.set(key, [place]);
  } else {
    list.push(place);
  }
}

/** A regular plural's singular, or nearly: "agencies" and "agency" come out alike, and so do "plane" and "plan". */
export function singularOf(word: string): string {
  return word.length < 4
    ? word
    : word
        .replace(/(?:ies|y)$/u, 'i')
        .replace(/(?<=[^su])e?s$/u, '')
        .replace(/e$/u, '');
}

/** Whether a phrase's words, in the singular, stand in the document one behind another. */
export function hasPhrase({ places }: DocumentText, words: readonly string[]): boolean {
  const [first, ...others] = words.map((word) => places.get(word) ?? []);
  return first?.some((start) => others.every((list, index) => list.includes(start + index + 1))) ?? false;
}

/** The fewest words from one of the terms to one of the others; Infinity where one side has none. */
export function distance(
  { positions }: DocumentText,
  terms: readonly string[],
  others: readonly string[],
): number {
  let closest = Number.POSITIVE_INFINITY;
  for (const a of terms.flatMap((term) => positions.get(term) ?? [])) {
    for (const b of others.flatMap((term) => positions.get(term) ?? [])) {
      closest = Math.min(closest, Math.abs(a - b));
    }
  }
  return closest;
}
