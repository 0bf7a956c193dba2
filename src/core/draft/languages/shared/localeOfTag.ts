import type { Locale } from '../../../citation/locale.ts';
import { documentLanguages } from '../../../corpus/officialDocument.ts';

/** @param tag in the manner of BCP 47: "fr", "fr-CA", "zh_Hans" */
export function localeOfTag(tag: string | undefined): Locale | undefined {
  const language = tag?.toLowerCase().split(/[-_]/u, 1)[0];
  return documentLanguages.find((one) => one === language);
}

/** What a draft says of its language stands at its beginning. */
const lines = 200;
const characters = 20_000;

/** The beginning of a text, where it tells its language. */
export function beginningOf(text: string): string {
  return text.slice(0, characters).split('\n', lines).join('\n');
}
