import type { Corpus } from '../corpus/corpus.ts';
import type { Instrument, Paper, Paragraph, Place } from '../corpus/model.ts';
import { foldText } from './foldText.ts';
import { byText } from './order.ts';

/** Papers by a number, the greatest first: a drafter looks for what is new. */
export function yearsOf(
  papers: readonly Paper[],
  numberOf: (paper: Paper) => number,
): readonly (readonly [number, readonly Paper[]])[] {
  return [...collect(papers.map((paper) => [numberOf(paper), paper]))].sort(([a], [b]) => b - a);
}

export interface Topic {
  readonly id: string;
  /** As the first theme that has it writes it. */
  readonly topic: string;
  readonly papers: readonly Paper[];
}

/** A long topic is told from others by its place. */
const maxIdLength = 100;

/** The key topics in alphabetical order, each with the papers of all the themes that have it, however it is cased. */
export function topicsOf(corpus: Corpus): readonly Topic[] {
  const papersOf = collect(corpus.papers.map((paper) => [paper.theme, paper]));
  const names = new Map<string, string>();
  const themes = collect(
    corpus.themes.flatMap((theme) =>
      [...new Set(theme.keyTopics.map((topic) => foldedName(names, topic)))].map(
        (key) => [key, theme.id] as const,
      ),
    ),
  );
  return [...themes]
    .map(([key, ids]) => ({
      key,
      topic: names.get(key) ?? key,
      papers: ids.flatMap((id) => papersOf.get(id) ?? []),
    }))
    .sort((a, b) => byText(a.topic, b.topic) || (a.key < b.key ? -1 : 1))
    .map(({ key, topic, papers }, at) => {
      const id = key.length > maxIdLength ? `${key.slice(0, maxIdLength)}…${at}` : key;
      return { id: `topic:${id}`, topic, papers };
    });
}

function foldedName(names: Map<string, string>, topic: string): string {
  const key = foldText(topic);
  names.set(key, names.get(key) ?? topic);
  return key;
}

/** The paragraphs that name an instrument without an article, and those that name an article of it. */
export interface Provided {
  readonly alone: readonly Paragraph[];
  readonly articles: readonly (readonly [string, readonly Paragraph[]])[];
}

/** Instruments in the compendium's order, articles by number. */
export function articlesOf(corpus: Corpus): readonly (readonly [Instrument, Provided])[] {
  const named = collect(
    corpus.paragraphs.flatMap((paragraph) =>
      paragraph.provisions.map(({ instrument, article }) => [instrument, { article, paragraph }] as const),
    ),
  );
  return corpus.instruments.flatMap((instrument) => {
    const places = named.get(instrument.id) ?? [];
    if (places.length === 0) {
      return [];
    }
    const byArticle = collect(places.map(({ article, paragraph }) => [article, paragraph]));
    const articles = [...byArticle].flatMap(([article, paragraphs]) =>
      article === undefined ? [] : [[article, [...new Set(paragraphs)]] as const],
    );
    const alone = [...new Set(byArticle.get(undefined) ?? [])];
    return [[instrument, { alone, articles: articles.sort(([a], [b]) => byText(a, b)) }]];
  });
}

/** The places that paragraphs name, in the compendium's order. */
export function placesOf(corpus: Corpus): readonly (readonly [Place, readonly Paragraph[]])[] {
  const named = collect(
    corpus.paragraphs.flatMap((paragraph) => paragraph.places.map((id) => [id, paragraph] as const)),
  );
  return corpus.places.flatMap((place) => {
    const paragraphs = named.get(place.id);
    return paragraphs === undefined ? [] : [[place, paragraphs] as const];
  });
}

function collect<K, V>(pairs: Iterable<readonly [K, V]>): Map<K, V[]> {
  const lists = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const list = lists.get(key);
    if (list === undefined) {
      lists.set(key, [value]);
    } else {
      list.push(value);
    }
  }
  return lists;
}
