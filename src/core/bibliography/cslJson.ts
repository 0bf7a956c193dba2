import type { CslItem } from '../citation/cslItem.ts';

/**
 * A CSL-JSON file: an array of items, fields in the order of `CslItem`.
 * https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export function toCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}
