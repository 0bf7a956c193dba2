const slow = 500;

/**
 * Reports through `console.log` alone, a line at a time: all that leaves an extension host.
 * A Mocha reporter is anything that can be called with the runner.
 */
export function consoleReporter(runner: Mocha.Runner): void {
  const failures: string[] = [];
  const print = (test: Mocha.Test | Mocha.Suite, text: string): void =>
    console.log('  '.repeat(Math.max(0, test.titlePath().length - 1)) + text);
  runner.on('suite', (suite) => {
    if (!suite.root) {
      print(suite, suite.title);
    }
  });
  runner.on('pass', (test) => {
    const took = test.duration ?? 0;
    print(test, `✓ ${test.title}${took >= slow ? ` (${took} ms)` : ''}`);
  });
  runner.on('pending', (test) => print(test, `- ${test.title}`));
  runner.on('fail', (test, error: unknown) => {
    failures.push(`${failures.length + 1}) ${test.fullTitle()}\n${indent(describe(error))}`);
    print(test, `${failures.length}) ${test.title}`);
  });
  runner.on('end', () => {
    for (const failure of failures) {
      console.log(`\n${failure}`);
    }
  });
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const stack = error.stack ?? '';
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '   ');
}
