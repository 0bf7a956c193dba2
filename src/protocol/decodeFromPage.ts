import * as v from 'valibot';
import type { FromPage } from './messages.ts';
import { targetSchema } from './targetSchema.ts';

const fromPage = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({ type: v.literal('insertCitation'), target: targetSchema }),
  v.strictObject({ type: v.literal('copyCitation'), target: targetSchema }),
  v.strictObject({ type: v.literal('openDocument'), target: targetSchema }),
]) satisfies v.GenericSchema<unknown, FromPage>;

/** The message, or why it is none: what comes from a page is taken as hostile. Never throws. */
export function decodeFromPage(
  message: unknown,
): FromPage | { readonly type: 'invalid'; readonly reason: string } {
  const result = v.safeParse(fromPage, message, { abortEarly: true });
  return result.success ? result.output : { type: 'invalid', reason: oneLine(result.issues[0].message) };
}

/** The reason may quote the message, which may be anything. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{C}]+/gu, ' ').slice(0, 200);
}
