import type { CslItem } from '../citation/cslItem.ts';
import type { AddResult } from './addResult.ts';
import { addToBib } from './addToBib.ts';
import { addToJson } from './addToJson.ts';
import { addToYaml } from './addToYaml.ts';
import type { BibliographyFormat } from './bibliographyFormat.ts';

/**
 * What to do to the text of a bibliography file so that it has the items. Only what is missing is added; all that is
 * there stays as it is, byte by byte. A file that could be damaged is left alone. Never throws.
 *
 * @param items at least one; each once
 */
export function addEntries(text: string, items: readonly CslItem[], format: BibliographyFormat): AddResult {
  switch (format) {
    case 'bibtex':
    case 'biblatex':
      return addToBib(text, items, format);
    case 'csl-json':
      return addToJson(text, items);
    case 'csl-yaml':
    case 'hayagriva':
      return addToYaml(text, items, format);
  }
}
