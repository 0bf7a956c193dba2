import type { Span } from '../shared/mask.ts';

/** What tells that a line belongs to a table that isn't made with pipes alone. */
const rules = new RegExp(
  [
    // The rows of dashes of simple tables and of those with lines that go on.
    String.raw`^ {0,3}(?:-{2,}(?: +-+)+|-{3,}) *\r?$`,
    // The edges of grids.
    String.raw`^ {0,3}\+(?:[-=:]+\+)+ *\r?$`,
  ].join('|'),
  'gmu',
);

/**
 * Tables whose columns are told by where the text stands in the line, so that nothing can be put into them.
 * https://pandoc.org/MANUAL.html#tables
 *
 * @param closed what holds no tables, in order and apart
 */
export function tableBlocks(text: string, closed: readonly Span[]): readonly Span[] {
  let next = 0;
  const isFree = ({ index }: RegExpExecArray): boolean => {
    while ((closed[next]?.end ?? text.length) < index) {
      next += 1;
    }
    return (closed[next]?.start ?? text.length) > index;
  };
  const lines = [...text.matchAll(rules)].filter(isFree).map(({ 0: line, index }) => ({
    start: index + line.search(/\S/u),
    lineStart: index,
    end: index + line.trimEnd().length,
    isGrid: line.includes('+'),
    hasColumns: line.trim().includes(' '),
    isIndented: line.startsWith(' '),
  }));
  const tables: Span[] = [];
  let past = 0;
  let noEnd = false;
  for (const [index, line] of lines.entries()) {
    if (line.lineStart < past) {
      continue;
    }
    if (line.isGrid) {
      const end = gridEnd(text, line.end);
      tables.push({ start: line.start, end });
      past = end;
      continue;
    }
    const headStart = previousLines(text, line.lineStart);
    const hasHead = headStart < line.lineStart;
    // A line without columns or blanks underlines a heading.
    if (hasHead && (line.hasColumns || line.isIndented)) {
      const end = blankLineAfter(text, line.end);
      tables.push({ start: firstText(text, headStart), end });
      past = end;
    } else if (!hasHead && !noEnd) {
      // Without a head it ends with another such row that an empty line follows.
      let last = index + 1;
      while (last < lines.length && !isLastRow(text, lines[last]?.end ?? 0, lines[last]?.isGrid ?? true)) {
        last += 1;
      }
      const closer = lines[last];
      const between = lines.slice(index, Math.min(last + 1, index + 8));
      noEnd = closer === undefined;
      if (
        closer !== undefined &&
        between.some(({ hasColumns }) => hasColumns) &&
        startsTable(text, line.end)
      ) {
        tables.push({ start: line.start, end: closer.end });
        past = closer.end;
      }
    }
  }
  return tables;
}

/** A rule and metadata have an empty line, or YAML, after them. */
function startsTable(text: string, end: number): boolean {
  return /^ *\r?\n *\S/u.test(text.slice(end, end + 200));
}

function isLastRow(text: string, end: number, isGrid: boolean): boolean {
  return !isGrid && /^ *(?:$|\r?\n *(?:\r?\n|$))/u.test(text.slice(end, end + 200));
}

function gridEnd(text: string, end: number): number {
  const rows = /(?:\r?\n {0,3}[|+].*)*/uy;
  rows.lastIndex = end;
  return end + (rows.exec(text)?.[0].trimEnd().length ?? 0);
}

function blankLineAfter(text: string, at: number): number {
  const blank = /\n[ \t]*\r?(?:\n|$)/gu;
  blank.lastIndex = at;
  const end = blank.exec(text)?.index ?? text.length;
  return at + text.slice(at, end).trimEnd().length;
}

/** Where the lines with text begin that end before a line; at most a few, as the head of a table has. */
function previousLines(text: string, lineStart: number): number {
  let start = lineStart;
  for (let lines = 0; lines < 6 && start > 0; lines += 1) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    if (text.slice(before, start).trim() === '') {
      break;
    }
    start = before;
  }
  return start;
}

function firstText(text: string, at: number): number {
  return at + Math.max(0, text.slice(at, at + 200).search(/\S/u));
}
