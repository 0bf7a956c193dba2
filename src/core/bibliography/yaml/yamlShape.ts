import type { CslItem } from '../../citation/cslItem.ts';
import type { YamlNode } from './yaml.ts';

/** The entries of a file: a list of items, or a mapping of entries by their keys. */
export interface YamlEntries {
  /** A missing value where the file has a place for entries, but none yet. */
  readonly node: YamlNode;
  /** Where the next thing after it begins: a key's line, the document's end, or the text's. */
  readonly upTo: number;
  /** The column of the key that the place has. */
  readonly column: number;
}

/** How entries stand in a YAML file: what tells one format of them from another. */
export interface YamlShape {
  /** A file of the items. */
  write(items: readonly CslItem[]): string;

  /** Undefined for a document that holds something else. */
  find(text: string, root: YamlNode): YamlEntries | undefined;

  /** The keys of the entries that are there. */
  keysOf(node: YamlNode): readonly string[];

  /** A new entry as lines of the block that the others stand in, without a line end. */
  blockEntry(text: string, entries: YamlEntries, item: CslItem): string;

  /** A new entry between others in brackets or braces. */
  flowEntry(item: CslItem): string;
}
