import { readFile } from 'node:fs/promises';
import { UsageError } from './usageError.ts';

/**
 * The text of a file of `data/`.
 *
 * @throws UsageError when it is missing, can't be read or is no UTF-8
 */
export async function readDataFile(name: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      await readFile(new URL(`../../data/${name}`, import.meta.url)),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`data/${name} can't be read: ${reason}`);
  }
}
