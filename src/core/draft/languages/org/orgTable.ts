import { paragraphAfter } from '../shared/closedSpans.ts';
import type { DraftCollector } from '../shared/draftCollector.ts';
import { tableRow } from './orgLine.ts';
import type { OrgLines } from './orgLines.ts';

const ruled = /^[ \t]*\|-/u;
const formula = /^[ \t]*#\+tblfm:/iu;

/**
 * Reads a table from its first line: every cell is prose, and what parts the cells is closed.
 *
 * @returns the line after it
 */
export function readOrgTable(out: DraftCollector, lines: OrgLines, from: number, limit: number): number {
  let lastCellEnd: number | undefined;
  let at = from;
  for (; at < limit && tableRow.test(lines.text(at)); at += 1) {
    const text = lines.text(at);
    const [start, end] = [lines.start(at), lines.end(at)];
    if (!ruled.test(text)) {
      lastCellEnd = readRow(out, text, start);
      continue;
    }
    const isLast = at + 1 >= limit || !tableRow.test(lines.text(at + 1));
    const exit = !isLast ? lines.start(at + 1) : (lastCellEnd ?? paragraphAfter(out.text, end));
    out.close({ start, end, kind: 'markup', exit, isStartClosed: true, isEndClosed: true });
  }
  for (; at < limit && formula.test(lines.text(at)); at += 1) {
    const [start, end] = [lines.start(at), lines.end(at)];
    const exit = lastCellEnd ?? paragraphAfter(out.text, end);
    out.close({ start, end, kind: 'code', exit, isStartClosed: true, isEndClosed: true });
  }
  return at;
}

/** @returns where the last cell's text ends */
function readRow(out: DraftCollector, text: string, start: number): number {
  const first = text.indexOf('|') + 1;
  let last = -1;
  let from = first;
  while (from < text.length) {
    const bar = text.indexOf('|', from);
    const to = bar < 0 ? text.length : bar;
    const cell = text.slice(from, to);
    if (bar < 0 && cell.trim() === '') {
      break;
    }
    const isEmpty = cell.trim() === '';
    const cellStart = from + (isEmpty ? Math.min(1, cell.length) : cell.length - cell.trimStart().length);
    const cellEnd = isEmpty ? cellStart : from + cell.trimEnd().length;
    // Left of the bar is the cell before, right of it the next one.
    if (last >= 0) {
      out.close({
        start: start + last,
        end: start + from - 1,
        kind: 'lineEnd',
        exit: start + last,
        isEndClosed: true,
      });
    }
    const opening = last >= 0 ? from - 1 : 0;
    out.close({ start: start + opening, end: start + cellStart, kind: 'markup', isStartClosed: last < 0 });
    out.prose(start + cellStart, start + cellEnd);
    last = cellEnd;
    from = to + 1;
  }
  const end = Math.max(last, 0);
  out.close({
    start: start + end,
    end: start + text.length,
    kind: 'lineEnd',
    exit: start + Math.max(last, Math.min(first, text.length)),
    isEndClosed: true,
    isStartClosed: last < 0,
  });
  return start + Math.max(last, first);
}
