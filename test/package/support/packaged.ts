import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { runCommand } from '../../support/runCommand.ts';

export const root = resolve(import.meta.dirname, '../../..');
export const vsix = join(root, 'out/thematic-compendium.vsix');

export interface Packaged {
  /** What the packaging printed. */
  readonly printed: string;
  readonly bytes: Buffer;
  /** The files in it by their names, as bytes. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** One of the files as text; fails where it is missing. */
  text(name: string): string;
}

let made: Promise<Packaged> | undefined;

/** The VSIX, packaged once for all suites. */
export function packaged(): Promise<Packaged> {
  return (made ??= packageAnew());
}

/** @param env what differs from our own environment */
export async function packageAnew(env: NodeJS.ProcessEnv = {}): Promise<Packaged> {
  const printed = await runCommand('npm', ['run', '-s', 'package'], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  const bytes = await readFile(vsix);
  const files = unzipSync(bytes);
  const text = (name: string): string => {
    const file = files[name];
    if (file === undefined) {
      throw new Error(`${name} is not in the package.`);
    }
    return strFromU8(file);
  };
  return { printed, bytes, files, text };
}
