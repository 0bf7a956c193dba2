import type { DraftCollector } from '../shared/draftCollector.ts';
import type { RstPlace } from './rstElement.ts';
import { simpleBorder } from './rstLine.ts';
import type { RstLines } from './rstLines.ts';

/** The line after a grid table: it ends with an empty line, drawn well or not. */
export function gridTableEnd(lines: RstLines, { at, to }: RstPlace): number {
  let end = at + 1;
  while (end < to && !lines.isBlank(end)) {
    end += 1;
  }
  return end;
}

/** The line after a simple table: its third border, or one with an empty line after it. */
export function simpleTableEnd(lines: RstLines, place: RstPlace): number {
  const { at, to, text } = place;
  let found = 0;
  for (let next = at + 1; next < to; next += 1) {
    const border = lines.text(next);
    if (simpleBorder.test(border)) {
      if (border.length !== text.length) {
        break;
      }
      found += 1;
      if (found === 2 || next + 1 === to || lines.isBlank(next + 1)) {
        return next + 1;
      }
    }
  }
  return gridTableEnd(lines, place);
}

/** What cites in a table's cells. Nothing can be put into them, for the table is drawn. */
export function readTable(out: DraftCollector, lines: RstLines, { at, text }: RstPlace, end: number): void {
  const isGrid = text.startsWith('+');
  // A simple table's columns stand below its border.
  const columns = [...text.matchAll(/=+/gu)].map(({ index }) => index);
  for (let next = at + 1; next < end; next += 1) {
    const row = lines.text(next);
    const start = lines.first(next);
    if (isGrid) {
      for (const { 0: cell, index } of row.matchAll(/[^|+]+/gu)) {
        out.closedProse(start + index, start + index + cell.trimEnd().length);
      }
    } else {
      const shift = lines.first(next) - lines.start(next);
      columns.forEach((column, number) => {
        const from = Math.max(0, column - shift);
        const to = Math.max(from, (columns[number + 1] ?? Number.POSITIVE_INFINITY) - shift);
        out.closedProse(start + from, start + Math.min(row.length, to));
      });
    }
  }
}
