import type { CslItem } from '../../citation/cslItem.ts';
import type { BibliographyFormat } from '../bibliographyFormat.ts';
import { yamlFormat } from '../yaml/addToYaml.ts';
import { cslYaml } from '../yaml/cslYaml.ts';
import { readYaml, type YamlNode } from '../yaml/yaml.ts';
import { columnOf, documentEnd } from '../yaml/yamlPlace.ts';
import type { YamlEntries, YamlShape } from '../yaml/yamlShape.ts';
import { lookUp } from '../yaml/yamlValues.ts';
import { hayagrivaEntry } from './hayagrivaEntry.ts';

/** A mapping of entries by their keys. */
const shape: YamlShape = {
  write: (items) =>
    items.length === 0 ? '{}\n' : items.map((item) => `${hayagrivaEntry(item)}\n`).join('\n'),
  find: (text, root) =>
    isLibrary(root) ? { node: root, upTo: documentEnd(text, root.end), column: 0 } : undefined,
  keysOf: ({ children }) => children.filter((_, index) => index % 2 === 0).map(({ value }) => value),
  blockEntry,
  flowEntry: (item) => flowOf(readYaml(hayagrivaEntry(item))?.documents[0]).slice(1, -1),
};

/**
 * Hayagriva, Typst's own. `genre` and braces that protect capitals are understood since Hayagriva 0.5.2, which Typst
 * 0.11 has.
 * https://github.com/typst/hayagriva/blob/main/docs/file-format.md
 */
export const hayagriva: BibliographyFormat<'hayagriva'> = {
  ...yamlFormat(shape),
  id: 'hayagriva',
  name: 'Hayagriva',
  extensions: ['yml', 'yaml'],
  holds: (text) => readYaml(text)?.documents[0]?.kind === 'mapping' && !cslYaml.holds(text),
};

/** Any YAML can be a mapping; in a library values are entries, and have the type that Hayagriva asks of them. */
function isLibrary({ kind, children }: YamlNode): boolean {
  return (
    kind === 'mapping' &&
    (children.length === 0 ||
      children.some((child, index) => index % 2 === 1 && lookUp(child, 'type')?.kind === 'scalar'))
  );
}

function blockEntry(text: string, { node }: YamlEntries, item: CslItem): string {
  const outer = columnOf(text, node.start);
  const value = node.children.find(({ kind, isFlow }) => kind === 'mapping' && !isFlow);
  const step = value === undefined ? 2 : Math.max(1, columnOf(text, value.start) - outer);
  return `${' '.repeat(outer)}${hayagrivaEntry(item, ' '.repeat(outer), ' '.repeat(step))}`;
}

function flowOf(node: YamlNode | undefined): string {
  switch (node?.kind) {
    case 'mapping':
      return `{${node.children
        .map((child, index) => `${flowOf(child)}${index % 2 === 0 ? ': ' : ', '}`)
        .join('')
        .replace(/, $/u, '')}}`;
    case 'sequence':
      return `[${node.children.map(flowOf).join(', ')}]`;
    default:
      return JSON.stringify(node?.value ?? '');
  }
}
