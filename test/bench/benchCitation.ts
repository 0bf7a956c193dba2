import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { deflateSync } from 'fflate';
import { styleCatalog, type OfferedStyle } from '../../src/core/citation/style/styleCatalog.ts';
import { line, median, percentile } from './statistics.ts';

const root = resolve(import.meta.dirname, '../..');
const measure = join(import.meta.dirname, 'measureStyle.ts');
const run = promisify(execFile);
const processes = 5;

/** What `measureStyle.ts` prints: milliseconds. */
export interface StyleFigures {
  /** Evaluating `dist/citation.js`. */
  readonly load: number;
  /** Reading the style and its locale, building the engine, registering all items. */
  readonly build: number;
  /** The first cite, from nothing: load and build included. */
  readonly first: number;
  readonly warm: readonly number[];
  /** A list of all the corpus's items: the first one, and one of the same items again. */
  readonly list: number;
  readonly listAgain: number;
  /** Megabytes that the engine holds. */
  readonly memory: number;
}

/** The processor as it is built and loaded by a host, each style in processes of its own; and what it all weighs. */
export async function benchCitation(): Promise<string> {
  const lines = ['citations', ...(await sizes())];
  const styles: readonly OfferedStyle[] = styleCatalog;
  for (const { id, heavy } of styles) {
    const figures: StyleFigures[] = [];
    for (let round = 0; round < (heavy ? 2 : processes); round++) {
      const { stdout } = await run(process.execPath, ['--expose-gc', measure, id], { cwd: root });
      figures.push(JSON.parse(stdout) as StyleFigures);
    }
    const of = (name: Exclude<keyof StyleFigures, 'warm'>): number => median(figures.map((one) => one[name]));
    const ours = id === 'un';
    lines.push(
      ...(ours ? [line('evaluating the processor', of('load'), 'ms')] : []),
      line(`${id}: first cite, cold`, of('first'), 'ms', ours ? 150 : undefined),
      line(`${id}: of that, building the engine`, of('build'), 'ms'),
      line(
        `${id}: cite, warm, p95`,
        percentile(
          figures.flatMap(({ warm }) => warm),
          0.95,
        ),
        'ms',
        ours ? 5 : undefined,
      ),
      line(`${id}: list of 17, first`, of('list'), 'ms', 100),
      line(`${id}: memory`, of('memory'), 'MB'),
    );
  }
  return lines.join('\n');
}

async function sizes(): Promise<readonly string[]> {
  const code = await readFile(join(root, 'dist/citation.js'));
  return [
    line('dist/citation.js', code.length / 1000, 'kB'),
    line('  packed', packed(code), 'kB'),
    line('styles, packed', await packedFolder('dist/styles'), 'kB'),
    line('locales, packed', await packedFolder('dist/locales'), 'kB'),
  ];
}

async function packedFolder(folder: string): Promise<number> {
  const names = await readdir(join(root, folder));
  const files = await Promise.all(names.map((name) => readFile(join(root, folder, name))));
  return files.reduce((sum, file) => sum + packed(file), 0);
}

function packed(file: Uint8Array): number {
  return deflateSync(file, { level: 9 }).length / 1000;
}
