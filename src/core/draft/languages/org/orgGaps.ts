import { spanAt, lastBefore } from '../../spanAt.ts';
import type { DraftPlace } from '../draftLanguage.ts';
import { newLineOf } from '../shared/closedSpans.ts';

/** Empty lines, and what stands around them. */
export interface OrgGap {
  readonly start: number;
  end: number;
  readonly isAfterProse: boolean;
  /** The keyword before it would belong to what comes after it. */
  readonly isAfterKeyword: boolean;
  isBeforeProse: boolean;
  isLast: boolean;
  /** How far a paragraph is indented that stands in it, so that a list goes on. */
  indent: number;
  /** It ends a footnote, which a line in it would lengthen. */
  endsNote: boolean;
}

/** What a citation needs before and after it on an empty line, so that what it parts stays apart. */
export function inGap(text: string, gaps: readonly OrgGap[], at: number): DraftPlace {
  const gap = gapAt(gaps, at);
  if (gap === undefined) {
    return { at, before: '', after: '' };
  }
  const newLine = newLineOf(text);
  const above = breaksIn(text.slice(gap.start, at));
  const below = breaksIn(text.slice(at, gap.end)) - 1;
  const isBetween = gap.isAfterProse && gap.isBeforeProse && above === 0 && below === 0;
  const wanted = gap.endsNote ? 2 : isBetween || gap.isAfterKeyword ? 1 : 0;
  const breaks = newLine.repeat(Math.max(0, wanted - above));
  const column = at - (text.lastIndexOf('\n', at - 1) + 1);
  const indent = gap.isLast ? 0 : breaks === '' ? Math.max(0, gap.indent - column) : gap.indent;
  return { at, before: breaks + ' '.repeat(indent), after: isBetween ? newLine : '' };
}

function gapAt(gaps: readonly OrgGap[], at: number): OrgGap | undefined {
  const last = lastBefore(gaps, at + 1);
  return last?.start === at || last?.isLast === true ? last : spanAt(gaps, at);
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}
