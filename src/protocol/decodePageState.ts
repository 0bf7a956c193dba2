import * as v from 'valibot';
import type { PageHistory } from '../core/summary/pageHistory.ts';
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
});

/** What a page that comes back was showing; undefined where its state says nothing of use. Never throws. */
export function decodePageState(state: unknown): PageHistory | undefined {
  const result = v.safeParse(stateSchema, state, { abortEarly: true });
  return result.success && result.output.history.at < result.output.history.entries.length
    ? result.output.history
    : undefined;
}
