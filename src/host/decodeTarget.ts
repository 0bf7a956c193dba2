import * as v from 'valibot';
import type { Target } from '../core/corpus/target.ts';
import { targetSchema } from '../protocol/targetSchema.ts';

const nodeSchema = v.looseObject({ target: targetSchema });

/** A target, or what has one (a tree's node); undefined for anything else. Its shape only, not that it exists. */
export function decodeTarget(value: unknown): Target | undefined {
  const candidate = v.is(nodeSchema, value) ? value.target : value;
  return v.is(targetSchema, candidate) ? candidate : undefined;
}
