import type { CslItem } from '../citation/cslItem.ts';
import { missingInBib } from './addToBib.ts';
import { missingInJson } from './addToJson.ts';
import { missingInYaml } from './addToYaml.ts';
import type { BibliographyFormat } from './bibliographyFormat.ts';
import { scanBib } from './scanBib.ts';

/**
 * The items that a bibliography file does not have, in their order; all of them where it can't be read. The text is
 * read once, however many items there are. Never throws.
 */
export function missingEntries(
  text: string,
  items: readonly CslItem[],
  format: BibliographyFormat,
): readonly CslItem[] {
  switch (format) {
    case 'bibtex':
    case 'biblatex':
      return missingInBib(scanBib(text), items);
    case 'csl-json':
      return missingInJson(text, items);
    case 'csl-yaml':
    case 'hayagriva':
      return missingInYaml(text, items, format);
  }
}
