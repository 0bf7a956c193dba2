import { benchHostile } from './drafts/benchHostile.ts';
import { benchPlacing } from './drafts/benchPlacing.ts';
import { benchReading } from './drafts/benchReading.ts';

/** Drafts: reading them, citing in them, and texts that are meant to take long. Times are the processor's. */
export async function benchDrafts(): Promise<string> {
  return ['drafts', benchReading(), benchPlacing(), await benchHostile()].join('\n\n');
}
