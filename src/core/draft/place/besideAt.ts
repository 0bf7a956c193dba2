import type { Span } from '../languages/shared/mask.ts';
import { lastBefore } from '../spanAt.ts';

/**
 * The spans that end or begin at an offset, in their order.
 *
 * @param spans in order and apart, none of them empty
 */
export function besideAt<T extends Span>(spans: readonly T[], offset: number): readonly T[] {
  return [lastBefore(spans, offset), lastBefore(spans, offset + 1)].flatMap((span, index) =>
    span !== undefined && (index === 0 ? span.end : span.start) === offset ? span : [],
  );
}
