import { TreeFragment, type ChangedRange, type Tree } from '@lezer/common';
import { parser, Table, type BlockParser, type MarkdownConfig, type NodeSpec } from '@lezer/markdown';
import { fancyMark, orderedMark } from './fancyLists.ts';
import type { LongBlock } from './longBlocks.ts';
import { tableLines } from './tableLines.ts';

/** Deeper nothing is told apart, for each line is held against all that it stands in. */
const deepest = 50;
/** https://pandoc.org/MANUAL.html#footnotes */
const noteLabel = /^\[\^[^\][\s]+\]:[ \t]?/u;
/** https://pandoc.org/MANUAL.html#definition-lists */
const definition = /^[:~][ \t]+(?=\S)/u;

/** What goes on in lines that are indented as far as its first one's text. */
const indented: Pick<NodeSpec, 'block' | 'composite'> = {
  block: true,
  composite(_cx, line, indent) {
    if (line.next >= 0 && line.indent < line.baseIndent + indent) {
      return false;
    }
    line.moveBaseColumn(line.baseIndent + indent);
    return true;
  },
};
const nodes: readonly NodeSpec[] = [
  { name: 'Closed', block: true },
  { name: 'NoteLabel' },
  { name: 'Note', ...indented },
  { name: 'Definition', ...indented },
  { name: 'FancyItem', ...indented },
];

/** Of the text that is being parsed, which takes no turns with another. */
let current: ReadonlyMap<number, LongBlock> = new Map();

const isIndented = (line: { readonly indent: number; readonly baseIndent: number }): boolean =>
  line.indent >= line.baseIndent + 4;

const blocks: readonly BlockParser[] = [
  {
    name: 'LongBlock',
    before: 'IndentedCode',
    parse(cx, line) {
      const block = isIndented(line) ? undefined : current.get(cx.lineStart + line.pos);
      if (block === undefined) {
        return false;
      }
      while (cx.nextLine() && cx.lineStart <= block.end) {
        // All of its lines are its own, wherever they stand.
      }
      cx.addElement(cx.elt('Closed', block.start, block.end));
      return true;
    },
    endLeaf: (cx, line) => !isIndented(line) && current.has(cx.lineStart + line.pos),
  },
  {
    name: 'TooDeep',
    before: 'Blockquote',
    parse(cx, line) {
      if (cx.depth < deepest) {
        return false;
      }
      const from = cx.lineStart + line.pos;
      const to = cx.lineStart + line.text.length;
      cx.nextLine();
      cx.addElement(cx.elt('Closed', from, to));
      return true;
    },
  },
  {
    name: 'Note',
    before: 'Blockquote',
    parse(cx, line) {
      const [label] = (line.indent < line.baseIndent + 4 && noteLabel.exec(line.text.slice(line.pos))) || [];
      if (label === undefined) {
        return false;
      }
      const from = cx.lineStart + line.pos;
      cx.startComposite('Note', line.pos, 4);
      cx.addElement(cx.elt('NoteLabel', from, from + label.length));
      line.moveBase(line.pos + label.length);
      return null;
    },
    endLeaf: (_cx, line) => noteLabel.test(line.text.slice(line.pos)),
  },
  {
    name: 'Definition',
    before: 'Blockquote',
    parse(cx, line) {
      // The first line of all has no term before it.
      const [lead] =
        (cx.lineStart > 0 &&
          line.indent < line.baseIndent + 3 &&
          definition.exec(line.text.slice(line.pos))) ||
        [];
      if (lead === undefined) {
        return false;
      }
      cx.startComposite('Definition', line.pos, 2);
      line.moveBase(line.pos + lead.length);
      return null;
    },
    endLeaf: (_cx, line) => definition.test(line.text.slice(line.pos)),
  },
];

/** An item of pandoc's lists that are counted otherwise than with plain digits. */
const fancyItem: BlockParser = {
  name: 'FancyItem',
  before: 'Blockquote',
  parse(cx, line) {
    const mark = isIndented(line) ? undefined : fancyMark(line.text.slice(line.pos));
    if (mark === undefined) {
      return false;
    }
    const end = line.pos + mark.length;
    const text = line.skipSpace(end);
    const [markColumn, textColumn] = [line.countIndent(end), line.countIndent(text)];
    // What is indented further is code in the item.
    const column = textColumn > markColumn + 4 || text === line.text.length ? markColumn + 1 : textColumn;
    cx.startComposite('FancyItem', line.pos, mark.includes('@') ? 4 : column - line.baseIndent);
    line.moveBaseColumn(column);
    return null;
  },
  // In an item an item needs no empty line before it.
  endLeaf(cx, line) {
    if (isIndented(line) || orderedMark(line.text.slice(line.pos)) === undefined) {
      return false;
    }
    for (let depth = cx.depth - 1; depth > 0; depth -= 1) {
      if (/^(?:ListItem|FancyItem)$/u.test(cx.parentType(depth).name)) {
        return true;
      }
    }
    return false;
  },
};

/** What stands in a paragraph is read elsewhere, and so are fences, for pandoc's end otherwise. */
const remove = [
  ...['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'],
  ...['LinkReference', 'FencedCode'],
];
const common: MarkdownConfig = {
  defineNodes: nodes,
  parseBlock: blocks,
  // One step for all of a paragraph.
  parseInline: [{ name: 'Text', before: 'Escape', parse: (cx) => cx.end }],
  remove,
};
const myst = parser.configure([Table, common]);
/** Pandoc reads Markdown within HTML. */
const pandoc = parser.configure([Table, common, { parseBlock: [fancyItem], remove: ['HTMLBlock'] }]);

/** The blocks of a text as they were read, for the next version of it. */
export interface BlockTree {
  readonly text: string;
  readonly isMyst: boolean;
  readonly long: ReadonlyMap<number, LongBlock>;
  readonly tree: Tree;
}

/**
 * Reads the blocks of a Markdown text.
 *
 * @param long the blocks that are found by their ends
 * @param previous an earlier version; what nothing has changed around isn't read again
 */
export function parseBlocks(
  text: string,
  isMyst: boolean,
  long: ReadonlyMap<number, LongBlock>,
  previous?: BlockTree,
): BlockTree {
  current = long;
  const change = previous?.isMyst === isMyst ? changedRange(previous.text, text) : undefined;
  const fragments =
    previous === undefined || change === undefined || !isSame(previous.long, long, change)
      ? []
      : TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), [change]);
  return {
    text,
    isMyst,
    long,
    tree: (isMyst ? myst : pandoc).parse(forParser(text, isMyst), fragments),
  };
}

/**
 * The text with what the parser takes otherwise than the languages do: a byte order mark, the first half of a line's
 * end, and lines of tables. Of other lines nothing moves.
 */
function forParser(text: string, isMyst: boolean): string {
  const marked = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  return tableLines(marked.includes('\r') ? marked.replaceAll('\r\n', ' \n') : marked, isMyst);
}

/** What differs between two texts: one stretch, between what is the same at their beginnings and ends. */
function changedRange(old: string, now: string): ChangedRange {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old.charCodeAt(start) === now.charCodeAt(start)) {
    start += 1;
  }
  let end = 0;
  while (
    end < shorter - start &&
    old.charCodeAt(old.length - 1 - end) === now.charCodeAt(now.length - 1 - end)
  ) {
    end += 1;
  }
  return { fromA: start, toA: old.length - end, fromB: start, toB: now.length - end };
}

/**
 * Whether the blocks that are found by their ends are the same before and after a change: else lines far from it are
 * to be read anew.
 */
function isSame(
  old: ReadonlyMap<number, LongBlock>,
  now: ReadonlyMap<number, LongBlock>,
  { fromA, toA, fromB, toB }: ChangedRange,
): boolean {
  const shift = toB - toA;
  const holds = (
    one: ReadonlyMap<number, LongBlock>,
    other: ReadonlyMap<number, LongBlock>,
    [from, to, moved]: readonly [number, number, number],
  ): boolean =>
    [...one.values()].every(({ start, end }) =>
      end < from
        ? other.get(start)?.end === end
        : start < from
          ? other.has(start)
          : start < to || other.get(start + moved)?.end === end + moved,
    );
  return holds(old, now, [fromA, toA, shift]) && holds(now, old, [fromB, toB, -shift]);
}
