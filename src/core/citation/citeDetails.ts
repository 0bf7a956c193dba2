import type { Corpus } from '../corpus/corpus.ts';
import { maxTyped, shown, TargetError } from '../corpus/target.ts';
import type { CiteDetails } from './compose.ts';
import { locatorText, parseLocator } from './locator.ts';

/** A typed text tells of more things than are cited. The message is English. */
export class TooManyCitesError extends Error {
  readonly count: number;

  constructor(count: number) {
    super(`The text has more than one @ for each thing that is cited (${count}).`);
    this.name = 'TooManyCitesError';
    this.count = count;
  }
}

/**
 * Reads what somebody types about the things that are about to be cited, in pandoc's manner, `@` standing for each:
 * `see @ 16 (c), with notes; cf. @`. Without an `@` all of it is text before the first.
 *
 * @param count of the things that are cited
 * @throws TargetError for a locator that does not exist; TooManyCitesError
 */
export function parseCiteDetails(corpus: Corpus, text: string, count: number): readonly CiteDetails[] {
  if (!text.includes('@')) {
    return [{ prefix: tidy(text) }];
  }
  if (text.length > maxTyped) {
    throw new TargetError({ kind: 'locator', asked: shown(text) });
  }
  // What has semicolons before the first is all its prefix: "see Smith; also @".
  const parts = text.split(/(?<=@[^]*);(?=[^;]*@)/u);
  if (parts.length > count) {
    throw new TooManyCitesError(count);
  }
  return parts.map((part) => {
    const at = part.indexOf('@');
    return { prefix: tidy(part.slice(0, at)), ...parseBehind(corpus, part.slice(at + 1)) };
  });
}

/** What behind a locator was meant to be more of it. */
const place = /^\d{1,9}\s?(?:\([a-z]\)|[a-z](?![a-z]))?(?=\s*(?:$|[-–—,;،，]))|^\([a-z]\)/iu;

/** A locator as long as it goes, and behind it the suffix with its comma. */
function parseBehind(corpus: Corpus, text: string): CiteDetails {
  const commas = [...text.matchAll(/[,،，]/gu)].map(({ index }) => index);
  let problem: unknown;
  for (const end of [text.length, ...commas.reverse()]) {
    const typed = text.slice(0, end).trim();
    const behind = tidy(text.slice(end + 1));
    const suffix = behind === undefined ? undefined : `, ${behind}`;
    if (typed === '') {
      return { suffix };
    }
    try {
      const locator = parseLocator(corpus, typed);
      const [more] = place.exec(behind ?? '') ?? [];
      if (more === undefined) {
        return { locator, suffix };
      }
      // This says why it is no part of the locator.
      parseLocator(corpus, `${locatorText(locator)}, ${more}`);
    } catch (error) {
      if (!(error instanceof TargetError)) {
        throw error;
      }
      problem = error;
    }
  }
  throw problem;
}

function tidy(text: string): string | undefined {
  const plain = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  return plain === '' ? undefined : plain;
}
