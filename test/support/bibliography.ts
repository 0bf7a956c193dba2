import type { AddResult } from '../../src/core/bibliography/addResult.ts';
import type {
  BibliographyFormat,
  BibliographyFormatId,
  KeyRules,
} from '../../src/core/bibliography/bibliographyFormat.ts';
import { bibliographyFormats } from '../../src/core/bibliography/bibliographyFormats.ts';
import type { CslItem } from '../../src/core/citation/cslItem.ts';

function formatOf(id: BibliographyFormatId): BibliographyFormat {
  return bibliographyFormats[id];
}

export function addEntries(
  text: string,
  items: readonly CslItem[],
  id: BibliographyFormatId,
  rules?: KeyRules,
): AddResult {
  return formatOf(id).add(text, items, rules);
}

export function missingEntries(
  text: string,
  items: readonly CslItem[],
  id: BibliographyFormatId,
  rules?: KeyRules,
): readonly CslItem[] {
  return formatOf(id).missing(text, items, rules);
}
