import assert from 'node:assert/strict';
import { type Ended, outcomeOf, type Part, summaryOf } from '../../support/outcome.ts';

describe('The outcome of a part of npm test', () => {
  const tests: Part = { name: 'unit', script: 'test:unit' };
  const check: Part = { name: 'lint', script: 'check:lint', isCheck: true };
  const ended = (code: number, lastLine: string): Ended => ({ code, lastLine, seconds: 1 });

  const rows: readonly (readonly [string, Part, Ended, number, number])[] = [
    ['counts what passed and what failed', tests, ended(2, '5 passed, 2 failed'), 5, 2],
    ['counts a check as one', check, ended(0, 'whatever'), 1, 0],
    ['counts a check that failed as one', check, ended(1, ''), 0, 1],
    ['fails where nothing was said', tests, ended(0, 'Killed'), 0, 1],
    ['fails where no test ran', tests, ended(0, '0 passed, 0 failed'), 0, 1],
    ['fails by its code alone', tests, ended(1, '5 passed, 0 failed'), 5, 1],
    ['may be empty', { ...tests, mayBeEmpty: true }, ended(0, '0 passed, 0 failed'), 0, 0],
  ];
  for (const [title, part, end, passed, failed] of rows) {
    it(title, () => {
      const outcome = outcomeOf(part, end, []);
      assert.deepEqual([outcome.passed, outcome.failed], [passed, failed]);
    });
  }

  it('is summed up with the slowest tests, slowest first, and one last line', () => {
    const times = Array.from({ length: 12 }, (_, at) => ({ title: `test ${at}`, milliseconds: at * 1000 }));
    const lines = summaryOf([outcomeOf(tests, ended(1, '11 passed, 1 failed'), times)], 7).split('\n');
    assert.equal(lines.at(-1), '11 passed, 1 failed');
    const slow = lines.filter((line) => line.includes('unit: test'));
    assert.equal(slow.length, 10);
    assert.match(slow[0] ?? '', /^ +11\.0 {2}unit: test 11$/u);
  });
});
