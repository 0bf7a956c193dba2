import type { CslItem } from '../citation/cslItem.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { ItemFormat, ItemFormatId } from '../bibliography/bibliographyFormat.ts';
import { bibliographyFormats } from '../bibliography/bibliographyFormats.ts';
import { ris } from '../bibliography/ris/ris.ts';
import { exportMarkdown } from './exportMarkdown.ts';
import { selectedItems, type ExportSelection } from './selectedItems.ts';

const { bibtex, biblatex, ...others } = bibliographyFormats;

/** All formats of items, in the order that they are offered in. */
const itemFormats = { bibtex, biblatex, ris, ...others } satisfies {
  readonly [Id in ItemFormatId]: ItemFormat<Id>;
};

export type ExportFormat = ItemFormatId | 'markdown';

/** In the order that they are offered in. `extension` has no dot; names are proper names, the same in every locale. */
export const exportFormats: readonly {
  readonly id: ExportFormat;
  readonly extension: string;
  readonly name: string;
}[] = [
  ...Object.values(itemFormats).map(({ id, name, extensions: [extension] }) => ({ id, name, extension })),
  { id: 'markdown', extension: 'md', name: 'Markdown' },
];

/** A file of the items. It ends with a line end; RIS alone has CR LF. */
export function exportItems(format: ItemFormatId, items: readonly CslItem[]): string {
  return itemFormats[format].write(items);
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
