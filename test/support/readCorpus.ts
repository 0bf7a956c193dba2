import { readFileSync } from 'node:fs';
import type { Corpus } from '../../src/core/corpus/corpus.ts';
import { decode } from '../../src/core/corpus/decode.ts';
import { SearchIndex } from '../../src/core/search/searchIndex.ts';
import { finish } from '../../src/core/steps.ts';
import { decodeVocabulary } from '../../src/core/search/vocabulary.ts';

const file = new URL('../../data/compendium.json', import.meta.url);

/** The text of the bundled data. */
export function readData(): string {
  return readFileSync(file, 'utf8');
}

/** The text of the bundled vocabulary. */
export function readVocabularyData(): string {
  return readFileSync(new URL('../../data/vocabulary.json', import.meta.url), 'utf8');
}

/** An index of the bundled corpus, with the bundled vocabulary. */
export function readIndex(): SearchIndex {
  return finish(SearchIndex.build(readCorpus(), decodeVocabulary(readVocabularyData())));
}

/** The bundled corpus. */
export function readCorpus(): Corpus {
  return decode(readData());
}
