import type { CslItem } from '../../citation/cslItem.ts';
import { indented, yamlText } from './yamlText.ts';

/**
 * One item as a mapping, without a line end.
 *
 * @param indent of every line but the first, which stands after the dash
 */
export function cslYamlEntry(item: CslItem, indent: string): string {
  return indented(
    [
      `id: ${item.id}`,
      `type: ${item.type}`,
      `title: ${yamlText(item.title)}`,
      'author:',
      ...item.author.map(({ literal }) => `  - literal: ${yamlText(literal)}`),
      ...dates('issued', item.issued),
      `publisher: ${yamlText(item.publisher)}`,
      `authority: ${yamlText(item.authority)}`,
      `genre: ${yamlText(item.genre)}`,
      ...text('number', item.number),
      ...text('event-title', item['event-title']),
      ...text('event-place', item['event-place']),
      ...(item['event-date'] === undefined ? [] : dates('event-date', item['event-date'])),
      ...text('URL', item.URL),
      `language: ${yamlText(item.language)}`,
    ],
    indent,
  );
}

function text(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${name}: ${yamlText(value)}`];
}

function dates(name: string, value: CslItem['issued']): readonly string[] {
  const parts = value['date-parts'].map((date) => `[${date.join(', ')}]`);
  return [`${name}:`, `  date-parts: [${parts.join(', ')}]`];
}
