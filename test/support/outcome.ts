import type { TestTime } from './testTimes.ts';

/** A part of `npm test`. */
export interface Part {
  readonly name: string;
  readonly script: string;
  /** A check has no tests to count: it passes or fails as one. */
  readonly isCheck?: boolean;
  /** It needs tools that a machine may lack; then its tests say so and are left out. */
  readonly mayBeEmpty?: boolean;
}

/** How a part ended. */
export interface Outcome {
  readonly part: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  /** What is wrong beyond the failures that the part has counted itself; it is counted as one more. */
  readonly problem?: string;
  readonly times: readonly TestTime[];
}

/** How the script of a part ended. */
export interface Ended {
  readonly code: number;
  readonly lastLine: string;
  readonly seconds: number;
}

const slowest = 10;

export function outcomeOf(
  part: Part,
  { code, lastLine, seconds }: Ended,
  times: readonly TestTime[],
): Outcome {
  const { name, isCheck = false } = part;
  const counts = isCheck ? null : /^(\d+) passed, (\d+) failed$/.exec(lastLine);
  const passed = isCheck ? Number(code === 0) : Number(counts?.[1] ?? 0);
  const failed = Number(counts?.[2] ?? 0);
  const problem = problemOf(part, code, counts === null ? undefined : { passed, failed });
  return {
    part: name,
    passed,
    failed: failed + Number(problem !== undefined),
    seconds,
    times,
    ...(problem === undefined ? {} : { problem }),
  };
}

function problemOf(
  { isCheck = false, mayBeEmpty = false }: Part,
  code: number,
  counts: { readonly passed: number; readonly failed: number } | undefined,
): string | undefined {
  if (isCheck) {
    return code === 0 ? undefined : 'The check failed.';
  }
  if (counts === undefined) {
    return `It ended with code ${code} and without saying how many tests passed.`;
  }
  if (counts.passed + counts.failed === 0 && !mayBeEmpty) {
    return 'It ran no test at all.';
  }
  return code !== 0 && counts.failed === 0 ? `It ended with code ${code} though no test failed.` : undefined;
}

/** What is printed at the end: a table of the parts, the slowest tests, and the one line that tells it all. */
export function summaryOf(outcomes: readonly Outcome[], seconds: number): string {
  const total = (count: (outcome: Outcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + count(outcome), 0);
  const passed = total((outcome) => outcome.passed);
  const failed = total((outcome) => outcome.failed);
  return [
    '',
    line('part', 'passed', 'failed', 'seconds'),
    ...outcomes.map((one) => line(one.part, `${one.passed}`, `${one.failed}`, one.seconds.toFixed(1))),
    line('all', `${passed}`, `${failed}`, seconds.toFixed(1)),
    '',
    `The ${slowest} slowest tests, in seconds`,
    ...slowestOf(outcomes),
    '',
    `${passed} passed, ${failed} failed`,
  ].join('\n');
}

function line(part: string, ...cells: string[]): string {
  return part.padEnd(10) + cells.map((cell) => cell.padStart(9)).join('');
}

function slowestOf(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes
    .flatMap(({ part, times }) => times.map((time) => ({ part, ...time })))
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, slowest)
    .map(
      ({ part, title, milliseconds }) => `${(milliseconds / 1000).toFixed(1).padStart(6)}  ${part}: ${title}`,
    );
}
