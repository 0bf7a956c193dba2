import type { Corpus } from '../corpus/corpus.ts';
import type { Target } from '../corpus/target.ts';
import { locatorTargets } from './locatorTargets.ts';
import { locatorText } from './locale.ts';
import { documentLanguages } from './officialDocument.ts';
import type { Span } from './syntax/mask.ts';

/** How far behind the title a paragraph can stand: the subtitle and the date are between them. */
const distance = 250;
/** What no citation has in it: the end of a sentence or of a paragraph, and a symbol or a note of another. */
const between = String.raw`(?:(?![.;!?。]\s|[;؛；]|\n[ \t]*\r?\n|\[\^)[^])*?`;

const place = String.raw`\d{1,4}(?:[\s~\u00A0]?\([a-z]\))?`;
const range = String.raw`${place}(?:\s?[-–—]{1,3}\s?(?:${place}|\([a-z]\)))?`;
const ranges = String.raw`${range}(?:[,،、]\s?(?:${range}|\([a-z]\)(?:[-–—]{1,3}\([a-z]\))?))*`;
const located = new RegExp(String.raw`^${between}(?<![\p{L}\p{N}])(?:${labelled().join('|')})`, 'du');

/** The places at which the compendium's title stands in a text, with the paragraphs named behind it. */
export function titlePlaces(corpus: Corpus, text: string): readonly (Span & { readonly target: Target })[] {
  const words = corpus.compendium.title.split(/\s+/u).map(escaped);
  const title = new RegExp(words.join(String.raw`[\s~\u00A0]+`), 'gu');
  const found = [...text.matchAll(title)];
  return found.flatMap(({ 0: all, index: start }, number) => {
    const from = start + all.length;
    const to = Math.min(from + distance, found[number + 1]?.index ?? text.length);
    const named = paragraphsIn(corpus, text.slice(from, to));
    const end = from + (named?.end ?? 0);
    const targets: readonly Target[] = named?.targets ?? [{ kind: 'compendium' }];
    return targets.map((target) => ({ target, start, end }));
  });
}

function paragraphsIn(
  corpus: Corpus,
  text: string,
): { readonly targets: readonly Target[]; readonly end: number } | undefined {
  const match = located.exec(text);
  const groups: readonly (string | undefined)[] = match?.slice(1) ?? [];
  const group = groups.findIndex((part) => part !== undefined);
  const [start] = match?.indices?.[group + 1] ?? [];
  const locator = groups[group];
  if (start === undefined || locator === undefined) {
    return undefined;
  }
  // What follows a comma can be another number, such as a year.
  const commas = [...locator.matchAll(/[,،、]/gu)].map(({ index }) => index);
  for (const length of [locator.length, ...commas.reverse()]) {
    const targets = locatorTargets(corpus, locator.slice(0, length).replace(/[~\u00A0]/gu, ' '));
    if (targets.length > 0) {
      return { targets, end: start + length };
    }
  }
  return undefined;
}

/** A locator in the words of each language. */
function labelled(): readonly string[] {
  const written = documentLanguages.flatMap((locale) =>
    ['1', '1, 2'].map((text) => locatorText(text, locale).split(text)),
  );
  return [
    ...new Set(
      [...written, ['¶¶'], ['¶']].map(([before = '', after = '']) => {
        const end = after === '' ? String.raw`(?![\p{L}\p{N}])` : escaped(after);
        return String.raw`${escaped(before.trim())}[\s~\u00A0\\]*(${ranges})${end}`;
      }),
    ),
  ];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
