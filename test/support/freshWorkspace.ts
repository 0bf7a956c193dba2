import { cp, mkdtemp } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onExit } from './onExit.ts';

export interface FreshWorkspace {
  /** The copy of the fixture: the folder to open. */
  readonly folder: string;
  /** An empty folder beside it, for profiles and extensions. */
  readonly profile: string;
  remove(): void;
}

/** A copy of `test/fixtures/<fixture>` that may be written to; it is gone when this process ends, if not before. */
export async function freshWorkspace(fixture = 'workspace'): Promise<FreshWorkspace> {
  const parent = await mkdtemp(join(tmpdir(), 'thematic-compendium-'));
  const removeNow = (): void => rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
  const done = onExit(removeNow);
  const folder = join(parent, fixture);
  await cp(resolve(import.meta.dirname, '..', 'fixtures', fixture), folder, { recursive: true });
  return {
    folder,
    profile: join(parent, 'profile'),
    remove: () => {
      removeNow();
      done();
    },
  };
}
