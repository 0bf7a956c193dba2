import type { Span } from './languages/shared/mask.ts';

/**
 * Looks for spans around offsets in time that doesn't grow with their number.
 *
 * @param spans in order and apart
 */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const span = lastBefore(spans, offset);
  return span !== undefined && offset < span.end ? span : undefined;
}

/** The last span that begins before an offset. */
export function lastBefore<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return spans[low - 1];
}
