import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { cslItems } from '../../src/core/citation/cslItem.ts';
import type * as CitationModule from '../../src/core/citation/style/citationModule.ts';
import { readCorpus } from '../support/readCorpus.ts';
import type { StyleFigures } from './benchCitation.ts';
import { locator } from '../support/locator.ts';

/** `node --expose-gc measureStyle.ts ID` in a process of its own: what one style costs from a cold start. */

const dist = resolve(import.meta.dirname, '../../dist');
const id = process.argv[2] ?? 'un';
const items = cslItems(readCorpus());
const compendium = items[0]?.id ?? '';
const papers = items.slice(1).map((item) => item.id);
const rounds = 200;

const memoryBefore = memory();
const started = performance.now();
const code = readFileSync(`${dist}/citation.js`, 'utf8');
const module = { exports: {} };
// As a host loads it: there is no require in a web worker.
// eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
new Function('module', 'exports', code)(module, module.exports);
const { fromCompact, neededLocales, Processor } = module.exports as typeof CitationModule;
const loaded = performance.now();

const style = fromCompact(readFileSync(`${dist}/styles/${id}.json`, 'utf8'));
const locales = new Map(
  neededLocales(style, 'en').map((tag) => [
    tag,
    fromCompact(readFileSync(`${dist}/locales/${tag}.json`, 'utf8')),
  ]),
);
const processor = new Processor(style, locales, items, 'en');
const built = performance.now();
processor.cite([{ key: compendium, locator: locator('16 (c)') }]);
const cited = performance.now();

const warm: number[] = [];
for (let round = 0; round < rounds; round++) {
  const at = performance.now();
  processor.cite([
    { key: papers[round % papers.length] ?? compendium },
    { key: compendium, locator: locator('5–9') },
  ]);
  warm.push(performance.now() - at);
}
const list = took(() => processor.bibliography(papers));
const listAgain = took(() => processor.bibliography(papers));

const figures: StyleFigures = {
  load: loaded - started,
  build: built - loaded,
  first: cited - started,
  warm,
  list,
  listAgain,
  memory: memory() - memoryBefore,
};
process.stdout.write(JSON.stringify(figures));

function took(work: () => unknown): number {
  const at = performance.now();
  work();
  return performance.now() - at;
}

/** Megabytes in use after a collection. */
function memory(): number {
  gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
