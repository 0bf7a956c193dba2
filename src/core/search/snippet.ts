import { normalizeTerm } from './terms.ts';

const before = 50;
const length = 160;

/**
 * A piece of the text, at most 162 characters, that starts a little before the first word among `terms`, or at
 * the text's start where none occurs; cut between words and marked with "…" where it was cut.
 *
 * @param terms index terms, as `normalizeTerm` gives them
 */
export function snippet(text: string, terms: readonly string[]): string {
  const start = wordStart(text, Math.max(0, firstMatch(text, terms) - before));
  const end = start + length >= text.length ? text.length : text.lastIndexOf(' ', start + length);
  const piece = text.slice(start, end > start ? end : start + length);
  return `${start > 0 ? '…' : ''}${piece}${start + piece.length < text.length ? '…' : ''}`;
}

function firstMatch(text: string, terms: readonly string[]): number {
  const wanted = new Set(terms);
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (wanted.has(normalizeTerm(match[0]))) {
      return match.index;
    }
  }
  return 0;
}

function wordStart(text: string, from: number): number {
  const space = from === 0 ? -1 : text.indexOf(' ', from);
  return from === 0 ? 0 : space + 1;
}
