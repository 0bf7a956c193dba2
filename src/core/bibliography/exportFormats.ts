import type { CslItem } from '../citation/cslItem.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { toBiblatex } from './biblatex.ts';
import { toBibtex } from './bibtex.ts';
import { toCslJson } from './cslJson.ts';
import { toCslYaml } from './cslYaml.ts';
import { exportMarkdown } from './exportMarkdown.ts';
import { selectedItems, type ExportSelection } from './selectedItems.ts';
import { toHayagriva } from './hayagriva.ts';
import { toRis } from './ris.ts';

/** Formats of items, those of a bibliography file among them. */
export type ItemFormat = 'bibtex' | 'biblatex' | 'ris' | 'csl-json' | 'csl-yaml' | 'hayagriva';
export type ExportFormat = ItemFormat | 'markdown';

/** In the order that they are offered in. `extension` has no dot; names are proper names, the same in every language. */
export const exportFormats: readonly {
  readonly id: ExportFormat;
  readonly extension: string;
  readonly name: string;
}[] = [
  { id: 'bibtex', extension: 'bib', name: 'BibTeX' },
  { id: 'biblatex', extension: 'bib', name: 'BibLaTeX' },
  { id: 'ris', extension: 'ris', name: 'RIS' },
  { id: 'csl-json', extension: 'json', name: 'CSL-JSON' },
  { id: 'csl-yaml', extension: 'yaml', name: 'CSL-YAML' },
  { id: 'hayagriva', extension: 'yml', name: 'Hayagriva' },
  { id: 'markdown', extension: 'md', name: 'Markdown' },
];

const writers: Readonly<Record<ItemFormat, (items: readonly CslItem[]) => string>> = {
  bibtex: toBibtex,
  biblatex: toBiblatex,
  ris: toRis,
  'csl-json': toCslJson,
  'csl-yaml': toCslYaml,
  hayagriva: toHayagriva,
};

/** A file of the items. It ends with a line end; RIS alone has CR LF. */
export function exportItems(format: ItemFormat, items: readonly CslItem[]): string {
  return writers[format](items);
}

/** A file of what is selected, in any of the formats. */
export function exportSelection(corpus: Corpus, format: ExportFormat, selection: ExportSelection): string {
  return format === 'markdown'
    ? exportMarkdown(corpus, selection)
    : exportItems(format, selectedItems(corpus, selection));
}

/** The format of an id; undefined for what is none. */
export function exportFormat(id: string): ExportFormat | undefined {
  return exportFormats.find((format) => format.id === id)?.id;
}
