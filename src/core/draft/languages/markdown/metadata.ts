import type { Locale } from '../../../citation/locale.ts';
import { isMissing, readYaml, type YamlNode } from '../../../bibliography/yaml/yaml.ts';
import { lookUp, pathsOf } from '../../../bibliography/yaml/yamlValues.ts';
import { localeOfTag } from '../shared/localeOfTag.ts';
import type { Span } from '../shared/mask.ts';
import { once } from '../shared/once.ts';
import type { ClosedBlock, TextBlock } from './blocks.ts';

/** A block of metadata as it's read. */
interface MetadataBlock {
  readonly start: number;
  readonly end: number;
  /** Its keys and values, each of them once; undefined where it's no YAML. */
  readonly root: YamlNode | undefined;
  readonly text: string;
  readonly offset: number;
}

/** What the metadata of a draft says. https://pandoc.org/MANUAL.html#extension-yaml_metadata_block */
export class Metadata {
  readonly #text: string;
  readonly #heads: readonly ClosedBlock[];

  constructor(text: string, heads: readonly ClosedBlock[]) {
    this.#text = text;
    this.#heads = heads;
  }

  readonly #blocks = once(
    (): ReadonlyMap<number, MetadataBlock> =>
      new Map(this.#readBlocks().map((block) => [block.start, block])),
  );

  #readBlocks(): readonly MetadataBlock[] {
    return this.#heads.flatMap(({ start, end, long }) => {
      const content = long?.content;
      if (content === undefined) {
        return [];
      }
      const text = this.#text.slice(content.start, content.end);
      return [{ start, end, text, offset: content.start, root: readYaml(text)?.documents[0] }];
    });
  }

  /** The files of the last block that names any: a path, a list of them, or Quarto's mapping of names to them. */
  get bibliographies(): readonly string[] {
    const value = this.#value('bibliography');
    return pathsOf(value);
  }

  get locale(): Locale | undefined {
    const value = this.#value('lang') ?? this.#value('language');
    return value?.kind === 'scalar' && !isMissing(value) ? localeOfTag(value.value) : undefined;
  }

  /** Of several blocks the last one that has the key counts. */
  #value(key: string): YamlNode | undefined {
    for (const { root, text } of [...this.#blocks().values()].reverse()) {
      const found = lookUp(root ?? readYaml(ownLines(text, key))?.documents[0], key);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  /** The values that are text, as pieces of the draft. */
  texts({ start, long }: ClosedBlock): readonly TextBlock[] {
    const own = this.#blocks().get(start);
    if (own === undefined) {
      // A title in pandoc's own manner.
      return long?.content === undefined && long !== undefined ? [piece(long, long.end)] : [];
    }
    const { root, offset } = own;
    const found: TextBlock[] = [];
    const visit = (node: YamlNode, isList: boolean): void => {
      if (node.kind === 'scalar' && !isMissing(node) && node.value.includes('@')) {
        found.push(piece({ start: node.start + offset, end: node.end + offset }, node.end + offset));
      }
      const step = node.kind === 'mapping' ? 2 : 1;
      node.children.forEach((child, index) => {
        const isKey = step === 2 && index % 2 === 0;
        const isReferences = !isList && step === 2 && node.children[index - 1]?.value === 'references';
        if (!isKey && !isReferences) {
          visit(child, true);
        }
      });
    };
    if (root !== undefined) {
      visit(root, false);
    }
    return found;
  }

  /** The references that a block lists, with their key. */
  references({ start }: ClosedBlock): readonly Span[] {
    const own = this.#blocks().get(start);
    const found = own && /^(["']?)references\1[ \t]*:.*(?:\n(?:[ \t-].*|\r?(?=\n|$)))*/mu.exec(own.text);
    return own === undefined || found === undefined || found === null
      ? []
      : [{ start: own.offset + found.index, end: own.offset + found.index + found[0].length }];
  }
}

function piece({ start }: Span, end: number): TextBlock {
  return { kind: 'text', look: 'cell', start, end, marks: [], isInList: false };
}

/** The lines of one key, for another one's that are no plain YAML, such as knitr's, don't matter. */
function ownLines(text: string, key: string): string {
  const lines = text.split(/\r?\n/u);
  const begins = new RegExp(`^(["']?)${key}\\1\\s*:`, 'u');
  const start = lines.findLastIndex((one) => begins.test(one));
  if (start === -1) {
    return '';
  }
  const length = lines.slice(start + 1).findIndex((one) => /^[^\s#\-\]}]/u.test(one));
  const own = length === -1 ? lines.slice(start) : lines.slice(start, start + 1 + length);
  // Many close a list where the key began, which other parsers let pass.
  return own.join('\n').replace(/^(?=[\]}])/gmu, ' ');
}
