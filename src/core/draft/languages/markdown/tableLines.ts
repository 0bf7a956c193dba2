import { endOfLine, startOfLine } from './endOfLine.ts';
import { readInline } from './readInline.ts';

/** What may keep a bar from parting cells. */
const keepers = /[`$<\\]/u;
/** A line that tells a table's columns, with blanks at its end. */
const columns = /^[ \t>|:+-]*-[ \t]*\|[ \t]+$/u;

/**
 * The text with the lines of tables as CommonMark's parser has to see them: without blanks after the line that tells
 * the columns, whose last bar moves to the end; and for pandoc without the bars that part no cells, for they stand in
 * code, a formula, a tag or TeX. Nothing else moves. Only lines with bars are looked at.
 */
export function tableLines(text: string, isMyst: boolean): string {
  const parts: string[] = [];
  let past = 0;
  for (let bar = text.indexOf('|'); bar >= 0; bar = text.indexOf('|', past)) {
    const [start, end] = [startOfLine(text, bar), endOfLine(text, bar)];
    const line = text.slice(start, end);
    parts.push(text.slice(past, start), tableLine(line, isMyst));
    past = end;
  }
  return past === 0 ? text : parts.join('') + text.slice(past);
}

function tableLine(line: string, isMyst: boolean): string {
  if (columns.test(line)) {
    const bar = line.lastIndexOf('|');
    return `${line.slice(0, bar)}${line.slice(bar + 1)}|`;
  }
  return isMyst || !keepers.test(line) ? line : withoutBars(line);
}

function withoutBars(line: string): string {
  let past = 0;
  const parts: string[] = [];
  for (const { kind, start, end } of readInline(line, { isMyst: false, look: 'cell' }).spans) {
    const span = line.slice(start, end);
    const isWhole = kind === 'code' || kind === 'math' || /^(?:<|\\[A-Za-z])/u.test(span);
    parts.push(line.slice(past, start), isWhole ? span.replaceAll('|', ' ') : span);
    past = end;
  }
  return parts.join('') + line.slice(past);
}
