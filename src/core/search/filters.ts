import type { Corpus } from '../corpus/corpus.ts';
import { symbolKey } from '../corpus/symbolKey.ts';
import type { Documents } from './documents.ts';
import type { InstrumentNames } from './instrumentNames.ts';
import { articlePath, provisionMatch } from './provisions.ts';
import type { FilterName } from './queryLanguage.ts';
import { meetingNumber } from './references.ts';
import type { SearchDocument } from './searchDocument.ts';
import { termsOf, type Vocabulary } from './vocabulary.ts';
import { foldWord, readParts } from '../text/words.ts';

/** Whether a document passes. */
export type Filter = (document: SearchDocument) => boolean;

/** What a search stays within, whatever is asked for. */
export interface SearchScope {
  readonly kind?: SearchDocument['kind'] | undefined;
  /** A theme's title. */
  readonly theme?: string | undefined;
}

/** What a scope lets pass. */
export function scopeFilter({ kind, theme }: SearchScope): Filter {
  return (document) =>
    (kind === undefined || document.kind === kind) &&
    (theme === undefined || document.theme?.title === theme);
}

export interface FilterContext {
  readonly corpus: Corpus;
  readonly documents: Documents;
  readonly vocabulary: Vocabulary;
  readonly instruments: InstrumentNames;
}

/** What `name:value` lets pass; undefined where the value says nothing that the corpus knows. */
export function filterOf(name: FilterName, value: string, context: FilterContext): Filter | undefined {
  switch (name) {
    case 'theme':
      return themeFilter(value, context.corpus);
    case 'topic':
      return topicFilter(value, context.corpus);
    case 'year': {
      const range = numberRange(value, (text) => (/^\d{4}$/u.test(text) ? Number(text) : undefined));
      return range && (({ paper }) => paper !== undefined && range(paper.year));
    }
    case 'meeting': {
      const range = numberRange(value, meetingNumber);
      return range && (({ paper }) => paper !== undefined && range(paper.meeting));
    }
    case 'art':
      return articleFilter(value, context);
    case 'body':
      return bodyFilter(value, context);
    case 'place':
      return placeFilter(value, context.corpus);
    case 'symbol': {
      const papers = new Set(context.documents.bySymbolPart(symbolKey(value)));
      return papers.size === 0 ? undefined : ({ paper }) => paper !== undefined && papers.has(paper);
    }
    case 'kind': {
      const kind = /^(paper|paragraph)s?$/u.exec(value.toLowerCase())?.[1];
      return kind === undefined ? undefined : (document) => document.kind === kind;
    }
  }
}

/** Whether every word of the value begins a word of the text. */
export function wordsBegin(value: string, text: string): boolean {
  const words = readParts(text).map(({ word }) => word);
  const asked = readParts(value).map(({ word }) => word);
  return asked.length > 0 && asked.every((start) => words.some((word) => word.startsWith(start)));
}

function themeFilter(value: string, corpus: Corpus): Filter | undefined {
  const exact = corpus.themes.filter(({ id, title }) => [id, foldWord(title)].includes(foldWord(value)));
  const themes = exact.length > 0 ? exact : corpus.themes.filter(({ title }) => wordsBegin(value, title));
  return themes.length === 0
    ? undefined
    : ({ theme }) => theme !== undefined && themes.some(({ id }) => id === theme.id);
}

function topicFilter(value: string, corpus: Corpus): Filter | undefined {
  const themes = corpus.themes.filter(({ keyTopics }) => keyTopics.some((topic) => wordsBegin(value, topic)));
  return themes.length === 0
    ? undefined
    : ({ theme }) => theme !== undefined && themes.some(({ id }) => id === theme.id);
}

function bodyFilter(value: string, { corpus, vocabulary }: FilterContext): Filter | undefined {
  const stems = termsOf(value);
  const entry = vocabulary.at(stems, 0);
  const meant = entry?.words.length === stems.length ? entry.means.map((terms) => terms.join(' ')) : [];
  const bodies = corpus.bodies.filter(
    ({ id, name, acronym = '' }) =>
      id === value || wordsBegin(value, `${name} ${acronym}`) || meant.includes(termsOf(name).join(' ')),
  );
  return bodies.length === 0
    ? undefined
    : (document) => bodies.some(({ id }) => document.bodies.includes(id));
}

function placeFilter(value: string, corpus: Corpus): Filter | undefined {
  const places = corpus.places.filter(({ id, name }) => id === value || wordsBegin(value, name));
  return places.length === 0
    ? undefined
    : (document) => places.some(({ id }) => document.places.includes(id));
}

function articleFilter(value: string, { documents, instruments }: FilterContext): Filter | undefined {
  const { ids, places } = instruments.find(value);
  const rest = places.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    value,
  );
  const path = articlePath(rest);
  if (path.length === 0 || documents.ofArticle(path[0] ?? '').length === 0) {
    return undefined;
  }
  return ({ provisions }) =>
    provisions.some(
      (provision) =>
        (ids.length === 0 || ids.includes(provision.instrument)) && provisionMatch(path, provision) > 0,
    );
}

/** `2015`, `2015..2019`, `2015-2019`, `2015..`, `..2019`. */
function numberRange(
  value: string,
  read: (text: string) => number | undefined,
): ((number: number) => boolean) | undefined {
  const [, from = '', dots, to = ''] = /^([^.\u2013-]*)(\.\.|[\u2013-])?([^.\u2013-]*)$/u.exec(value) ?? [];
  const low = read(from);
  const high = dots === undefined ? low : read(to);
  const bad = (text: string, number: number | undefined) => text !== '' && number === undefined;
  if ((low === undefined && high === undefined) || bad(from, low) || bad(to, high)) {
    return undefined;
  }
  return (number) => number >= (low ?? number) && number <= (high ?? number);
}
