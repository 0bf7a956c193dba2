import { spawn } from 'node:child_process';
import { onExit } from './support/onExit.ts';
import { signalGroup } from './support/processGroup.ts';

interface Part {
  readonly name: string;
  readonly script: string;
  /** A check has no tests to count: it passes or fails as one. */
  readonly isCheck?: boolean;
  /** It needs tools that a machine may lack; then its tests say so and are left out. */
  readonly mayBeEmpty?: boolean;
}

interface Outcome {
  readonly part: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const parts: readonly Part[] = [
  { name: 'types', script: 'check:types', isCheck: true },
  { name: 'lint', script: 'check:lint', isCheck: true },
  { name: 'format', script: 'check:format', isCheck: true },
  { name: 'unit', script: 'test:unit' },
  { name: 'tools', script: 'test:tools', mayBeEmpty: true },
  { name: 'host', script: 'test:host' },
  { name: 'web', script: 'test:web' },
  { name: 'ui', script: 'test:ui' },
  { name: 'package', script: 'test:package' },
];

const outcomes: Outcome[] = [];
for (const part of parts) {
  console.log(`\n── ${part.name}`);
  outcomes.push(await runPart(part));
}
console.log(`\n${table(outcomes)}\n`);
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);

async function runPart({ name, script, isCheck = false, mayBeEmpty = false }: Part): Promise<Outcome> {
  const start = performance.now();
  const { code, lastLine } = await runScript(script);
  const counts = isCheck ? undefined : /^(\d+) passed, (\d+) failed$/.exec(lastLine);
  const passed = isCheck ? Number(code === 0) : Number(counts?.[1] ?? 0);
  let failed = Number(counts?.[2] ?? 0);
  const problem = problemOf(isCheck, code, counts !== null, passed, failed, mayBeEmpty);
  if (problem !== undefined) {
    console.error(`${name}: ${problem}`);
    failed += 1;
  }
  return { part: name, passed, failed, seconds: (performance.now() - start) / 1000 };
}

/** What is wrong with a part beyond the failures it has counted itself; it counts as one more. */
function problemOf(
  isCheck: boolean,
  code: number,
  told: boolean,
  passed: number,
  failed: number,
  mayBeEmpty: boolean,
): string | undefined {
  if (isCheck) {
    return code === 0 ? undefined : 'The check failed.';
  }
  if (!told) {
    return `It ended with code ${code} and without saying how many tests passed.`;
  }
  if (passed + failed === 0 && !mayBeEmpty) {
    return 'It ran no test at all.';
  }
  return code !== 0 && failed === 0 ? `It ended with code ${code} though no test failed.` : undefined;
}

/** Runs an npm script, passing its output on as it comes. */
function runScript(script: string): Promise<{ code: number; lastLine: string }> {
  return new Promise((resolve) => {
    const npm = process.env['npm_execpath'];
    const [command, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
    // npm does not pass on a signal to what it runs, so all of it is made one group to hear it.
    const child = spawn(command, [...args, 'run', '--silent', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: process.platform !== 'win32',
    });
    const done = onExit(() => signalGroup(child, 'SIGTERM'));
    let tail = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      process.stdout.write(chunk);
      tail = (tail + chunk).slice(-10_000);
    });
    child.on('error', (error) => console.error(error.message));
    child.on('close', (code) => {
      done();
      resolve({ code: code ?? 1, lastLine: tail.trimEnd().split('\n').at(-1) ?? '' });
    });
  });
}

function table(rows: readonly Outcome[]): string {
  const line = (part: string, ...cells: string[]): string =>
    part.padEnd(10) + cells.map((cell) => cell.padStart(9)).join('');
  return [
    line('part', 'passed', 'failed', 'seconds'),
    ...rows.map((row) => line(row.part, `${row.passed}`, `${row.failed}`, row.seconds.toFixed(1))),
  ].join('\n');
}
