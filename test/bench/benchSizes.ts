import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { deflateSync, unzipSync } from 'fflate';
import { runCommand } from '../support/runCommand.ts';
import { line } from './statistics.ts';

/** Before a draft was read once for all who ask: the VSIX of commit 3b24219, kB. */
const before = 481.6;
const root = resolve(import.meta.dirname, '../..');

/** What the VSIX weighs, and its parts as they lie in it, packed. */
export async function benchSizes(): Promise<string> {
  await runCommand('npm', ['run', '-s', 'package'], { cwd: root });
  const vsix = new Uint8Array(await readFile(join(root, 'out/thematic-compendium.vsix')));
  const files = unzipSync(vsix);
  const scripts = (name: string): number => files[`extension/dist/webview/${name}.js`]?.length ?? Number.NaN;
  const parts = Object.entries(files)
    .map(([name, bytes]) => ({ name: name.replace('extension/', ''), size: deflateSync(bytes).length }))
    .sort((a, b) => b.size - a.size);
  return [
    'size (parts packed)',
    line('VSIX', vsix.length / 1000, 'kB', 700),
    line('to that before drafts were read once', vsix.length / 1000 / before, 'times', 1.1),
    line('script of the summary, unpacked', scripts('summary') / 1000, 'kB', 30),
    line('script of the overview, unpacked', scripts('overview') / 1000, 'kB', 30),
    ...parts.map(({ name, size }) => line(`  ${name}`, size / 1000, 'kB')),
  ].join('\n');
}
