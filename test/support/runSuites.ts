import { consoleReporter } from './consoleReporter.ts';
import type { TestTime } from './testTimes.ts';

declare const TEST_GREP: string;

/** How a run in an extension host ended; it crosses to the outside as a line of text. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
  readonly times: readonly TestTime[];
}

export const resultMark = '##result ';

const timeout = 30_000;
/** What a host takes, from its own start to the tests, on two idle cores: by that its load is measured. */
const quietStart = 2_000;
/** Whatever is slower than this hangs. */
const slowest = 10;

/**
 * Runs the suites that `load` brings in, inside an extension host, and tells the outside how it went.
 * `MochaClass` is Mocha for Node or Mocha for browsers.
 */
export async function runSuites(MochaClass: typeof Mocha, load: () => Promise<unknown>): Promise<void> {
  const slowness = Math.min(slowest, Math.max(1, performance.now() / quietStart));
  const mocha = new MochaClass({
    ui: 'bdd',
    timeout: Math.round(timeout * slowness),
    // Mocha calls it with `new` and asks no more of it; its typings ask for a subclass of Base.
    reporter: consoleReporter as unknown as Mocha.ReporterConstructor,
  });
  if (TEST_GREP !== '') {
    mocha.grep(TEST_GREP);
  }
  // Puts `describe` and `it` in place, as Mocha does before it loads a file.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  const times: TestTime[] = [];
  const { stats } = await new Promise<Mocha.Runner>((resolve) => {
    const runner = mocha.run(() => resolve(runner));
    runner.on('test end', (test) =>
      times.push({ title: test.fullTitle(), milliseconds: test.duration ?? 0 }),
    );
  });
  const counts: Counts = {
    passed: stats?.passes ?? 0,
    failed: stats?.failures ?? 0,
    pending: stats?.pending ?? 0,
    times,
  };
  console.log(resultMark + JSON.stringify(counts));
  if (counts.failed > 0) {
    throw new Error(`${counts.failed} tests failed.`);
  }
}
