import type { CslItem } from '../citation/cslItem.ts';
import { insertion, unreadable, type AddResult } from './addResult.ts';
import { appended } from './appended.ts';
import { biblatexEntry } from './biblatex.ts';
import { bibtexEntry } from './bibtex.ts';
import { keysOf, scanBib, type BibFile } from './scanBib.ts';

/** The items whose keys a .bib file does not have. Keys are compared without their case, as BibTeX does. */
export function missingInBib({ entries }: BibFile, items: readonly CslItem[]): readonly CslItem[] {
  const keys = new Set(entries.flatMap(keysOf).map((key) => key.toLowerCase()));
  return items.filter(({ id }) => !keys.has(id.toLowerCase()));
}

/** Adds to the end of a .bib file. Faults further up don't matter, unless they swallow the end. */
export function addToBib(text: string, items: readonly CslItem[], format: 'bibtex' | 'biblatex'): AddResult {
  const file = scanBib(text);
  const missing = missingInBib(file, items);
  if (missing.length === 0) {
    return { kind: 'present' };
  }
  if (file.isUnclosed) {
    return unreadable('unclosedEntry');
  }
  const first = file.entries.find(({ fields }) => fields.size > 0);
  const indent = /\n([ \t]+)[^\s,=]+\s*=/u.exec(
    first === undefined ? '' : text.slice(first.start, first.end),
  )?.[1];
  const entry = format === 'bibtex' ? bibtexEntry : biblatexEntry;
  return insertion(
    text.length,
    appended(
      text,
      missing.map((item) => entry(item, indent)),
    ),
  );
}
