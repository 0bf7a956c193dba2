import type { Paper } from '../corpus/model.ts';
import { symbolKey } from '../corpus/symbolKey.ts';
import type { Documents } from './documents.ts';

/** A document symbol in a text, and the papers that it may name: none where it names no paper of ours. */
export interface SymbolInText {
  readonly start: number;
  readonly end: number;
  readonly papers: readonly Paper[];
}

/** Runs of what a symbol can be written with. */
const run = /[A-Za-z0-9]+(?:[\s/._-]+[A-Za-z0-9]+)*[/._-]*/gu;
const part = /[A-Za-z0-9]+/gu;
/** `A/RES/55/25`, `A/foo` and `2013/4` can be nothing but symbols; `6/3`, `24/7` and `and/or` can. */
const unmistakable = new RegExp(
  [
    // With a digit: "ctoc/cop/wg.7/2015", "2013/4"
    String.raw`^(?:(?=.*\d)(?:[A-Za-z][^\s/]*\/\S*|\d{4}\/\S*)`,
    // "A/foo", "a/res/x"
    String.raw`|[A-Z]\/\S+|[a-z]\/[^\s/]+\/\S*`,
    // "CTOC/COP/", "4/2013"
    String.raw`|[A-Z]+\/[A-Z.]+\/\S*|\d+\/\d{4})$`,
  ].join(''),
  'u',
);
/** What later issues of a document carry: they are looked up as the document. */
const issueSuffix = /\/(?:add|corr|rev)\.\d+$/iu;
/** Shorter ones are numbers and dates. */
const minKey = 5;
/** `wg7`: enough where it is all that was typed. */
const minBegun = 3;
const maxParts = 10;

/**
 * Finds symbols however they are typed: `CTOC/COP/WG.7/2013/4`, `2013/4`, `ctoc cop wg7 2013 4`, a citekey, or
 * the beginning of one.
 */
export function readSymbols(text: string, documents: Documents): readonly SymbolInText[] {
  const whole = wholeSymbol(text, documents);
  if (whole !== undefined) {
    return [whole];
  }
  const found: SymbolInText[] = [];
  for (const { 0: words, index: offset } of text.matchAll(run)) {
    const parts = [...words.matchAll(part)].map((match) => ({
      start: offset + match.index,
      end: offset + match.index + match[0].length,
    }));
    for (let from = 0; from < parts.length; from++) {
      const to = longestSymbol(text, parts, from, documents);
      const [start, end] = [parts[from]?.start, parts[to]?.end];
      if (start !== undefined && end !== undefined) {
        found.push({ start, end, papers: documents.bySymbolEnd(symbolKey(text.slice(start, end))) });
        from = to;
      }
    }
  }
  return [...found, ...others(text, found, documents)];
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** The index of the last part of the longest symbol that starts with a part; -1 where none does. */
function longestSymbol(text: string, parts: readonly Part[], from: number, documents: Documents): number {
  const start = parts[from]?.start ?? 0;
  if (/[/._-]$/u.test(text.slice(0, start))) {
    return -1;
  }
  for (let to = Math.min(parts.length, from + maxParts) - 1; to > from; to--) {
    const typed = text.slice(start, parts[to]?.end);
    const key = symbolKey(typed);
    const written = /[A-Za-z]/u.test(key) || !/^[\d\s]+$/u.test(typed);
    // A part of a longer symbol is another symbol.
    const ends = !/^[/._-][A-Za-z0-9]/u.test(text.slice(parts[to]?.end));
    if (
      ends &&
      key.length >= minKey &&
      written &&
      /\d$/u.test(key) &&
      documents.bySymbolEnd(key).length > 0
    ) {
      return to;
    }
  }
  return -1;
}

/** All that was typed is a symbol, or the beginning of one. */
function wholeSymbol(text: string, documents: Documents): SymbolInText | undefined {
  const typed = text.trim().replace(/^[@[(]+|[\])]+$/gu, '');
  if (!/^[A-Za-z0-9]+(?:[\s/._-]+[A-Za-z0-9]+)*[/._-]?$/u.test(typed)) {
    return undefined;
  }
  const key = symbolKey(typed);
  const written = /[A-Za-z].*\d/u.test(key) || /[A-Za-z0-9]\/[A-Za-z0-9]*$/u.test(typed);
  const papers = key.length >= minBegun && written ? documents.bySymbolPart(key) : [];
  return papers.length === 0 ? undefined : { start: 0, end: text.length, papers };
}

/** What looks like a symbol with slashes, but is not a whole one of ours. */
function others(text: string, found: readonly SymbolInText[], documents: Documents): SymbolInText[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
    const typed = word.replace(/^[@[("'“]+|[\])"'”.,;:?!]+$/gu, '');
    const start = index + word.indexOf(typed);
    const end = start + typed.length;
    if (!unmistakable.test(typed) || found.some((symbol) => symbol.start < end && start < symbol.end)) {
      return [];
    }
    const issued = symbolKey(typed.replace(issueSuffix, ''));
    const papers = issued.length >= minKey ? documents.bySymbolEnd(issued) : [];
    const begun = papers.length > 0 ? papers : documents.bySymbolPart(symbolKey(typed));
    return [{ start, end, papers: begun }];
  });
}
