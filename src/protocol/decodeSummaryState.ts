import * as v from 'valibot';
import type { SummaryState } from './summaryMessages.ts';
import { targetSchema } from './targetSchema.ts';

const maxEntries = 200;
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER - 1));

const stateSchema = v.looseObject({
  history: v.strictObject({
    entries: v.pipe(
      v.array(v.strictObject({ id: count, target: targetSchema })),
      v.minLength(1),
      v.maxLength(maxEntries),
    ),
    at: count,
  }),
  // An earlier version wrote none.
  ownTab: v.optional(v.boolean(), false),
});

/** What a page that comes back was showing; undefined where its state says nothing of use. Never throws. */
export function decodeSummaryState(state: unknown): Omit<SummaryState, 'places'> | undefined {
  const result = v.safeParse(stateSchema, state, { abortEarly: true });
  if (!result.success) {
    return undefined;
  }
  const { history, ownTab } = result.output;
  return history.at < history.entries.length ? { history, ownTab } : undefined;
}
