const slow = 500;

/** A Mocha reporter that speaks through `console.log` alone, a line at a time: all that leaves an extension host. */
export function consoleReporter(runner: Mocha.Runner): void {
  const failures: string[] = [];
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
    failures.push(`${failures.length + 1}) ${test.fullTitle()}\n${indent(explain(error))}`);
    print(test, `${failures.length}) ${test.title}`);
  });
  runner.on('end', () => {
    for (const failure of failures) {
      console.log(`\n${failure}`);
    }
  });
}

function print(test: Mocha.Runnable | Mocha.Suite, text: string): void {
  console.log('  '.repeat(Math.max(0, test.titlePath().length - 1)) + text);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const stack = error.stack ?? '';
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '   ');
}
