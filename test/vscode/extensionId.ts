import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `publisher.name` of the extension in a folder. */
export async function extensionId(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'package.json'), 'utf8');
  const { publisher, name } = JSON.parse(text) as { publisher: string; name: string };
  return `${publisher}.${name}`;
}
