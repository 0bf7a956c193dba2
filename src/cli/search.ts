import { readFile } from 'node:fs/promises';
import type { Corpus } from '../core/corpus/corpus.ts';
import { paragraphLabel } from '../core/corpus/target.ts';
import type { SearchHit } from '../core/search/searchHit.ts';
import { SearchIndex, type SearchResult } from '../core/search/searchIndex.ts';
import { finish } from '../core/steps.ts';
import { decodeVocabulary } from '../core/search/vocabulary.ts';
import { readDataFile } from './readDataFile.ts';
import { readArgs, toJson } from './run.ts';
import { UsageError } from './usageError.ts';

export async function runSearch(corpus: Corpus, args: readonly string[]): Promise<string> {
  const { values, positionals } = readArgs(args, {
    limit: { type: 'string', default: '10' },
    batch: { type: 'string' },
  });
  const limit = readLimit(values.limit);
  const vocabulary = decodeVocabulary(await readDataFile('vocabulary.json'));
  const index = finish(SearchIndex.build(corpus, vocabulary));
  if (values.batch === undefined) {
    if (positionals.length === 0) {
      throw new UsageError('Give a query: search <query>, or search --batch FILE.');
    }
    const result = index.search(positionals.join(' '), limit);
    return values.json ? toJson(result.hits.map(flat)) : resultText(result);
  }
  if (positionals.length > 0) {
    throw new UsageError('Give either a query or --batch FILE, not both.');
  }
  const queries = await readQueries(values.batch);
  const results = queries.map((query) => index.search(query, limit));
  return values.json
    ? toJson(results.map(({ hits }) => hits.map(flat)))
    : results.map((result, at) => `# ${queries[at]}\n${resultText(result)}`).join('\n\n');
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (!/^\d+$/u.test(text) || limit < 1) {
    throw new UsageError(`--limit takes a number from 1 on, not "${text}".`);
  }
  return limit;
}

/** A query a line. An empty line is an empty query, for the results must match the lines. */
async function readQueries(file: string): Promise<readonly string[]> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    return text === '' ? [] : text.replace(/\r?\n$/u, '').split(/\r?\n/u);
  } catch (error) {
    throw new UsageError(
      `The file "${file}" can't be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function resultText({ hits, suggestion }: SearchResult): string {
  return [...(suggestion === undefined ? [] : [`Did you mean: ${suggestion}`]), ...hits.map(hitText)].join(
    '\n',
  );
}

function hitText({ target, symbol, theme, snippet }: SearchHit): string {
  const what =
    target.kind === 'paper'
      ? target.symbol
      : `paragraph ${paragraphLabel(target)} (${symbol ?? 'introduction'})`;
  return [what, theme, snippet].filter(Boolean).join(' · ');
}

/** A hit as JSON has it: what it is about stands beside the rest, each always there. */
function flat({ target, symbol, ...rest }: SearchHit): object {
  const { number = null, item = null } = target.kind === 'paragraph' ? target : {};
  return { kind: target.kind, symbol, paragraph: number, item, ...rest };
}
