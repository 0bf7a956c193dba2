import { type Locator, locatorOf, locatorText, readRanges } from '../../src/core/citation/locator.ts';
import type { FoundCite } from '../../src/core/draft/languages/citeWriter.ts';

/** A locator as it is written, with a label or without; whether there are such paragraphs isn't asked. */
export function locator(text: string): Locator;
export function locator(text: string | undefined): Locator | undefined;
export function locator(text: string | undefined): Locator | undefined {
  if (text === undefined) {
    return undefined;
  }
  const ranges = readRanges(text, 0);
  const read = locatorOf(ranges);
  if (read === undefined || ranges.at(-1)?.end !== text.length) {
    throw new Error(`"${text}" is no locator.`);
  }
  return read;
}

/** A cite's locator as text, without its label where it is one of ours. */
export function locatorOfCite({
  locator: own,
  otherLocator,
}: Pick<FoundCite, 'locator' | 'otherLocator'>): string | undefined {
  return own === undefined ? otherLocator : locatorText(own);
}
