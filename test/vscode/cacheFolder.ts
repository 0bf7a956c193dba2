import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where downloads live that outlast a clone: outside the repository, so that no tool ever scans or packs them. */
export function cacheFolder(): string {
  const own = process.env['THEMATIC_COMPENDIUM_CACHE'];
  return own || join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'thematic-compendium');
}
