import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { hostileTokens } from './hostileTokens.ts';
import type { HostileTask } from './hostileWorker.ts';
import { type Figure, table } from './table.ts';

const count = 200_000;
/** Milliseconds at the processor; then a token is given up. */
const patience = 3000;
const aim = 1000;

/** Reading a text of one token over and over, and citing in its middle and at its end: the longest time of a dialect. */
export async function benchHostile(): Promise<string> {
  const rows: (readonly [string, readonly Figure[]])[] = [];
  const reader = new PatientReader();
  for (const [dialect, tokens] of hostileTokens) {
    const times: { readonly token: string; readonly time: number }[] = [];
    for (const token of new Set(tokens)) {
      times.push({ token, time: await reader.read({ dialect, token, count }) });
    }
    times.sort((a, b) => b.time - a.time);
    const over = times.filter(({ time }) => time > aim);
    const worst = (over.length > 0 ? over : times.slice(0, 1)).map(({ token }) => JSON.stringify(token));
    const longest = times[0]?.time ?? Number.NaN;
    const shown = Number.isFinite(longest) ? longest : `! > ${patience}`;
    rows.push([dialect, [times.length, shown, over.length, `   ${worst.join(' ')}`]]);
  }
  await reader.stop();
  const columns = [
    { head: 'tokens' },
    { head: 'longest', aim },
    { head: 'over\nthe aim', aim: 0 },
    { head: 'which' },
  ];
  return [`a text of one token ${count.toLocaleString('en')} times, ms`, table(columns, rows)].join('\n');
}

/** Reads in a thread of its own, which can be ended. */
class PatientReader {
  #worker: Worker | undefined;

  /** Milliseconds; infinity where it takes too long. */
  async read(task: HostileTask): Promise<number> {
    const worker = this.#worker ?? (await started());
    this.#worker = worker;
    const given = new AbortController();
    const began = await worker.cpuUsage();
    const timer = setInterval(() => {
      void worker.cpuUsage(began).then(({ user, system }) => {
        if (user + system > patience * 1000) {
          given.abort();
        }
      }, ignored);
    }, 250);
    try {
      worker.postMessage(task);
      const [time] = (await once(worker, 'message', { signal: given.signal })) as [number];
      return time;
    } catch (error) {
      if (!given.signal.aborted) {
        throw error;
      }
      await this.stop();
      return Number.POSITIVE_INFINITY;
    } finally {
      clearInterval(timer);
    }
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}

async function started(): Promise<Worker> {
  const worker = new Worker(new URL('hostileWorker.ts', import.meta.url));
  await once(worker, 'message');
  return worker;
}

/** The thread has ended meanwhile. */
const ignored = (): undefined => undefined;
