import { mystParse } from 'myst-parser';
import {
  nodes,
  type ReadCite,
  type Reader,
  type ReaderSource,
  type Reading,
  type ReadError,
} from './reader.ts';
import { RestWriter } from './restWriter.ts';

/** MyST Markdown as mystmd reads it: its own parser with the options that its command line sets. */
export const mystReader: ReaderSource = {
  missing: () => undefined,
  open(): Promise<Reader> {
    return Promise.resolve({
      name: 'mystmd (myst-parser)',
      read: (texts) => Promise.resolve(texts.map(readText)),
      close: () => undefined,
    });
  },
};

function readText(text: string): Reading | ReadError {
  try {
    const writer = new RestWriter();
    const tree = mystParse(text, { markdownit: { linkify: true } }) as MystNode;
    new TreeWriter(writer, notesIn(tree)).write(tree);
    return writer.reading();
  } catch (error) {
    return { error: String(error) };
  }
}

/** https://mystmd.org/spec */
interface MystNode {
  readonly type: string;
  readonly children?: readonly MystNode[];
  readonly value?: string;
  readonly label?: string;
  readonly kind?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

const alike: Readonly<Record<string, string>> = { paragraph: nodes.paragraph, emphasis: nodes.italic };

class TreeWriter {
  readonly #writer: RestWriter;
  /** The notes that have both a mark and a text, by label. */
  readonly #notes: ReadonlyMap<string, MystNode>;
  readonly #written = new Set<MystNode>();

  constructor(writer: RestWriter, notes: ReadonlyMap<string, MystNode>) {
    this.#writer = writer;
    this.#notes = notes;
  }

  write(node: MystNode): void {
    const writer = this.#writer;
    switch (node.type) {
      case 'text':
        writer.prose(node.value ?? '');
        break;
      case 'cite':
        writer.citation([readCite(node)]);
        break;
      case 'citeGroup':
        writer.citation((node.children ?? []).map(readCite));
        break;
      case 'footnoteReference':
        this.#writeNote(node);
        break;
      case 'footnoteDefinition':
        if (this.#notes.get(node.label ?? '') !== node) {
          this.#writeNode(node);
        }
        break;
      default:
        this.#writeNode(node);
        break;
    }
  }

  #writeNote({ label = '' }: MystNode): void {
    const note = this.#notes.get(label);
    if (note === undefined || this.#written.has(note)) {
      this.#writer.leaf('footnoteReference', label);
      return;
    }
    this.#written.add(note);
    this.#writer.node(nodes.note, () => note.children?.forEach((child) => this.write(child)));
  }

  #writeNode(node: MystNode): void {
    const { type, children = [] } = node;
    const inside = (): void => children.forEach((child) => this.write(child));
    if (type.startsWith('myst') && children.length > 0) {
      // A directive or a role: what it makes is below it, the rest is its source.
      inside();
      return;
    }
    const told = Object.entries(node).filter(
      ([name]) => !['type', 'children', 'position', 'key'].includes(name),
    );
    const attributes = told.length === 0 ? '' : JSON.stringify(Object.fromEntries(told));
    const name = alike[type] ?? type;
    if (children.length === 0) {
      this.#writer.leaf(name, attributes);
    } else {
      this.#writer.node(name, inside, attributes);
    }
  }
}

function notesIn(tree: MystNode): ReadonlyMap<string, MystNode> {
  const texts = new Map<string, MystNode>();
  const marks = new Set<string>();
  const visit = (node: MystNode): void => {
    const { type, label = '', children = [] } = node;
    if (type === 'footnoteReference') {
      marks.add(label);
    } else if (type === 'footnoteDefinition' && !texts.has(label)) {
      texts.set(label, node);
    }
    children.forEach(visit);
  };
  visit(tree);
  return new Map([...texts].filter(([label]) => marks.has(label)));
}

function readCite({ label = '', prefix = '', suffix = '', kind = '' }: MystNode): ReadCite {
  return { key: label, before: prefix, after: suffix, kind };
}
