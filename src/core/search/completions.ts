import { bodyLabel, placeLabel, type Corpus } from '../corpus/corpus.ts';
import { wordsBegin } from './filters.ts';
import { type FilterName, filterNames, filterText, maxQueryLength } from './queryLanguage.ts';

/** What the end of a query can become. */
export interface Completion {
  /** A value, or a filter's name with its colon. */
  readonly label: string;
  /** The filter that it belongs to. */
  readonly filter: FilterName;
  /** The whole query, completed. */
  readonly query: string;
}

const maxValues = 30;

/**
 * Completes the filter at the end of a query: its name from two letters on, or its value. None where there is
 * nothing to complete.
 */
export function completions(corpus: Corpus, query: string): readonly Completion[] {
  if (query.length > maxQueryLength) {
    return [];
  }
  const [, rest = '', token = ''] = /^(.*?)((?:^|(?<=\s))-?[^\s"]*(?:"[^"]*)?)$/su.exec(query) ?? [];
  const [, minus = '', name = '', value] = /^(-?)([a-z]+)(?::"?([^"]*))?$/iu.exec(token) ?? [];
  if (value === undefined) {
    return filterNames
      .filter((filter) => name.length > 1 && filter.startsWith(name.toLowerCase()))
      .map((filter) => ({ label: `${filter}:`, filter, query: `${rest}${minus}${filter}:` }));
  }
  const filter = filterNames.find((known) => known === name.toLowerCase());
  if (filter === undefined) {
    return [];
  }
  return values(corpus, filter)
    .filter((one) => value === '' || wordsBegin(value, one))
    .slice(0, maxValues)
    .map((one) => ({ label: one, filter, query: `${rest}${minus}${filterText(filter, one)} ` }));
}

/** All values that a filter can have, as they stand behind its colon. */
function values(corpus: Corpus, filter: FilterName): readonly string[] {
  switch (filter) {
    case 'theme':
      return corpus.themes.map(({ title }) => title);
    case 'topic':
      return sorted(corpus.themes.flatMap(({ keyTopics }) => keyTopics));
    case 'year':
      return sorted(corpus.papers.map(({ year }) => String(year))).reverse();
    case 'meeting':
      return sorted(corpus.papers.map(({ meeting }) => String(meeting)));
    case 'art':
      return sorted(
        corpus.paragraphs.flatMap(({ provisions }) => provisions.flatMap(({ article }) => article ?? [])),
      );
    case 'body':
      return sorted(corpus.bodies.map(bodyLabel));
    case 'place':
      return sorted(corpus.places.map(placeLabel));
    case 'symbol':
      return corpus.papers.map(({ symbol }) => symbol);
    case 'kind':
      return ['paper', 'paragraph'];
  }
}

/** Each once; numbers by their value. */
function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || compare(a, b));
}

function compare(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}
