import * as v from 'valibot';
import type { FromOverview } from './overviewMessages.ts';
import { targetSchema } from './targetSchema.ts';

const fromOverview = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({ type: v.literal('openSummary'), target: targetSchema }),
  v.strictObject({ type: v.literal('search'), query: v.pipe(v.string(), v.maxLength(400)) }),
  v.strictObject({ type: v.literal('openTheme'), theme: v.pipe(v.string(), v.maxLength(200)) }),
]) satisfies v.GenericSchema<unknown, FromOverview>;

/** The message; undefined for anything else: what comes from a page is taken as hostile. Never throws. */
export function decodeFromOverview(message: unknown): FromOverview | undefined {
  const result = v.safeParse(fromOverview, message, { abortEarly: true });
  return result.success ? result.output : undefined;
}
