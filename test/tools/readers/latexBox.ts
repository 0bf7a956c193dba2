import type { BoxNode } from './latexLog.ts';
import { nodes, type ReadCite, type Reading } from './reader.ts';
import { RestWriter } from './restWriter.ts';

/** Reads a box that holds a whole draft, with the errors that TeX found in it before all else. */
export function latexReading(errors: readonly string[], box: BoxNode): Reading {
  const reader = new BoxReader(box);
  errors.forEach((error) => reader.writer.leaf('error', error));
  reader.column(box.inside.flatMap(({ inside }) => inside));
  reader.lateNotes();
  return reader.writer.reading();
}

const glyph = /^\\([A-Z0-9]+)\/([a-z]+)\/([a-z]+)\/([a-z]+)\/[\d.]+ (.*)$/u;
const ligature = /\(ligature (.*)\)$/u;
/** Glue that shows as a blank: not what fills a line, nor what has no width, nor TeX's own. */
const blank = /^\\glue(?:\(\\x?spaceskip\))? (?!0\.0|-|.*fil)/u;

/** What stands in a line: text in a font, or what has none. */
type Atom = { readonly font: readonly string[]; bytes: string } | { readonly write: () => void };

class BoxReader {
  readonly writer = new RestWriter();
  /** The texts of notes, which stand after the line with their mark. */
  readonly #notes: BoxNode[];
  /** What is not yet written, for it belongs into a font only if more of that comes. */
  #atoms: Atom[] = [];
  /** The cites of a command that has several; undefined outside of one. */
  #cites: ReadCite[] | undefined;

  constructor(box: BoxNode) {
    this.#notes = notesIn(box);
  }

  /** What stands one below the other: lines of paragraphs, rows of tables. */
  column(list: readonly BoxNode[]): void {
    let isFirst = true;
    let isParagraph = false;
    for (const node of list) {
      if (node.says.startsWith('\\glue(\\parskip)')) {
        isParagraph = true;
      } else if (/^\\[hv]box/u.test(node.says)) {
        this.#flush();
        if (isParagraph || !isFirst) {
          this.writer.leaf(isParagraph ? nodes.break : nodes.line);
        }
        [isFirst, isParagraph] = [false, false];
        this.#box(node);
      } else {
        this.#inline(node);
      }
    }
    this.#flush();
  }

  /** Notes without a mark: `\footnotetext`. */
  lateNotes(): void {
    while (this.#notes.length > 0) {
      this.#note('footnotetext');
    }
  }

  #box({ says, inside }: BoxNode): void {
    if (says.startsWith('\\vbox')) {
      this.column(inside);
    } else {
      inside.forEach((node) => this.#inline(node));
      this.#flush();
    }
  }

  #inline(node: BoxNode): void {
    const { says, inside } = node;
    const [, encoding = '', family = '', series = '', shape = '', character = ''] = glyph.exec(says) ?? [];
    if (encoding !== '') {
      this.#glyph(
        encoding === 'T1' ? fontNames(family, series, shape) : [],
        ligature.exec(character)?.[1] ?? character,
      );
    } else if (blank.test(says)) {
      this.#later(() => this.writer.prose(' '));
    } else if (/^\\[hv]box/u.test(says) && inside.length > 0) {
      this.#flush();
      this.writer.node('box', () => this.#box(node));
    } else if (says.startsWith('\\special{')) {
      this.#told(says.slice('\\special{'.length, -1));
    } else if (/^\\(?:math(?:on|off)|rule)/u.test(says)) {
      this.#later(() => this.writer.leaf(/^\\[a-z]+/u.exec(says)?.[0] ?? ''));
    }
  }

  #told(special: string): void {
    const [, name = '', bytes = ''] = /^([^:]*):([^]*)$/u.exec(special) ?? [];
    const text = decoded(bytes);
    switch (name) {
      case 'cite':
        this.#cite(text);
        break;
      case 'cites':
        this.#cites = [];
        return;
      case 'endcites': {
        const cites = this.#cites ?? [];
        this.#cites = undefined;
        this.#later(() => this.writer.citation(cites));
        break;
      }
      case 'footnote':
        this.#later(() => this.#note(nodes.note));
        break;
      case 'shown':
      case 'href':
      case 'endhref':
      case 'footnotemark':
        this.#later(() => this.writer.leaf(name, text));
        break;
      default:
        this.#later(() => this.writer.leaf(nodes.unseen, `${name} ${text}`));
        break;
    }
  }

  #cite(text: string): void {
    const [kind = '', before = '', after = '', keys = ''] = text.split('<|>');
    const list = keys.split(',').map((key) => key.trim());
    const cites = list.map((key, at) => ({
      key,
      before: at === 0 ? before : '',
      after: at === list.length - 1 ? after : '',
      kind,
    }));
    if (this.#cites === undefined) {
      this.#later(() => this.writer.citation(cites));
    } else {
      this.#cites.push(...cites);
    }
  }

  #note(name: string): void {
    const note = this.#notes.shift();
    if (note === undefined) {
      this.writer.leaf(name);
      return;
    }
    this.writer.node(name, () => this.column(note.inside));
  }

  #glyph(font: readonly string[], bytes: string): void {
    const last = this.#atoms.at(-1);
    // The bytes of a character come one by one.
    if (last !== undefined && 'font' in last && last.font.join() === font.join()) {
      last.bytes += bytes;
    } else {
      this.#atoms.push({ font, bytes });
    }
  }

  #later(write: () => void): void {
    this.#atoms.push({ write });
  }

  /** Writes what waits: what has no font stands in what the texts beside it share. */
  #flush(): void {
    const atoms = this.#atoms.splice(0);
    const fonts: (readonly string[])[] = [];
    let next: readonly string[] = [];
    for (const atom of [...atoms].reverse()) {
      next = 'font' in atom ? atom.font : next;
      fonts.push(next);
    }
    let open: readonly string[] = [];
    for (const atom of atoms) {
      const font = fonts.pop() ?? [];
      const shared = sharedStart(open, font);
      open.slice(shared.length).forEach((_, at, { length }) => {
        this.writer.tag(open[shared.length + length - 1 - at] ?? '', true);
      });
      open = shared;
      if ('font' in atom) {
        font.slice(shared.length).forEach((name) => this.writer.tag(name, false));
        open = font;
        this.writer.prose(decoded(atom.bytes));
      } else {
        atom.write();
      }
    }
    open.toReversed().forEach((name) => this.writer.tag(name, true));
  }
}

function sharedStart(left: readonly string[], right: readonly string[]): readonly string[] {
  const end = left.findIndex((name, at) => name !== right[at]);
  return end === -1 ? left : left.slice(0, end);
}

/** From the outermost, so that bold italics are italics in bold. Sizes follow from where a text stands. */
function fontNames(...parts: readonly string[]): readonly string[] {
  return parts.filter((part) => !['cmr', 'm', 'n'].includes(part)).map((part) => `font-${part}`);
}

function decoded(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Takes the texts of all notes out of a box, in their order. */
function notesIn({ inside }: BoxNode): BoxNode[] {
  return inside.flatMap((node) =>
    node.says.startsWith('\\insert') ? [node, ...notesIn(node)] : notesIn(node),
  );
}
