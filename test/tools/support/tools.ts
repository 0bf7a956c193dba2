import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a tool to its end, in a folder. */
export function run(folder: string, tool: string, ...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(tool, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { code: status, output: stdout, errors: stderr };
}

/** Skips the tests of a suite and prints why, unless all the tools are installed; call it in a `before` hook. */
export function needsTools(context: Mocha.Context, ...tools: readonly string[]): void {
  const missing = tools.filter(
    (tool) => spawnSync(tool, ['--version'], { timeout: 60_000 }).error !== undefined,
  );
  if (missing.length > 0) {
    console.log(`    skipped: ${missing.join(' and ')} not installed`);
    context.skip();
  }
}

/** The same for a file of TeX's, where TeX itself is installed. */
export function needsTexFile(context: Mocha.Context, name: string): void {
  if (spawnSync('kpsewhich', [name], { encoding: 'utf8', timeout: 60_000 }).stdout.trim() === '') {
    console.log(`    skipped: ${name} not installed`);
    context.skip();
  }
}

/** Calls back with a folder that holds the files, and removes it afterwards. */
export function inFolder(files: Readonly<Record<string, string>>, act: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'compendium-tools-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), content);
    }
    act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
