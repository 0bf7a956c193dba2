import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** How long a test took. */
export interface TestTime {
  readonly title: string;
  readonly milliseconds: number;
}

/** Hands on how long tests took to whoever has named a file for it in `TEST_TIMES`. */
export function handOnTimes(times: readonly TestTime[]): void {
  const file = process.env['TEST_TIMES'];
  if (file) {
    writeFileSync(file, JSON.stringify(times));
  }
}

/** What was handed on in a file; nothing where there is none. */
export function handedOnTimes(file: string): readonly TestTime[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as TestTime[]) : [];
}
