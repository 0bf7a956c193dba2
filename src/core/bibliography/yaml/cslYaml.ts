import type { CslItem } from '../../citation/cslItem.ts';
import type { BibliographyFormat } from '../bibliographyFormat.ts';
import { yamlFormat } from './addToYaml.ts';
import { cslYamlEntry } from './cslYamlEntry.ts';
import { isMissing, readYaml, type YamlNode } from './yaml.ts';
import { columnOf, documentEnd, lineStart } from './yamlPlace.ts';
import type { YamlEntries, YamlShape } from './yamlShape.ts';
import { lookUp } from './yamlValues.ts';

/**
 * Items as pandoc reads them: a list, alone or under `references`. pandoc takes the values for Markdown there.
 * https://pandoc.org/MANUAL.html#specifying-bibliographic-data
 */
const shape: YamlShape = {
  write: (items) =>
    items.length === 0
      ? 'references: []\n'
      : `references:\n${items.map((item) => `  - ${cslYamlEntry(item, '    ')}\n`).join('')}`,
  find: findList,
  keysOf: ({ children }) => children.map((item) => lookUp(item, 'id')?.value ?? ''),
  blockEntry: listItem,
  // YAML's flow style takes JSON as it is.
  flowEntry: (item) => JSON.stringify(item),
};

/** CSL's items in YAML. */
export const cslYaml: BibliographyFormat<'csl-yaml'> = {
  ...yamlFormat(shape),
  id: 'csl-yaml',
  name: 'CSL-YAML',
  extensions: ['yaml', 'yml'],
  holds(text) {
    const root = readYaml(text)?.documents[0];
    return root?.kind === 'sequence' || lookUp(root, 'references') !== undefined;
  },
};

function findList(text: string, root: YamlNode): YamlEntries | undefined {
  const end = documentEnd(text, root.end);
  if (root.kind === 'sequence') {
    return { node: root, upTo: end, column: 0 };
  }
  const { children } = root;
  // Of two of that name pandoc takes the last one.
  const index = children.findLastIndex(({ value }, at) => at % 2 === 0 && value === 'references');
  const key = children[index];
  const node = children[index + 1];
  if (root.kind !== 'mapping' || root.isFlow || key === undefined || node === undefined) {
    return undefined;
  }
  const next = children[index + 2];
  const upTo = next === undefined ? end : lineStart(text, next.start);
  return node.kind === 'sequence' || isMissing(node)
    ? { node, upTo, column: columnOf(text, key.start) }
    : undefined;
}

function listItem(text: string, { node, column }: YamlEntries, item: CslItem): string {
  const last = node.children.at(-1);
  const dash = isMissing(node) ? column + 2 : columnOf(text, node.start);
  const upToItem =
    last === undefined ? null : /^\ufeff?( *- +)$/u.exec(text.slice(lineStart(text, last.start), last.start));
  const inner = upToItem?.[1]?.length ?? dash + 2;
  return `${' '.repeat(dash)}-${' '.repeat(inner - dash - 1)}${cslYamlEntry(item, ' '.repeat(inner))}`;
}
