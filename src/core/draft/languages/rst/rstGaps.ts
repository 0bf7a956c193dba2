import { lastBefore, spanAt } from '../../spanAt.ts';
import type { DraftPlace } from '../draftLanguage.ts';
import { newLineOf } from '../shared/closedSpans.ts';
import type { Span } from '../shared/mask.ts';

/** Empty lines, and what stands around them. */
export interface RstGap extends Span {
  /** How far a paragraph is indented that stands in it, so that what is around it goes on. */
  readonly indent: number;
  /** Whether a paragraph that is indented as far stands before it. */
  readonly isAfterProse: boolean;
  /** Whether nothing comes after it. */
  readonly isLast: boolean;
}

/** What a citation needs before and after it on an empty line, for paragraphs are parted by empty lines. */
export function inGap(text: string, gaps: readonly RstGap[], at: number): DraftPlace {
  const last = lastBefore(gaps, at + 1);
  const gap = last?.start === at || last?.isLast === true ? last : spanAt(gaps, at);
  if (gap === undefined) {
    return { at, before: '', after: '' };
  }
  const newLine = newLineOf(text);
  const isFirst = !text.slice(gap.start, at).includes('\n');
  const isBeforeText = !gap.isLast && text.slice(at, gap.end).split('\n').length <= 2;
  const column = at - (text.lastIndexOf('\n', at - 1) + 1);
  // Whoever goes to a new line at the draft's end goes on with the paragraph, or with what is indented.
  const goesOn = gap.isLast && (gap.isAfterProse || column > 0);
  const breaks = (isFirst && !goesOn) || (column > gap.indent && !gap.isLast) ? newLine : '';
  const indent = gap.isLast ? 0 : breaks === '' ? Math.max(0, gap.indent - column) : gap.indent;
  return { at, before: breaks + ' '.repeat(indent), after: isBeforeText ? newLine : '' };
}
