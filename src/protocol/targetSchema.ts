import * as v from 'valibot';
import type { Target } from '../core/corpus/target.ts';

/** A target as it may come from a page, a keybinding or a link: its shape only, not that it exists. */
export const targetSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('compendium') }),
  v.strictObject({ kind: v.literal('paper'), symbol: v.pipe(v.string(), v.maxLength(200)) }),
  v.strictObject({
    kind: v.literal('paragraph'),
    number: v.pipe(v.number(), v.integer()),
    item: v.optional(v.pipe(v.string(), v.maxLength(20))),
  }),
]) satisfies v.GenericSchema<unknown, Target>;
