import { readFileSync } from 'node:fs';
import type { Corpus } from '../../src/core/corpus/corpus.ts';
import { decode } from '../../src/core/corpus/decode.ts';

const file = new URL('../../data/compendium.json', import.meta.url);

/** The text of the bundled data. */
export function readData(): string {
  return readFileSync(file, 'utf8');
}

/** The bundled corpus. */
export function readCorpus(): Corpus {
  return decode(readData());
}
