import type { CslItem } from '../citation/cslItem.ts';
import { insertion, unreadable, type AddResult } from './addResult.ts';
import { appended } from './appended.ts';
import { cslYamlEntry, toCslYaml } from './cslYaml.ts';
import { hayagrivaEntry, toHayagriva } from './hayagriva.ts';
import { lineEnd } from './lineEnd.ts';
import { isMissing, keepsAll, readYaml, saysTheSame, type Yaml, type YamlNode } from './yaml.ts';
import { blockEnd, columnOf, documentEnd, flowEnd, lineStart } from './yamlPlace.ts';

export type YamlFormat = 'csl-yaml' | 'hayagriva';

/** The entries of a file: a list of items, or a mapping of entries by their keys. */
interface Entries {
  /** A missing value when `references:` has none yet. */
  readonly node: YamlNode;
  /** Where the next thing behind it begins: a key's line, the document's end, or the text's. */
  readonly upTo: number;
  /** The column of a `references` without a list. */
  readonly column: number;
}

/**
 * Adds to a CSL-YAML or Hayagriva file behind its last entry. The result is parsed again: if anything that was there
 * changed, or what is new does not mean what it should, the file is left alone.
 */
export function addToYaml(text: string, items: readonly CslItem[], format: YamlFormat): AddResult {
  const yaml = readYaml(text);
  if (yaml === undefined) {
    return unreadable('syntax');
  }
  const [root, ...others] = yaml.documents;
  if (others.some((document) => !isMissing(document))) {
    return unreadable('severalDocuments');
  }
  if (root === undefined || isMissing(root)) {
    const written = format === 'csl-yaml' ? toCslYaml(items) : toHayagriva(items);
    return checked(text, yaml, items, format, wholeFile(text, root, written));
  }
  const entries = entriesOf(text, root, format);
  if (entries === undefined) {
    return unreadable('noEntries');
  }
  const missing = missingIn(entries, items, format);
  if (missing.length === 0) {
    return { kind: 'present' };
  }
  const edit = entries.node.isFlow
    ? flowEdit(text, entries, missing, format)
    : blockEdit(text, entries, missing, format);
  return edit === undefined ? unreadable('noSafePlace') : checked(text, yaml, missing, format, edit);
}

/** The items that a CSL-YAML or Hayagriva file does not have, all of them where it can't be read. */
export function missingInYaml(
  text: string,
  items: readonly CslItem[],
  format: YamlFormat,
): readonly CslItem[] {
  const [root, ...others] = readYaml(text)?.documents ?? [];
  const entries = root !== undefined && others.every(isMissing) ? entriesOf(text, root, format) : undefined;
  return entries === undefined ? items : missingIn(entries, items, format);
}

function missingIn({ node }: Entries, items: readonly CslItem[], format: YamlFormat): readonly CslItem[] {
  const keys = new Set(keysOf(node, format));
  return items.filter(({ id }) => !keys.has(id));
}

interface Insertion {
  readonly at: number;
  readonly newText: string;
}

/** Into a file that has no content: behind its comments, or behind the `---` that opens the document. */
function wholeFile(text: string, root: YamlNode | undefined, written: string): Insertion {
  if (root === undefined) {
    return { at: text.length, newText: appended(text, [written.trimEnd()]) };
  }
  const opening = /^---[^\n]*(?:\n|$)/mu.exec(text);
  const at = opening === null ? text.length : opening.index + opening[0].length;
  const isLine = text[at - 1] === '\n';
  return { at, newText: `${isLine ? '' : '\n'}${written}`.replaceAll('\n', lineEnd(text)) };
}

function entriesOf(text: string, root: YamlNode, format: YamlFormat): Entries | undefined {
  const whole = { node: root, upTo: documentEnd(text, root.end), column: 0 };
  if (format === 'hayagriva') {
    return root.kind === 'mapping' ? whole : undefined;
  }
  if (root.kind === 'sequence') {
    return whole;
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
  const upTo = next === undefined ? whole.upTo : lineStart(text, next.start);
  return node.kind === 'sequence' || isMissing(node)
    ? { node, upTo, column: columnOf(text, key.start) }
    : undefined;
}

function keysOf({ children }: YamlNode, format: YamlFormat): readonly string[] {
  return format === 'hayagriva'
    ? children.filter((_, index) => index % 2 === 0).map(({ value }) => value)
    : children.flatMap(idOf);
}

function idOf(item: YamlNode): readonly string[] {
  return item.kind === 'mapping'
    ? item.children
        .filter((_, index) => index % 2 === 1 && item.children[index - 1]?.value === 'id')
        .map(({ value }) => value)
    : [];
}

/** At the beginning of a line. */
function blockEdit(text: string, entries: Entries, items: readonly CslItem[], format: YamlFormat): Insertion {
  const { node, upTo } = entries;
  const at = isMissing(node) ? upTo : blockEnd(text, node, upTo);
  const lines = items.map((item) =>
    format === 'csl-yaml' ? listItem(text, entries, item) : entryOf(text, node, item),
  );
  const spaced = isSpaced(text, node);
  const isAtLine = at === 0 || text[at - 1] === '\n';
  const leading = `${isAtLine ? '' : '\n'}${spaced && !endsEmpty(text.slice(0, at)) ? '\n' : ''}`;
  return {
    at,
    newText: `${leading}${lines.join(spaced ? '\n\n' : '\n')}${isAtLine ? '\n' : ''}`.replaceAll(
      '\n',
      lineEnd(text),
    ),
  };
}

function listItem(text: string, { node, column }: Entries, item: CslItem): string {
  const last = node.children.at(-1);
  const dash = isMissing(node) ? column + 2 : columnOf(text, node.start);
  const behindDash =
    last === undefined ? null : /^\ufeff?( *- +)$/u.exec(text.slice(lineStart(text, last.start), last.start));
  const inner = behindDash?.[1]?.length ?? dash + 2;
  return `${' '.repeat(dash)}-${' '.repeat(inner - dash - 1)}${cslYamlEntry(item, ' '.repeat(inner))}`;
}

function entryOf(text: string, node: YamlNode, item: CslItem): string {
  const outer = columnOf(text, node.start);
  const value = node.children.find(({ kind, isFlow }) => kind === 'mapping' && !isFlow);
  const step = value === undefined ? 2 : Math.max(1, columnOf(text, value.start) - outer);
  return `${' '.repeat(outer)}${hayagrivaEntry(item, ' '.repeat(outer), ' '.repeat(step))}`;
}

/** Whether an empty line parts the last entry from the one before it; a Hayagriva file has them by custom. */
function isSpaced(text: string, node: YamlNode): boolean {
  const starts =
    node.kind === 'mapping' ? node.children.filter((_, index) => index % 2 === 0) : node.children;
  const last = starts.at(-1);
  return last === undefined || starts.length < 2
    ? node.kind === 'mapping'
    : endsEmpty(text.slice(0, lineStart(text, last.start)));
}

function endsEmpty(text: string): boolean {
  return /\n[ \t]*\r?\n$/u.test(text.slice(-200));
}

function flowEdit(
  text: string,
  { node, upTo }: Entries,
  items: readonly CslItem[],
  format: YamlFormat,
): Insertion | undefined {
  const end = flowEnd(text, node, upTo);
  const last = node.children.at(format === 'hayagriva' ? -2 : -1);
  if (end === undefined) {
    return undefined;
  }
  const before = last === undefined ? '' : text.slice(lineStart(text, last.start), last.start);
  // Each on a line of its own, if that is how the last one stands.
  const space = last !== undefined && before.trim() === '' ? `${lineEnd(text)}${before}` : ' ';
  const written = items.map((item) =>
    format === 'csl-yaml' ? flowText(item) : flowOf(readYaml(toHayagriva([item]))?.documents[0]).slice(1, -1),
  );
  const [first, join] = last === undefined ? ['', ', '] : [`${end.isOpen ? ',' : ''}${space}`, `,${space}`];
  return { at: end.at, newText: `${first}${written.join(join)}` };
}

function flowText(item: CslItem): string {
  return JSON.stringify(item);
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

/** The edit, if the old entries stand in the new text as they were and the new ones say what they should. */
function checked(
  text: string,
  before: Yaml,
  items: readonly CslItem[],
  format: YamlFormat,
  { at, newText }: Insertion,
): AddResult {
  const result = `${text.slice(0, at)}${newText}${text.slice(at)}`;
  const after = readYaml(result);
  const root = after?.documents[0];
  const node = root && entriesOf(result, root, format)?.node;
  const expected = readYaml(format === 'csl-yaml' ? toCslYaml(items) : toHayagriva(items))?.documents[0];
  const wanted = expected && entriesOf('', expected, format)?.node.children;
  const isRight =
    after !== undefined &&
    node !== undefined &&
    wanted !== undefined &&
    keepsAll(before, after, at, newText.length) &&
    wanted.every((child, index) => {
      const added = node.children.at(index - wanted.length);
      return added !== undefined && saysTheSame(added, child);
    });
  return isRight ? insertion(at, newText) : unreadable('noSafePlace');
}
