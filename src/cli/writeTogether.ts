import { StagedFile } from './stagedFile.ts';
import { UsageError } from './usageError.ts';

/** A file, and all that is to be in it. */
interface Content {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files, each whole, and all of them or none.
 *
 * @throws UsageError where one can't be written; then all are as they were
 */
export async function writeTogether(files: readonly Content[]): Promise<void> {
  const staged = files.map(({ path, text }) => new StagedFile(path, text));
  let current = '';
  try {
    for (const step of ['stage', 'move'] as const) {
      for (const file of staged) {
        current = file.path;
        await file[step]();
      }
    }
  } catch (error) {
    for (const file of [...staged].reverse()) {
      await file.undo();
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`"${current}" can't be written, so nothing was: ${reason}`);
  }
  for (const file of staged) {
    await file.sweep();
  }
}
