import type { DraftPlace } from '../draftLanguage.ts';
import { beforeBlanks, directlyAt, type TextLines } from '../shared/textLines.ts';
import type { ClosedSpan } from '../shared/placeOutside.ts';
import type { TypstSpan } from './typstReading.ts';

/** Statements and comments with nothing but blanks between them: a citation goes after, or before, all of them. */
interface Run {
  readonly start: number;
  end: number;
  readonly spans: TypstSpan[];
  hasStatement: boolean;
}

/** What shows nothing: `#set …`, `#import …`, comments. */
export function silentStretches(lines: TextLines, spans: readonly TypstSpan[]): readonly ClosedSpan[] {
  const { text } = lines;
  const runs: Run[] = [];
  const byExit = new Map<number, Run>();
  let last: Run | undefined;
  for (const span of spans) {
    if (span.role !== 'statement' && span.role !== 'comment') {
      continue;
    }
    const before =
      last !== undefined && !isOpenComment(text, span) && isBlankBetween(text, last.end, span.start)
        ? last
        : undefined;
    const run = byExit.get(span.exit) ??
      before ?? { start: span.start, end: 0, spans: [], hasStatement: false };
    if (run.spans.length === 0) {
      runs.push(run);
    }
    run.spans.push(span);
    run.end = span.exit;
    run.hasStatement ||= span.role === 'statement';
    byExit.set(span.exit, run);
    last = run;
  }
  return runs.flatMap((run) => closedRun(lines, run));
}

/** A comment that is left open takes the rest of the draft. */
function isOpenComment(text: string, { role, start, end }: TypstSpan): boolean {
  return role === 'comment' && end === text.length && text.startsWith('/*', start) && !text.endsWith('*/');
}

function isBlankBetween(text: string, end: number, start: number): boolean {
  return end <= start && text.slice(end, start).trim() === '';
}

function closedRun(lines: TextLines, run: Run): ClosedSpan[] {
  const exit = run.hasStatement ? afterStatements(lines, run) : besideComments(lines, run);
  const isLineEnd = lines.isAtEnd(run.end);
  const isLineStart = run.hasStatement && lines.isAtStart(run.start);
  const closed: ClosedSpan[] = [];
  let before: TypstSpan | undefined;
  for (const span of run.spans) {
    // Between two statements nothing can stand that would print.
    const isNext = run.hasStatement && before !== undefined && before.end === before.exit;
    if (isNext && before !== undefined && before.end < span.start) {
      closed.push({ start: before.end, end: span.start, exit, isStartClosed: true });
    }
    const isFirst = before === undefined;
    closed.push({
      start: isFirst && isLineStart ? lines.start(run.start) : span.start,
      end: span.end,
      exit,
      isStartClosed: isFirst ? isLineStart : isNext || span.isStartClosed,
      // A line's comment goes on with the line.
      isEndClosed: lines.text.startsWith('//', span.start),
    });
    before = span;
  }
  const last = closed.pop();
  const isEndClosed = isLineEnd || lines.text.charAt(run.end) === ']';
  return last === undefined
    ? []
    : [...closed, { ...last, end: isLineEnd ? lines.end(run.end) : last.end, isEndClosed }];
}

function afterStatements(lines: TextLines, { start, end }: Run): DraftPlace {
  if (lines.isAtEnd(end)) {
    return lines.start(start) === start ? lines.ownParagraph(end) : lines.ownLine(end);
  }
  return lines.text.charAt(end) === ']' ? lines.ownLine(end) : directlyAt(end);
}

function besideComments(lines: TextLines, { start, end, spans }: Run): DraftPlace {
  const { text } = lines;
  if (spans.some((span) => isOpenComment(text, span))) {
    return directlyAt(beforeBlanks(text, start));
  }
  if (!lines.isAtEnd(end)) {
    return directlyAt(end);
  }
  if (!lines.isAtStart(start)) {
    return directlyAt(beforeBlanks(text, start));
  }
  // A comment between the lines of a paragraph stands in it.
  const line = lines.start(start);
  return line > 0 && !lines.isBlank(line - 1) ? directlyAt(beforeBlanks(text, line)) : lines.ownLine(end);
}
