import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { percentile } from '../statistics.ts';
import { engines } from './engines.ts';
import { syntheticCorpus } from './syntheticCorpus.ts';

/** What one engine took for a corpus of one size. Printed as JSON by a process of its own. */
export interface EngineFigures {
  /** Milliseconds. */
  readonly build: number;
  /** Megabytes that the index holds. */
  readonly memory: number;
  /** The longest that the event loop was held while the index was built, in milliseconds. */
  readonly buildBlock: number;
  /** Milliseconds for a key, over all keys of the queries. */
  readonly p50: number;
  readonly p95: number;
  /** The longest that the event loop was held while searching. */
  readonly searchBlock: number;
  /** How many keys there was time for. */
  readonly keys: number;
}

const queries = [
  'hawala',
  'corruption of border officials',
  'unaccompanied children',
  'medical assistance at sea',
  'special investigative techniques',
  'admisibility of evidense',
  'private vessels that rescue migrants',
  'art. 20',
  '2015/4',
  'smuggling of migrants',
];
const maxSearchTime = 25_000;

async function measure(engine: string, size: number): Promise<EngineFigures> {
  const build = engines[engine];
  if (build === undefined) {
    throw new Error(`There is no engine "${engine}".`);
  }
  const corpus = syntheticCorpus(size);
  const heapBefore = await heap();
  const blocks = new Blocks();
  await setTimeout(20);
  blocks.reset();
  const started = performance.now();
  const search = await build(corpus);
  const built = performance.now() - started;
  await setTimeout(20);
  const buildBlock = blocks.longest;
  const memory = ((await heap()) - heapBefore) / 1e6;
  for (const query of queries.slice(0, 2)) {
    await search(query);
  }
  await setTimeout(20);
  blocks.reset();
  const times: number[] = [];
  const begun = performance.now();
  for (const query of queries) {
    for (let length = 1; length <= query.length && performance.now() - begun < maxSearchTime; length++) {
      const before = performance.now();
      await search(query.slice(0, length));
      times.push(performance.now() - before);
      await setTimeout(1);
    }
  }
  return {
    build: built,
    memory,
    buildBlock,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    searchBlock: blocks.stop(),
    keys: times.length,
  };
}

/** Watches how long the event loop is held: a timer that should fire every millisecond tells. */
class Blocks {
  longest = 0;
  #last = performance.now();
  readonly #timer = setInterval(() => {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.#last);
    this.#last = now;
  }, 1);

  reset(): void {
    this.longest = 0;
    this.#last = performance.now();
  }

  stop(): number {
    clearInterval(this.#timer);
    return this.longest;
  }
}

async function heap(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await setTimeout(10);
  }
  return process.memoryUsage().heapUsed;
}

const [engine = '', size = ''] = process.argv.slice(2);
console.log(JSON.stringify(await measure(engine, Number(size))));
