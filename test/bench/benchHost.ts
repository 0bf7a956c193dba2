import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { openWorkbench, type ExtensionHostKind } from '../vscode/openWorkbench.ts';
import { startServer } from '../vscode/startServer.ts';
import { figuresMark, type HostFigures } from './figures.ts';
import { line, median } from './statistics.ts';

const root = resolve(import.meta.dirname, '../..');
const hosts = 5;

/** Activation and first search, each in a fresh extension host, beside an empty extension in the same host. */
export async function benchHost(kind: ExtensionHostKind): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thematic-compendium-bench-'));
  try {
    const tests = join(folder, 'bench.cjs');
    await build({
      entryPoints: [join(root, 'test/bench/hostEntry.ts')],
      outfile: tests,
      bundle: true,
      format: 'cjs',
      external: ['vscode'],
      logLevel: 'warning',
    });
    const extensionsDir = join(folder, 'extensions');
    await installCopy(extensionsDir);
    await installEmpty(extensionsDir, 'warm-up');
    await installEmpty(extensionsDir, 'empty');
    const figures: HostFigures[] = [];
    for (let host = 0; host < hosts; host++) {
      figures.push(await measure(kind, folder, tests, extensionsDir));
    }
    const of = (name: keyof HostFigures): number => median(figures.map((figure) => figure[name]));
    return [
      `${kind === 'node' ? 'Node' : 'web-worker'} extension host (median of ${hosts} fresh hosts)`,
      line('activate an empty extension', of('empty'), 'ms'),
      line('activate ours', of('ours'), 'ms'),
      line('ours above the empty one', median(figures.map(({ ours, empty }) => ours - empty)), 'ms', 10),
      line('ours to the empty one', median(figures.map(({ ours, empty }) => ours / empty)), 'times'),
      line('first search, cold', of('firstSearch'), 'ms', 100),
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
