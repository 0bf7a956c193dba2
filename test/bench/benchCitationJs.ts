import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { exportItems } from '../../src/core/export/exportFormats.ts';
import { cslItems } from '../../src/core/citation/cslItem.ts';
import { fromCompact } from '../../src/core/citation/style/compactNode.ts';
import { neededLocales } from '../../src/core/citation/style/localize.ts';
import { Processor } from '../../src/core/citation/style/processor.ts';
import { readCorpus } from '../support/readCorpus.ts';
import { line, median } from './statistics.ts';

const root = resolve(import.meta.dirname, '../..');
const rounds = 9;

/** Ours beside citation-js, which is built on citeproc-js too: the same items, one process, the rounds in turn. */
export async function benchCitationJs(): Promise<string> {
  const items = cslItems(readCorpus());
  const keys = items.map(({ id }) => id);
  const processor = await ourApa(items);
  const theirs = new Cite(exportItems('csl-json', items));
  const ours: Record<string, () => unknown> = {
    'reference list of 18, APA': () => processor.bibliography(keys),
    'BibTeX of 18': () => exportItems('bibtex', items),
  };
  const others: Record<string, () => unknown> = {
    'reference list of 18, APA': () => theirs.format('bibliography', { template: 'apa' }),
    'BibTeX of 18': () => theirs.format('bibtex'),
  };
  const lines = Object.entries(ours).map(([name, work]) => {
    const ratios = Array.from({ length: rounds }, () => took(others[name] ?? work) / took(work));
    return line(`${name}: citation-js to ours`, median(ratios), 'times');
  });
  return ['citations, beside citation-js', ...lines].join('\n');
}

async function ourApa(items: ReturnType<typeof cslItems>): Promise<Processor> {
  const read = async (file: string) => fromCompact(await readFile(resolve(root, 'dist', file), 'utf8'));
  const style = await read('styles/apa.json');
  const locales = await Promise.all(
    neededLocales(style, 'en').map(async (tag) => [tag, await read(`locales/${tag}.json`)] as const),
  );
  return new Processor(style, new Map(locales), items, 'en');
}

function took(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
