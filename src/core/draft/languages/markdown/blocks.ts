import type { SpanKind } from '../draftLanguage.ts';
import type { Note } from '../footnoteSyntax.ts';
import type { Span } from '../shared/mask.ts';
import type { BlockTree } from './blockParser.ts';
import type { LongBlock } from './longBlocks.ts';

/** A piece of a draft in which text stands: a paragraph, a heading, a table's cell. Its lines may begin with marks. */
export interface TextBlock extends Span {
  readonly kind: 'text';
  readonly look: 'paragraph' | 'heading' | 'cell';
  /** The marks of quotations at the beginnings of its lines. */
  readonly marks: readonly Span[];
  readonly isInList: boolean;
}

/** A piece that no text can be put into. */
export interface ClosedBlock extends Span {
  readonly kind: SpanKind;
  readonly long?: LongBlock | undefined;
  /** What parts cells, or stands at or below a heading: a citation goes into the text beside it. */
  readonly isEdge?: boolean | undefined;
  readonly isInList: boolean;
}

export type Block = TextBlock | ClosedBlock;

/** What a draft is made of. */
export interface Blocks {
  /** In order and apart. */
  readonly all: readonly Block[];
  /** The outermost lists, in order. */
  readonly lists: readonly Span[];
  /** The notes that are defined, in order, without the mark at the beginning. */
  readonly notes: readonly Note[];
}

/** The tree as a list. */
export function blocksOf({ text, tree, long }: BlockTree): Blocks {
  const all: Block[] = [];
  const lists: Span[] = [];
  const notes: Note[] = [];
  let listEnd = -1;
  let quoteEnd = -1;
  // The parser knows one kind of line end.
  const lineEnd = (end: number): number => (text.charCodeAt(end - 1) === 13 ? end - 1 : end);
  const closed = (kind: SpanKind, start: number, end: number, own?: LongBlock): void =>
    void all.push({ kind, start, end: lineEnd(end), long: own, isInList: start < listEnd });
  const textual = (
    look: TextBlock['look'],
    start: number,
    end: number,
    marks: readonly Span[] = [],
  ): void => {
    const own = look === 'cell' ? start + text.slice(start, end).trimEnd().length : lineEnd(end);
    if (start < own) {
      all.push({ kind: 'text', look, start, end: own, marks, isInList: start < listEnd });
    }
  };
  const cursor = tree.cursor();
  do {
    const { name, from, to } = cursor;
    switch (name) {
      case 'Paragraph':
        textual('paragraph', from, to, from < quoteEnd ? childSpans(cursor.node, 'QuoteMark') : []);
        break;
      case 'Blockquote':
        quoteEnd = Math.max(quoteEnd, to);
        break;
      case 'BulletList':
      case 'OrderedList':
      case 'Definition':
        if (from >= listEnd) {
          lists.push({ start: from, end: to });
          listEnd = to;
        }
        break;
      case 'FancyItem': {
        // The parser knows its items alone, which are one list with what stands before.
        const last = lists.at(-1);
        if (last !== undefined && from >= listEnd && text.slice(listEnd, from).trim() === '') {
          lists[lists.length - 1] = { start: last.start, end: to };
        } else if (from >= listEnd) {
          lists.push({ start: from, end: to });
        }
        listEnd = Math.max(listEnd, to);
        break;
      }
      case 'Note': {
        const [label] = childSpans(cursor.node, 'NoteLabel');
        notes.push({
          start: from,
          bodyStart: label?.end ?? from,
          end: from + text.slice(from, to).trimEnd().length,
        });
        break;
      }
      case 'NoteLabel':
        closed('noteMark', from, from + text.slice(from, to).trimEnd().length);
        break;
      case 'TableCell':
        textual('cell', from, to);
        break;
      case 'TableDelimiter':
        all.push({ kind: 'markup', start: from, end: to, isEdge: true, isInList: from < listEnd });
        break;
      case 'Closed': {
        const own = long.get(from);
        closed(own?.kind ?? 'markup', from, to, own);
        break;
      }
      case 'CodeBlock':
        closed('code', from, to);
        break;
      case 'HTMLBlock':
      case 'ProcessingInstructionBlock':
      case 'HorizontalRule':
        closed('markup', from, to);
        break;
      case 'CommentBlock':
        closed('comment', from, to);
        break;
      default:
        if (name.includes('Heading')) {
          const own = headingBlocks(text, { start: from, end: to }, childSpans(cursor.node, 'HeaderMark'));
          all.push(...own.map((block) => ({ ...block, isInList: from < listEnd })));
        }
    }
  } while (cursor.next());
  return { all, lists, notes };
}

/** The text of a heading stands between its marks, or above the line that underlines it. */
function headingBlocks(text: string, { start, end }: Span, marks: readonly Span[]): readonly Block[] {
  const [mark, closing] = marks;
  const isAbove = mark !== undefined && mark.start > start;
  const below = isAbove ? mark : closing;
  const lead = mark === undefined || isAbove ? start : mark.end;
  const from = lead + (/^[ \t]*/u.exec(text.slice(lead, end))?.[0].length ?? 0);
  const to = below?.start ?? end;
  const own: Block = {
    kind: 'text',
    look: 'heading',
    start: from,
    end: Math.max(from, from + text.slice(from, to).trimEnd().length),
    marks: [],
    isInList: false,
  };
  return below === undefined ? [own] : [own, { kind: 'markup', ...below, isEdge: true, isInList: false }];
}

type Node = ReturnType<BlockTree['tree']['cursor']>['node'];

function childSpans(node: Node, name: string): readonly Span[] {
  return node.getChildren(name).map(({ from, to }) => ({ start: from, end: to }));
}
