import { decode } from '../../src/core/corpus/decode.ts';
import { SearchIndex } from '../../src/core/search/searchIndex.ts';
import { finish } from '../../src/core/steps.ts';
import { decodeVocabulary } from '../../src/core/search/vocabulary.ts';
import { readData, readIndex, readVocabularyData } from '../support/readCorpus.ts';
import { line, median, percentile } from './statistics.ts';

const queries = [
  'hawala',
  'unaccompanied children',
  'medical assistance at sea',
  'CTOC/COP/WG.7/2015/4',
  'corruption of border officials',
  'undercover officers and informants',
  'private vessels that rescue migrants',
  'admisibility of evidense',
];

const rounds = 20;

/** Decoding, building and searching in the core, in this process. */
export function benchCore(): string {
  const json = readData();
  const vocabulary = decodeVocabulary(readVocabularyData());
  const decodes: number[] = [];
  const builds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const corpus = decode(json);
    const decoded = performance.now();
    finish(SearchIndex.build(corpus, vocabulary));
    decodes.push(decoded - started);
    builds.push(performance.now() - decoded);
  }
  const index = readIndex();
  const keystrokes: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const query of queries) {
      for (let length = 1; length <= query.length; length++) {
        const started = performance.now();
        index.search(query.slice(0, length));
        // The first rounds warm the compiler up.
        if (round >= rounds / 2) {
          keystrokes.push(performance.now() - started);
        }
      }
    }
  }
  return [
    'core',
    line('decode the data, cold', decodes[0] ?? Number.NaN, 'ms'),
    line('decode the data, median', median(decodes), 'ms'),
    line('build the index, cold', builds[0] ?? Number.NaN, 'ms'),
    line('build the index, median', median(builds), 'ms'),
    line('search at a keystroke, p50', percentile(keystrokes, 0.5), 'ms'),
    line('search at a keystroke, p95', percentile(keystrokes, 0.95), 'ms', 2),
  ].join('\n');
}
