import type { Locale } from '../../../citation/locale.ts';
import { beginningOf, localeOfTag } from '../shared/localeOfTag.ts';
import type { AttributeEntry } from './asciidocReading.ts';

/** The language of the attribute `:lang:`: the last one of the header, else the first. */
export function asciidocLocale(text: string, attributes: readonly AttributeEntry[]): Locale | undefined {
  const end = beginningOf(text).length;
  const set = attributes.filter(({ name, start }) => name === 'lang' && start < end);
  return localeOfTag((set.findLast(({ isInHeader }) => isInHeader) ?? set[0])?.value);
}
