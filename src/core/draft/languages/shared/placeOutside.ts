import { lastBefore } from '../../spanAt.ts';
import type { DraftPlace } from '../draftLanguage.ts';
import type { Span } from './mask.ts';
import type { TextLines } from './textLines.ts';

/** A stretch of a draft that no citation can be put into. */
export interface ClosedSpan extends Span {
  /** Where a citation goes that is wanted in it; its end where undefined. */
  readonly exit?: DraftPlace | undefined;
  /** Whether nothing can be put directly before or after it either. */
  readonly isStartClosed?: boolean | undefined;
  readonly isEndClosed?: boolean | undefined;
}

/**
 * Where a citation goes that is wanted at an offset: there, or out of the stretch that the offset stands in.
 *
 * @param closed in order and apart; an exit doesn't lead into another one
 */
export function placeOutside(closed: readonly ClosedSpan[], offset: number): DraftPlace {
  const beginning = lastBefore(closed, offset + 1);
  const before = lastBefore(closed, offset);
  const span =
    beginning?.start === offset && beginning.isStartClosed === true
      ? beginning
      : before !== undefined &&
          (offset < before.end || (offset === before.end && before.isEndClosed === true))
        ? before
        : undefined;
  return span?.exit ?? { at: span?.end ?? offset, before: '', after: '' };
}

/** No more stretches than these lie one beside another so that the way out of each leads into the next. */
const most = 32;

/** The same where exits can lead into other stretches, which have their own. */
export function placeBeside(closed: readonly ClosedSpan[], offset: number): DraftPlace {
  let place = placeOutside(closed, offset);
  for (let count = 0, last = offset; count < most && place.at !== last && isPlain(place); count += 1) {
    last = place.at;
    place = placeOutside(closed, last);
  }
  return place;
}

/** The same, and on a blank line a paragraph of its own. */
export function placeOnLines(closed: readonly ClosedSpan[], offset: number, lines: TextLines): DraftPlace {
  const place = placeBeside(closed, offset);
  return (isPlain(place) ? lines.onBlankLine(place.at) : undefined) ?? place;
}

function isPlain({ before, after }: DraftPlace): boolean {
  return before === '' && after === '';
}

/** In order and apart: what begins within another stretch is a part of it, and what goes on after it is closed there. */
export function apartClosed(closed: readonly ClosedSpan[]): readonly ClosedSpan[] {
  const result: ClosedSpan[] = [];
  for (const span of [...closed].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || span.start >= last.end) {
      result.push(span);
    } else if (span.end > last.end) {
      result.push({ ...span, start: last.end, isStartClosed: true });
    }
  }
  return result;
}
