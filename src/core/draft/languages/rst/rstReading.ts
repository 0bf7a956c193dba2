import type { DraftStructure } from '../draftLanguage.ts';
import { DraftCollector } from '../shared/draftCollector.ts';
import { PieceMemo } from '../shared/pieceMemo.ts';
import type { ClosedStretch, ProseReading } from '../shared/proseReading.ts';
import { RstBlocks } from './rstBlocks.ts';
import type { RstElement } from './rstElement.ts';
import type { RstGap } from './rstGaps.ts';
import { RstHead } from './rstHead.ts';
import { readRstProse } from './rstProse.ts';

/** What a draft in reStructuredText holds. */
export interface RstReading extends ProseReading {
  readonly closedToText: readonly ClosedStretch[];
  readonly gaps: readonly RstGap[];
  readonly headEnd: number;
  /** The fields that the draft begins with, by name, in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly bibliographies: readonly string[];
  readonly memo: PieceMemo<ProseReading>;
}

/** What the pieces of drafts that are there were read as. */
export const rstReadings = new WeakMap<DraftStructure, PieceMemo<ProseReading>>();

export function rstReading(text: string, previous?: PieceMemo<ProseReading>): RstReading {
  const memo = new PieceMemo(previous);
  const out = new DraftCollector(text, memo, readRstProse);
  const blocks = new RstBlocks(out);
  const head = new RstHead(blocks);
  let last: RstElement | undefined;
  blocks.read({ from: 0, to: blocks.lines.length, column: 0 }, (element, at) => {
    head.take(element, at);
    last = element;
  });
  if (last?.end === blocks.lines.length && text.endsWith('\n')) {
    blocks.gaps.push({
      start: text.length,
      end: text.length,
      indent: 0,
      isAfterProse: last.kind === 'paragraph' && !blocks.isCut(),
      isLast: true,
    });
  }
  return {
    closed: head.closed(out.closed),
    closedToText: out.closedToText,
    citations: out.citations,
    notes: out.notes.sort((a, b) => a.start - b.start),
    marks: out.marks.sort((a, b) => a.start - b.start),
    gaps: blocks.gaps.sort((a, b) => a.start - b.start),
    headEnd: head.end,
    fields: head.fields,
    bibliographies: blocks.explicit.bibliographies,
    memo,
  };
}
