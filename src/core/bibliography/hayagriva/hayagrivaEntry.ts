import type { CslItem } from '../../citation/cslItem.ts';
import { isoDates } from '../isoDates.ts';
import { indented, yamlText } from '../yaml/yamlText.ts';

/**
 * One entry with its key, without a line end.
 *
 * @param indent of every line but the first, which is put in its place
 * @param step by how much a field is further in than its key
 */
export function hayagrivaEntry(item: CslItem, indent = '', step = '  '): string {
  const fields = [
    'type: report',
    `title: ${asWritten(item.title)}`,
    'author:',
    // A mapping: in a string, a comma would part the family name from the given one.
    ...item.author.map(({ literal }) => `${step}- name: ${yamlText(literal)}`),
    `date: ${isoDates(item.issued)}`,
    `publisher: ${asWritten(item.publisher)}`,
    `genre: ${asWritten(item.genre)}`,
    ...(item.number === undefined ? [] : [`serial-number: ${yamlText(item.number)}`]),
    ...(item.URL === undefined ? [] : [`url: ${yamlText(item.URL)}`]),
    `language: ${yamlText(item.language)}`,
    `organization: ${asWritten(item.authority)}`,
    ...meeting(item, step),
  ];
  return indented([`${item.id}:`, ...fields.map((line) => `${step}${line}`)], indent);
}

/** A parent is what the format has for "presented at". It has no ranges of days, so the meeting's are left out. */
function meeting(item: CslItem, step: string): readonly string[] {
  const title = item['event-title'];
  const place = item['event-place'];
  if (title === undefined) {
    return [];
  }
  return [
    'parent:',
    `${step}type: conference`,
    `${step}title: ${asWritten(title)}`,
    ...(place === undefined ? [] : [`${step}location: ${asWritten(place)}`]),
  ];
}

/** In braces, or a style would change the source's capitals; what means something in such a text is escaped. */
function asWritten(text: string): string {
  return yamlText(`{${text.replace(/[\\{}$]/gu, '\\$&')}}`);
}
