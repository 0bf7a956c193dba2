import { resolve } from 'node:path';
import { runCommand } from './runCommand.ts';

/** Builds the extension, unless whoever runs several kinds of tests has done so and says it with `TEST_BUILT=1`. */
export async function ensureBuilt(): Promise<void> {
  if (process.env['TEST_BUILT'] !== '1') {
    await runCommand(process.execPath, ['esbuild.mjs'], { cwd: resolve(import.meta.dirname, '../..') });
  }
}
