import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outcomeOf, summaryOf, type Outcome, type Part } from './support/outcome.ts';
import { runScript } from './support/runScript.ts';
import { handedOnTimes } from './support/testTimes.ts';
import { Turns } from './support/turns.ts';

/**
 * `npm test`: everything, in steps of which each has all of the one before. The lanes of a step go side by side, for a
 * window waits more than it works; what stands in one lane goes one after the other.
 */
const steps: readonly (readonly (readonly Part[])[])[] = [
  // Whatever opens a window needs it.
  [[{ name: 'build', script: 'build', isCheck: true }]],
  [
    [
      { name: 'types', script: 'check:types', isCheck: true },
      { name: 'lint', script: 'check:lint', isCheck: true },
      { name: 'format', script: 'check:format', isCheck: true },
      { name: 'unit', script: 'test:unit' },
      { name: 'tools', script: 'test:tools', mayBeEmpty: true },
    ],
    [
      { name: 'host', script: 'test:host' },
      { name: 'web', script: 'test:web' },
      // It builds anew, so no window may be open beside it.
      { name: 'package', script: 'test:package' },
    ],
  ],
  // In two windows.
  [[{ name: 'ui', script: 'test:ui' }]],
];

const start = performance.now();
const folder = await mkdtemp(join(tmpdir(), 'thematic-compendium-times-'));
const turns = new Turns();
const outcomes: Outcome[] = [];
for (const lanes of steps) {
  const ended = await Promise.all(lanes.map(runLane));
  outcomes.push(...ended.flat());
}
await rm(folder, { recursive: true });
process.exitCode = outcomes.every(({ failed }) => failed === 0) ? 0 : 1;
console.log(summaryOf(outcomes, (performance.now() - start) / 1000));

async function runLane(parts: readonly Part[]): Promise<readonly Outcome[]> {
  const lane: Outcome[] = [];
  for (const part of parts) {
    const printer = turns.begin(part.name);
    const times = join(folder, `${part.name}.json`);
    const built = part.name === 'build' ? {} : { TEST_BUILT: '1' };
    // The terminal's tests start some 150 programs; what one has compiled the others take.
    const shared = { NODE_COMPILE_CACHE: join(folder, 'compiled') };
    const ended = await runScript(part.script, { ...built, ...shared, TEST_TIMES: times }, (text) =>
      printer.print(text),
    );
    const outcome = outcomeOf(part, ended, handedOnTimes(times));
    if (outcome.problem !== undefined) {
      printer.print(`${part.name}: ${outcome.problem}\n`);
    }
    printer.done();
    lane.push(outcome);
  }
  return lane;
}
