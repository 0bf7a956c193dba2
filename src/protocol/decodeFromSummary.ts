import * as v from 'valibot';
import { maxPassage } from './limits.ts';
import type { FromSummary } from './summaryMessages.ts';
import { targetSchema } from './targetSchema.ts';

/** More than a query can have, so that the search cuts it, not we. */
const maxQuery = 400;
const maxTargets = 1000;

const language = v.picklist(['ar', 'zh', 'en', 'fr', 'ru', 'es']);

const fromPage = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({ type: v.literal('shown'), serial: v.number() }),
  v.strictObject({ type: v.literal('insertCitation'), target: targetSchema }),
  v.strictObject({ type: v.literal('copyCitation'), target: targetSchema }),
  v.strictObject({
    type: v.literal('openDocument'),
    target: targetSchema,
    language: v.optional(language),
  }),
  v.strictObject({ type: v.literal('pin'), target: targetSchema }),
  v.strictObject({ type: v.literal('unpin'), target: targetSchema }),
  v.strictObject({ type: v.literal('search'), query: v.pipe(v.string(), v.maxLength(maxQuery)) }),
  v.strictObject({ type: v.literal('open'), target: targetSchema, inNew: v.boolean() }),
  v.strictObject({ type: v.literal('goBack') }),
  v.strictObject({ type: v.literal('goForward') }),
  v.strictObject({
    type: v.literal('copyPassage'),
    text: v.pipe(v.string(), v.maxLength(maxPassage)),
    targets: v.pipe(v.array(targetSchema), v.maxLength(maxTargets)),
  }),
]) satisfies v.GenericSchema<unknown, FromSummary>;

/** The message, or why it is none: what comes from a page is taken as hostile. Never throws. */
export function decodeFromSummary(
  message: unknown,
): FromSummary | { readonly type: 'invalid'; readonly reason: string } {
  const result = v.safeParse(fromPage, message, { abortEarly: true });
  return result.success ? result.output : { type: 'invalid', reason: oneLine(result.issues[0].message) };
}

/** The reason may quote the message, which may be anything. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{C}]+/gu, ' ').slice(0, 200);
}
