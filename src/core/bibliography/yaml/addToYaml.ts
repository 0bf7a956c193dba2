import type { CslItem } from '../../citation/cslItem.ts';
import { insertion, unreadable, type AddResult } from '../addResult.ts';
import { appended } from '../appended.ts';
import type { BibliographyFormat } from '../bibliographyFormat.ts';
import { lineEnd } from '../../text/lineEnd.ts';
import { isMissing, keepsAll, readYaml, saysTheSame, type Yaml, type YamlNode } from './yaml.ts';
import { blockEnd, flowEnd, lineStart } from './yamlPlace.ts';
import type { YamlEntries, YamlShape } from './yamlShape.ts';

/** Reads and adds to YAML files whose entries stand so. */
export function yamlFormat(shape: YamlShape): Pick<BibliographyFormat, 'write' | 'missing' | 'add'> {
  return {
    write: (items) => shape.write(items),
    missing(text, items) {
      const [root, ...others] = readYaml(text)?.documents ?? [];
      const entries = root !== undefined && others.every(isMissing) ? shape.find(text, root) : undefined;
      return entries === undefined ? items : missingIn(entries, items, shape);
    },
    add: (text, items) => addToEnd(text, items, shape),
  };
}

/**
 * Adds after the last entry. The result is parsed again: if anything that was there
 * changed, or what is new does not mean what it should, the file is left alone.
 */
function addToEnd(text: string, items: readonly CslItem[], shape: YamlShape): AddResult {
  const yaml = readYaml(text);
  if (yaml === undefined) {
    return unreadable('syntax');
  }
  const [root, ...others] = yaml.documents;
  if (others.some((document) => !isMissing(document))) {
    return unreadable('severalDocuments');
  }
  if (root === undefined || isMissing(root)) {
    return checked({ yaml, shape, items, ...wholeFile(text, root, shape.write(items)) });
  }
  const entries = shape.find(text, root);
  if (entries === undefined) {
    return unreadable('noEntries');
  }
  const missing = missingIn(entries, items, shape);
  if (missing.length === 0) {
    return { kind: 'present' };
  }
  const edit = entries.node.isFlow
    ? flowEdit(text, entries, missing, shape)
    : blockEdit(text, entries, missing, shape);
  return edit === undefined ? unreadable('noSafePlace') : checked({ yaml, shape, items: missing, ...edit });
}

function missingIn({ node }: YamlEntries, items: readonly CslItem[], shape: YamlShape): readonly CslItem[] {
  const keys = new Set(shape.keysOf(node));
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

/** At the beginning of a line. */
function blockEdit(
  text: string,
  entries: YamlEntries,
  items: readonly CslItem[],
  shape: YamlShape,
): Insertion {
  const { node, upTo } = entries;
  const at = isMissing(node) ? upTo : blockEnd(text, node, upTo);
  const lines = items.map((item) => shape.blockEntry(text, entries, item));
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
  { node, upTo }: YamlEntries,
  items: readonly CslItem[],
  shape: YamlShape,
): Insertion | undefined {
  const end = flowEnd(text, node, upTo);
  const last = node.children.at(node.kind === 'mapping' ? -2 : -1);
  if (end === undefined) {
    return undefined;
  }
  const before = last === undefined ? '' : text.slice(lineStart(text, last.start), last.start);
  // Each on a line of its own, if that is how the last one stands.
  const space = last !== undefined && before.trim() === '' ? `${lineEnd(text)}${before}` : ' ';
  const written = items.map((item) => shape.flowEntry(item));
  const [first, join] = last === undefined ? ['', ', '] : [`${end.isOpen ? ',' : ''}${space}`, `,${space}`];
  return { at: end.at, newText: `${first}${written.join(join)}` };
}

interface Checked extends Insertion {
  /** The file as it was. */
  readonly yaml: Yaml;
  readonly shape: YamlShape;
  readonly items: readonly CslItem[];
}

/** The edit, if the old entries stand in the new text as they were and the new ones say what they should. */
function checked({ yaml: before, shape, items, at, newText }: Checked): AddResult {
  const result = `${before.text.slice(0, at)}${newText}${before.text.slice(at)}`;
  const after = readYaml(result);
  const now = after && childrenOf(after, shape);
  const expected = readYaml(shape.write(items));
  const wanted = expected && childrenOf(expected, shape);
  const isRight =
    after !== undefined &&
    now !== undefined &&
    wanted !== undefined &&
    keepsAll(before, after, at, newText.length) &&
    wanted.every((child, index) => {
      const added = now.at(index - wanted.length);
      return added !== undefined && saysTheSame(added, child);
    });
  return isRight ? insertion(at, newText) : unreadable('noSafePlace');
}

function childrenOf({ text, documents: [root] }: Yaml, shape: YamlShape): readonly YamlNode[] | undefined {
  return root && shape.find(text, root)?.node.children;
}
