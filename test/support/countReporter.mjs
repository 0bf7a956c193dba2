import Mocha from 'mocha';
import { handOnTimes } from './testTimes.ts';

const { EVENT_TEST_END, EVENT_TEST_PENDING, EVENT_TEST_RETRY } = Mocha.Runner.constants;

/** Mocha's own report, closed by the one line that `npm test` adds up: `N passed, M failed`. */
export default class CountReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    this.pendingTests = [];
    this.times = [];
    this.retries = [];
    runner.on(EVENT_TEST_PENDING, (test) => this.pendingTests.push(test));
    runner.on(EVENT_TEST_RETRY, (test, error) => this.retries.push({ test, error }));
    runner.on(EVENT_TEST_END, (test) =>
      this.times.push({ title: test.fullTitle(), milliseconds: test.duration ?? 0 }),
    );
  }

  epilogue() {
    super.epilogue();
    for (const test of this.pendingTests) {
      console.log(`  pending: ${test.fullTitle()}`);
    }
    for (const { test, error } of this.retries) {
      console.log(`  tried again: ${test.fullTitle()}: ${error?.message ?? error}`);
    }
    handOnTimes(this.times);
    console.log(`\n${this.stats.passes} passed, ${this.stats.failures} failed`);
  }
}
