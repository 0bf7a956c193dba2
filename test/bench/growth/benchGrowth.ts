import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { engines } from './engines.ts';
import type { EngineFigures } from './measureEngine.ts';

const sizes = [1000, 10_000, 100_000];
const maxTime = 240_000;

/**
 * The same search on corpora that are far larger, beside other engines on the same documents and queries. Ratios
 * are to ours, so above 1 the other one takes more.
 */
export async function benchGrowth(): Promise<string> {
  const lines = ['growth (each engine in a process of its own; in brackets: times ours)'];
  for (const size of sizes) {
    lines.push(`  ${size} paragraphs`);
    lines.push(row('', 'build', 'memory', 'longest block', 'key p50', 'key p95', 'longest block', 'keys'));
    let ours: EngineFigures | undefined;
    for (const engine of Object.keys(engines)) {
      const figures = await run(engine, size);
      ours ??= figures;
      lines.push(
        figures === undefined
          ? row(engine, `none within ${maxTime / 1000} s`)
          : compare(engine, figures, ours),
      );
    }
  }
  lines.push('  aims at 100000: key p95 50 ms, no block above 50 ms while building');
  return lines.join('\n');
}

async function run(engine: string, size: number): Promise<EngineFigures | undefined> {
  const script = join(import.meta.dirname, 'measureEngine.ts');
  const args = ['--expose-gc', '--max-old-space-size=6000', script, engine, String(size)];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: maxTime });
    return JSON.parse(stdout) as EngineFigures;
  } catch (error) {
    if (error instanceof Error && 'killed' in error && error.killed === true) {
      return undefined;
    }
    throw error;
  }
}

function compare(engine: string, figures: EngineFigures, ours: EngineFigures | undefined): string {
  const cell = (key: keyof EngineFigures, unit: string): string => {
    const ratio = figures === ours || ours === undefined ? '' : ` (${(figures[key] / ours[key]).toFixed(1)})`;
    return `${figures[key].toFixed(figures[key] < 10 ? 1 : 0)} ${unit}${ratio}`;
  };
  return row(
    engine,
    cell('build', 'ms'),
    cell('memory', 'MB'),
    cell('buildBlock', 'ms'),
    cell('p50', 'ms'),
    cell('p95', 'ms'),
    cell('searchBlock', 'ms'),
    String(figures.keys),
  );
}

function row(name: string, ...cells: readonly string[]): string {
  return `    ${name.padEnd(12)}${cells.map((cell) => cell.padStart(18)).join('')}`.trimEnd();
}
