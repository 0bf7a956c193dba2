import Fuse from 'fuse.js';
import { Document } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Corpus } from '../../../src/core/corpus/corpus.ts';
import { searchDocuments, type SearchDocument } from '../../../src/core/search/searchDocument.ts';
import { SearchIndex } from '../../../src/core/search/searchIndex.ts';
import { finishInSlices } from '../../../src/core/steps.ts';
import { decodeVocabulary } from '../../../src/core/search/vocabulary.ts';
import { readVocabularyData } from '../../support/readCorpus.ts';

/** Builds an index and gives its search: as a user types, the 50 best hits. */
export type Engine = (corpus: Corpus) => Promise<(query: string) => Promise<number>>;

const limit = 50;
const fields = ['title', 'text', 'summary', 'names', 'context', 'topics'] as const;
const boost = { title: 3, names: 1.5, text: 1, summary: 1, context: 0.5, topics: 0.5 };

/** All on the same documents and fields, with prefixes and misspellings where an engine has them. */
export const engines: Readonly<Record<string, Engine>> = {
  ours,
  minisearch,
  flexsearch,
  fuse,
  lunr: lunrEngine,
};

async function ours(corpus: Corpus) {
  const steps = SearchIndex.build(corpus, decodeVocabulary(readVocabularyData()));
  const index = await finishInSlices(steps, pause);
  return async (query: string) =>
    (await finishInSlices(index!.results(query, { limit }), pause))!.hits.length;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function minisearch(corpus: Corpus) {
  const index = new MiniSearch<SearchDocument>({
    fields: [...fields],
    searchOptions: { boost, prefix: true, fuzzy: 0.2 },
  });
  index.addAll([...searchDocuments(corpus)]);
  return Promise.resolve((query: string) => Promise.resolve(index.search(query).slice(0, limit).length));
}

function flexsearch(corpus: Corpus) {
  const index = new Document({
    document: { id: 'id', index: fields.map((field) => ({ field, tokenize: 'forward' as const })) },
  });
  for (const { id, title, text, summary, names, context, topics } of searchDocuments(corpus)) {
    index.add({ id, title, text, summary, names, context, topics });
  }
  return Promise.resolve((query: string) => {
    const found = index.search(query, { limit, suggest: true }) as { result: unknown[] }[];
    return Promise.resolve(new Set(found.flatMap(({ result }) => result)).size);
  });
}

function fuse(corpus: Corpus) {
  const keys = fields.map((name) => ({ name, weight: boost[name] }));
  const index = new Fuse([...searchDocuments(corpus)], { keys, ignoreLocation: true, threshold: 0.3 });
  return Promise.resolve((query: string) => Promise.resolve(index.search(query, { limit }).length));
}

function lunrEngine(corpus: Corpus) {
  const index = lunr((builder) => {
    fields.forEach((field) => builder.field(field, { boost: boost[field] }));
    for (const { id, title, text, summary, names, context, topics } of searchDocuments(corpus)) {
      builder.add({ id, title, text, summary, names, context, topics });
    }
  });
  return Promise.resolve((query: string) => {
    const results = index.query((built) => {
      for (const term of lunr.tokenizer(query)) {
        const word = term.toString();
        built.term(word, { boost: 10 });
        built.term(word, { wildcard: lunr.Query.wildcard.TRAILING });
        if (word.length > 4) {
          built.term(word, { editDistance: 1 });
        }
      }
    });
    return Promise.resolve(results.slice(0, limit).length);
  });
}
