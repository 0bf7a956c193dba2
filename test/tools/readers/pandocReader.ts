import { openPandoc, type PandocNode } from './pandocProgram.ts';
import { nodes, type ReadCite, type Reader, type ReaderSource } from './reader.ts';
import { RestWriter } from './restWriter.ts';

/**
 * Pandoc's Markdown. Left out of the reading, because a citation in the same line must change them:
 *
 * - the identifiers that pandoc makes from the text of headings;
 * - the widths of columns, which pandoc takes from the length of a pipe table's lines;
 * - the description of an image that is a figure, where it is the caption once more.
 */
export const pandocReader: ReaderSource = {
  missing: () => undefined,
  open(): Promise<Reader> {
    const pandoc = openPandoc('markdown-auto_identifiers');
    return Promise.resolve({
      name: `pandoc ${pandoc.version}`,
      async read(texts) {
        return (await pandoc.read(texts)).map((read) => {
          if ('error' in read) {
            return read;
          }
          const writer = new RestWriter();
          writeMeta(writer, read.meta);
          write(writer, read.blocks);
          return writer.reading();
        });
      },
      close: () => undefined,
    });
  },
};

function writeMeta(writer: RestWriter, meta: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(meta).sort(([a], [b]) => (a < b ? -1 : 1))) {
    writer.node('meta', () => write(writer, value), name);
  }
}

const alike: Readonly<Record<string, string>> = {
  Para: nodes.paragraph,
  Plain: nodes.plain,
  Note: nodes.note,
  Emph: nodes.italic,
};

function write(writer: RestWriter, value: unknown): void {
  if (Array.isArray(value)) {
    writeList(writer, value);
  } else if (isNode(value)) {
    writeNode(writer, value);
  } else if (typeof value === 'object' && value !== null) {
    writeMeta(writer, value as Readonly<Record<string, unknown>>);
  } else {
    writer.verbatim(JSON.stringify(value));
  }
}

/** Nodes one after another; attributes as they are; in any other list the ends of its items are seen. */
function writeList(writer: RestWriter, list: readonly unknown[]): void {
  if (list.every((value) => isNode(value))) {
    list.forEach((value) => write(writer, value));
  } else if (isAttributes(list)) {
    writer.leaf('', JSON.stringify(list));
  } else {
    list.forEach((value) => writer.node('', () => write(writer, value)));
  }
}

/** An identifier, classes and keys with values. */
function isAttributes(list: readonly unknown[]): boolean {
  return (
    list.length === 3 && typeof list[0] === 'string' && list.slice(1).every((part) => Array.isArray(part))
  );
}

function writeNode(writer: RestWriter, { t, c }: PandocNode): void {
  switch (t) {
    case 'Str':
    case 'MetaString':
      writer.prose(String(c));
      break;
    case 'Space':
    case 'SoftBreak':
      writer.prose(' ');
      break;
    case 'Cite':
      writer.citation((c as [PandocCite[]])[0].map(readCite));
      break;
    case 'Code':
    case 'CodeBlock':
    case 'Math':
    case 'RawBlock':
    case 'RawInline':
      writer.node(t, () => writer.verbatim(String((c as unknown[])[1])), JSON.stringify((c as unknown[])[0]));
      break;
    case 'ColWidth':
    case 'ColWidthDefault':
      return;
    case 'Figure':
      writer.node(t, () => write(writer, describedOnce(c)));
      break;
    default:
      if (c === undefined) {
        writer.leaf(t);
      } else {
        writer.node(alike[t] ?? t, () => write(writer, c));
      }
      break;
  }
}

/** A figure whose image tells nothing of its own: pandoc writes what stands in the brackets to both. */
function describedOnce(figure: unknown): unknown {
  const [attributes, caption, blocks] = figure as [unknown, [unknown, PandocNode[]], PandocNode[]];
  const image = (blocks[0]?.c as PandocNode[] | undefined)?.[0];
  const [own, description, target] = (image?.t === 'Image' ? image.c : []) as unknown[];
  const isCopy =
    blocks.length === 1 &&
    description !== undefined &&
    JSON.stringify(description) === JSON.stringify(caption[1][0]?.c);
  return isCopy ? [attributes, caption, [{ t: 'Image', c: [own, [], target] }]] : figure;
}

interface PandocCite {
  readonly citationId: string;
  readonly citationPrefix: readonly PandocNode[];
  readonly citationSuffix: readonly PandocNode[];
  readonly citationMode: PandocNode;
}

function readCite({ citationId, citationPrefix, citationSuffix, citationMode }: PandocCite): ReadCite {
  return {
    key: citationId,
    before: plain(citationPrefix),
    after: plain(citationSuffix),
    kind: citationMode.t,
  };
}

/** What is shown, without its looks. */
function plain(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(plain).join('');
  }
  if (!isNode(value)) {
    return typeof value === 'string' ? value : '';
  }
  switch (value.t) {
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' ';
    case 'Code':
    case 'Math':
    case 'RawInline':
      return plain((value.c as unknown[])[1]);
    default:
      return plain(value.c);
  }
}

function isNode(value: unknown): value is PandocNode {
  return typeof value === 'object' && value !== null && 't' in value;
}
