import { readStems } from '../text/words.ts';

const before = 24;
const length = 140;

/**
 * A piece of the text, at most 142 characters, that holds as many of the terms as one can; the text's start where
 * none occurs. It is cut between words and marked with "…" where it was cut.
 *
 * @param terms stems
 */
export function snippet(text: string, terms: readonly string[]): string {
  const start = text.length <= length ? 0 : wordStart(text, Math.max(0, bestStart(text, terms) - before));
  const end = start + length >= text.length ? text.length : text.lastIndexOf(' ', start + length);
  const piece = text.slice(start, end > start ? end : start + length);
  return `${start > 0 ? '…' : ''}${piece}${start + piece.length < text.length ? '…' : ''}`;
}

/** Where a term stands behind which the most different ones follow within a snippet. */
function bestStart(text: string, terms: readonly string[]): number {
  const wanted = new Set(terms);
  const places = readStems(text).filter(({ stem }) => wanted.has(stem));
  let best = { start: 0, count: 0 };
  for (const { start } of places) {
    const within = places.filter((place) => place.start >= start && place.start < start + length - before);
    const count = new Set(within.map(({ stem }) => stem)).size;
    if (count > best.count) {
      best = { start, count };
    }
  }
  return best.start;
}

function wordStart(text: string, from: number): number {
  const space = from === 0 ? -1 : text.indexOf(' ', from);
  return from === 0 ? 0 : space + 1;
}
