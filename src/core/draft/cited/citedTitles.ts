import { escapeRegExp } from '../../text/escapeRegExp.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Target } from '../../corpus/target.ts';
import { locatorTargets } from '../../citation/locatorTargets.ts';
import { locatorLabel, locatorOf, readRanges } from '../../citation/locator.ts';
import type { Span } from '../languages/shared/mask.ts';

/** How far after the title a paragraph can stand: the subtitle and the date are between them. */
const distance = 250;
/** What no citation has in it: the end of a sentence or of a paragraph, and a symbol or a note of another. */
const between = String.raw`(?:(?![.;!?。]\s|[;؛；]|\n[ \t]*\r?\n|\[\^)[^])*?`;

/** A label that a number follows; in Chinese there are no spaces between words. */
const label = String.raw`(?:(?<![\p{L}\p{N}])|(?=第))(?=(?:${locatorLabel})[\s~\\]*\d)`;
const upToLabel = new RegExp(`^${between}${label}`, 'iu');

/** The places at which the compendium's title stands in a text, with the paragraphs named after it. */
export function titlePlaces(corpus: Corpus, text: string): readonly (Span & { readonly target: Target })[] {
  const words = corpus.compendium.title.split(/\s+/u).map(escapeRegExp);
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
  const start = upToLabel.exec(text)?.[0].length;
  const ranges = start === undefined ? [] : readRanges(text, start);
  // What follows a comma can be another number, such as a year.
  for (let count = ranges.length; count > 0; count -= 1) {
    const locator = locatorOf(ranges.slice(0, count));
    const targets = locator === undefined ? [] : locatorTargets(corpus, locator);
    if (targets.length > 0) {
      return { targets, end: ranges[count - 1]?.end ?? 0 };
    }
  }
  return undefined;
}
