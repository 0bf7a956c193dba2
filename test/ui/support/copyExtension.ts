import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './session.ts';

/** A copy of the built extension in a temporary folder, to be damaged by a test, which removes it. */
export async function copyExtension(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'thematic-compendium-copy-'));
  for (const part of ['package.json', 'package.nls.json', 'data', 'dist', 'media']) {
    await cp(join(root, part), join(copy, part), { recursive: true });
  }
  return copy;
}
