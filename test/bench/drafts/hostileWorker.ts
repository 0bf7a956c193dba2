import { parentPort } from 'node:worker_threads';
import { placeCitation } from '../../../src/core/draft/place/placeCitation.ts';
import { readAll } from './readAll.ts';

/** What it is asked: to read a text of one token, and to cite at its end. */
export interface HostileTask {
  readonly dialect: string;
  readonly token: string;
  readonly count: number;
}

parentPort?.on('message', ({ dialect, token, count }: HostileTask) => {
  const text = token.repeat(count);
  const started = process.threadCpuUsage();
  const structure = readAll(dialect, text);
  const selections = [text.length >> 1, text.length].map((offset) => ({ start: offset, end: offset }));
  for (const form of structure.forms) {
    const draft = { structure, locale: 'en', selections, replaceSelection: false } as const;
    placeCitation(draft, [{ key: 'a', locator: [{ from: { number: 12 } }] }], form, [{ text: 'A' }]);
  }
  const { user, system } = process.threadCpuUsage(started);
  parentPort?.postMessage((user + system) / 1000);
});
parentPort?.postMessage('ready');
