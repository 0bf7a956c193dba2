import assert from 'node:assert/strict';
import { fuzz, type FuzzResult } from './fuzz/fuzz.ts';
import { grouped, printed } from './fuzz/printed.ts';
import { readers, type ReadDialect } from './readers/readers.ts';

/** More is for `npm run fuzz`. */
const options = { count: 300, seed: 1, insertions: 2 };

/**
 * How many disagreements there still are among those drafts: a number that only sinks. Where it is more than is found,
 * the test asks for the lower one.
 */
const known: Readonly<Partial<Record<ReadDialect, number>>> = {
  typst: 1,
};

describe("The languages' own programs read what is inserted, and all else as before", function () {
  this.timeout(600_000);
  const runs = new Map<string, Promise<FuzzResult>>();

  before(() => {
    // Side by side, for some of the programs run in processes of their own.
    for (const [dialect, source] of entries()) {
      if (source.missing() === undefined) {
        const run = runOf(dialect);
        // Whoever awaits it is told of a failure.
        run.catch(() => undefined);
        runs.set(dialect, run);
      }
    }
  });

  for (const [dialect, source] of entries()) {
    it(`in ${options.count} drafts of ${dialect}`, async function () {
      const run = runs.get(dialect);
      if (run === undefined) {
        console.log(`      left out: ${source.missing()}`);
        this.skip();
      }
      const { disagreements, compared } = await run;
      assert.ok(compared > options.count, `only ${compared} readings were compared`);
      const groups = grouped(disagreements).slice(0, 5);
      const examples = groups.flatMap(([, [first]]) => (first === undefined ? [] : [printed(first)]));
      assert.equal(disagreements.length, known[dialect] ?? 0, examples.join('\n\n'));
    });
  }
});

function entries(): [ReadDialect, (typeof readers)[ReadDialect]][] {
  return Object.entries(readers) as [ReadDialect, (typeof readers)[ReadDialect]][];
}

async function runOf(dialect: ReadDialect): Promise<FuzzResult> {
  const reader = await readers[dialect].open();
  try {
    return await fuzz(dialect, reader, options);
  } finally {
    reader.close();
  }
}
