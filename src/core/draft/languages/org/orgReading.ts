import type { DraftStructure } from '../draftLanguage.ts';
import { DraftCollector } from '../shared/draftCollector.ts';
import { PieceMemo } from '../shared/pieceMemo.ts';
import type { Span } from '../shared/mask.ts';
import type { ClosedSpan } from '../shared/placeOutside.ts';
import type { ClosedStretch, ProseReading } from '../shared/proseReading.ts';
import { OrgBlocks } from './orgBlocks.ts';
import type { OrgGap } from './orgGaps.ts';
import { readOrgProse } from './orgProse.ts';

/** What a draft in Org holds. */
export interface OrgReading extends ProseReading {
  readonly closedToText: readonly ClosedStretch[];
  readonly captions: readonly ClosedSpan[];
  readonly gaps: readonly OrgGap[];
  readonly headEnd: number;
  /** The heading that notes stand under. */
  readonly footnotes: Span | undefined;
  readonly keywords: readonly (readonly [name: string, value: string])[];
  readonly memo: PieceMemo<ProseReading>;
}

/** What the pieces of drafts that are there were read as. */
export const orgReadings = new WeakMap<DraftStructure, PieceMemo<ProseReading>>();

export function orgReading(text: string, previous?: PieceMemo<ProseReading>): OrgReading {
  const memo = new PieceMemo(previous);
  const out = new DraftCollector(text, memo, readOrgProse);
  const blocks = new OrgBlocks(out);
  blocks.read();
  const { closed, closedToText, citations, notes, marks } = out;
  return {
    closed,
    closedToText,
    captions: blocks.keywords.captions,
    citations,
    notes: notes.sort((a, b) => a.start - b.start),
    marks,
    gaps: blocks.flow.gaps,
    footnotes: blocks.footnotes,
    headEnd: blocks.keywords.headEnd,
    keywords: blocks.keywords.found,
    memo,
  };
}
