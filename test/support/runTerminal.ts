import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The script of the terminal's command. */
export const terminal = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Runs the command in a folder, else in the one of the tests. */
export function runIn(folder: string | undefined, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [terminal, ...args], {
    encoding: 'utf8',
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  return { status, stdout, stderr };
}

export function run(...args: string[]) {
  return runIn(undefined, ...args);
}

/** What it prints with `--json`, after it has succeeded. */
export function jsonIn(folder: string | undefined, ...args: string[]): unknown {
  const { status, stdout, stderr } = runIn(folder, ...args, '--json');
  assert.equal(status, 0, stderr);
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

/** A folder with files, as long as the work takes. */
export function withFolder<T>(files: Readonly<Record<string, string>>, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'compendium-'));
  const remove = (): void => rmSync(folder, { recursive: true });
  let result: T | undefined;
  try {
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, name), text);
    }
    result = work(folder);
    return result;
  } finally {
    if (result instanceof Promise) {
      void result.then(remove, remove);
    } else {
      remove();
    }
  }
}
