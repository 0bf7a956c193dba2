import Mocha from 'mocha';

/** Mocha's own report, closed by the one line that `npm test` adds up: `N passed, M failed`. */
export default class CountReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    this.pendingTests = [];
    runner.on(Mocha.Runner.constants.EVENT_TEST_PENDING, (test) => this.pendingTests.push(test));
  }

  epilogue() {
    super.epilogue();
    for (const test of this.pendingTests) {
      console.log(`  pending: ${test.fullTitle()}`);
    }
    console.log(`\n${this.stats.passes} passed, ${this.stats.failures} failed`);
  }
}
