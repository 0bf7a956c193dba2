import type { CslItem } from '../../citation/cslItem.ts';
import { insertion, unreadable, type AddResult } from '../addResult.ts';
import { appended } from '../appended.ts';
import type { BibliographyFormat, KeyRules } from '../bibliographyFormat.ts';
import { biblatexEntry } from './biblatex.ts';
import { bibtexEntry } from './bibtex.ts';
import { type BibFile, type BibFileEntry, keysOf, scanBib } from './scanBib.ts';

/** BibTeX, with the entries and fields of its standard styles. */
export const bibtex: BibliographyFormat<'bibtex'> = {
  ...bibFormat(bibtexEntry),
  id: 'bibtex',
  name: 'BibTeX',
  holds(text) {
    const { entries } = scanBib(text);
    return entries.length > 0 && !entries.some(isBiblatex);
  },
};

/** BibLaTeX. */
export const biblatex: BibliographyFormat<'biblatex'> = {
  ...bibFormat(biblatexEntry),
  id: 'biblatex',
  name: 'BibLaTeX',
  holds: (text) => scanBib(text).entries.some(isBiblatex),
};

/** What an entry is, without a line end, its fields indented by so much. */
type EntryWriter = (item: CslItem, indent?: string) => string;

function bibFormat(entry: EntryWriter): Omit<BibliographyFormat, 'id' | 'name' | 'holds'> {
  return {
    extensions: ['bib', 'bibtex'],
    write: (items) => items.map((item) => `${entry(item)}\n`).join('\n'),
    missing: (text, items, rules = {}) => missingIn(scanBib(text), items, rules),
    add: (text, items, rules = {}) => addToEnd(text, items, rules, entry),
  };
}

/** Entry types and fields that BibTeX's own styles don't know. */
const biblatexTypes = new Set([
  'report',
  'online',
  'collection',
  'mvbook',
  'mvcollection',
  'thesis',
  'dataset',
]);
const biblatexFields = [
  'date',
  'langid',
  'journaltitle',
  'location',
  'eventtitle',
  'ids',
  'origdate',
  'urldate',
];

function isBiblatex({ type, fields }: BibFileEntry): boolean {
  return biblatexTypes.has(type) || biblatexFields.some((field) => fields.has(field));
}

function missingIn(
  { entries }: BibFile,
  items: readonly CslItem[],
  { foldsKeys = false }: KeyRules,
): readonly CslItem[] {
  const compared = (key: string): string => (foldsKeys ? key.toLowerCase() : key);
  const keys = new Set(entries.flatMap(keysOf).map(compared));
  return items.filter(({ id }) => !keys.has(compared(id)));
}

/** Faults further up don't matter, unless they swallow the end. */
function addToEnd(text: string, items: readonly CslItem[], rules: KeyRules, entry: EntryWriter): AddResult {
  const file = scanBib(text);
  const missing = missingIn(file, items, rules);
  if (missing.length === 0) {
    return { kind: 'present' };
  }
  if (file.isUnclosed) {
    return unreadable('unclosedEntry');
  }
  const first = file.entries.find(({ fields }) => fields.size > 0);
  const firstText = first === undefined ? '' : text.slice(first.start, first.end);
  const indent = /\n([ \t]+)[^\s,=]+\s*=/u.exec(firstText)?.[1];
  const written = missing.map((item) => entry(item, indent));
  return insertion(text.length, appended(text, written));
}
