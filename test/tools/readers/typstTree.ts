import { nodes, type ReadCite, type Reading } from './reader.ts';
import { RestWriter } from './restWriter.ts';

/** An element of content: the name of its function, its fields, and its label in angle brackets. */
interface TypstNode {
  readonly func: string;
  readonly label?: string;
  readonly [field: string]: unknown;
}

/** Reads what Typst's compiler made of a draft, serialised as `query` does. */
export function typstReading(tree: unknown): Reading {
  const writer = new RestWriter();
  new TreeWriter(writer, labelsIn(tree)).write(tree);
  return writer.reading();
}

function labelsIn(tree: unknown): ReadonlySet<string> {
  const labels = new Set<string>();
  const visit = (value: unknown): void => {
    if (isNode(value) && value.label !== undefined) {
      labels.add(value.label);
    }
    if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(visit);
    }
  };
  visit(tree);
  return labels;
}

const alike: Readonly<Record<string, string>> = { footnote: nodes.note, emph: nodes.italic };

class TreeWriter {
  readonly #writer: RestWriter;
  readonly #labels: ReadonlySet<string>;

  constructor(writer: RestWriter, labels: ReadonlySet<string>) {
    this.#writer = writer;
    this.#labels = labels;
  }

  write(value: unknown): void {
    if (isNode(value)) {
      this.#writeNode(value);
    } else if (Array.isArray(value)) {
      value.forEach((one) => this.write(one));
    } else {
      this.#writer.verbatim(JSON.stringify(value));
    }
  }

  #writeNode(node: TypstNode): void {
    const writer = this.#writer;
    switch (node.func) {
      case 'sequence':
        this.write(node['children']);
        break;
      case 'text':
      case 'symbol':
        writer.prose(String(node['text']));
        break;
      case 'space':
        writer.prose(' ');
        break;
      case 'parbreak':
        writer.leaf(nodes.break);
        break;
      case 'cite':
        writer.citation([
          cite(node['key'], node['supplement'], typeof node['form'] === 'string' ? node['form'] : 'normal'),
        ]);
        break;
      case 'ref':
        this.#writeReference(node);
        break;
      case 'quote':
        this.#writeQuote(node);
        break;
      default:
        this.#writeFields(node);
        break;
    }
  }

  #writeReference(node: TypstNode): void {
    const { target, supplement } = node;
    if (typeof target !== 'string' || this.#labels.has(target)) {
      this.#writeFields(node);
      return;
    }
    this.#writer.citation([cite(target, supplement, 'ref')]);
  }

  /** A label to which a quotation is attributed is cited. */
  #writeQuote(node: TypstNode): void {
    const { attribution, ...others } = node;
    if (typeof attribution !== 'string' || this.#labels.has(attribution)) {
      this.#writeFields(node);
      return;
    }
    this.#writer.citation([cite(attribution, undefined, 'attribution')]);
    this.#writeFields({ ...others, func: node.func });
  }

  /** Fields that hold content stand one after another, the others are attributes. */
  #writeFields({ func, ...fields }: TypstNode): void {
    const entries = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
    const values = entries.filter(([, value]) => !holdsNode(value));
    const contents = entries.filter(([, value]) => holdsNode(value));
    const attributes = values.length === 0 ? '' : JSON.stringify(Object.fromEntries(values));
    if (contents.length === 0) {
      this.#writer.leaf(alike[func] ?? func, attributes);
      return;
    }
    const write = ([name, value]: readonly [string, unknown]): void =>
      name === 'body' || name === 'children' || name === 'child'
        ? this.write(value)
        : this.#writer.node(name, () => this.write(value));
    this.#writer.node(alike[func] ?? func, () => contents.forEach(write), attributes);
  }
}

function isNode(value: unknown): value is TypstNode {
  return typeof value === 'object' && value !== null && 'func' in value;
}

function holdsNode(value: unknown): boolean {
  return isNode(value) || (Array.isArray(value) && value.some(holdsNode));
}

function cite(label: unknown, supplement: unknown, kind: string): ReadCite {
  return { key: String(label).slice(1, -1), before: '', after: plain(supplement), kind };
}

/** What is shown, without its looks. */
function plain(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(plain).join('');
  }
  if (!isNode(value)) {
    return '';
  }
  const { func, text, body, children, child } = value;
  return func === 'space' ? ' ' : typeof text === 'string' ? text : plain(body ?? children ?? child);
}
