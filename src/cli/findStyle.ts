import { readFile } from 'node:fs/promises';
import type { CslNode } from '../core/citation/style/cslNode.ts';
import { readCsl } from '../core/citation/style/readCsl.ts';
import { offeredStyle, styleCatalog } from '../core/citation/style/styleCatalog.ts';
import type { StyleError } from '../core/citation/style/styleError.ts';
import { readStyle } from './readStyles.ts';
import { UsageError } from './usageError.ts';

const ids = styleCatalog.map(({ id }) => id).join(', ');

/**
 * The style of an id, or of the path of a `.csl` file.
 *
 * @throws UsageError where there is none; StyleError where it is broken, see `inFile`
 */
export async function findStyle(style: string): Promise<CslNode> {
  const offered = offeredStyle(style.toLowerCase());
  if (offered !== undefined) {
    return readStyle(offered);
  }
  if (!/\.csl$/iu.test(style)) {
    throw new UsageError(`There is no style "${style}"; give one of ${ids}, or the path of a .csl file.`);
  }
  let text: string;
  try {
    text = await readFile(style, 'utf8');
  } catch (error) {
    throw new UsageError(
      `The style "${style}" can't be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return readCsl(text);
}

/** A fault of the style of that path, or id, with what can be done about it. */
export function inFile(style: string, { message }: StyleError): UsageError {
  return new UsageError(`${style}: ${message} Mend the file, or give one of ${ids}.`);
}
