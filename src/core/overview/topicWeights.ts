import type { Corpus } from '../corpus/corpus.ts';
import { singularOf } from '../search/documentText.ts';
import { plainQuery } from '../search/queryLanguage.ts';
import { paragraphText } from '../search/searchDocument.ts';
import { stopWords } from '../text/stopWords.ts';
import { irregular, readParts, readWords } from '../text/words.ts';
import { topicLink } from '../summary/searchLinks.ts';
import { cutLabel } from './cutLabel.ts';

/** A key topic, and where it is treated. */
export interface TopicWeight {
  readonly label: string;
  /** Finds the topic. */
  readonly query: string;
  /** For each theme, in the corpus's order. */
  readonly themes: readonly TopicInTheme[];
  /** How many paragraphs treat it in all. */
  readonly weight: number;
}

export interface TopicInTheme {
  /** Numbers of the theme's paragraphs that treat the topic. */
  readonly paragraphs: readonly number[];
  /** Whether it is one of the theme's own key topics. */
  readonly named: boolean;
  /** Finds the topic in the theme's paragraphs. */
  readonly query: string;
}

/**
 * All key topics, each once, by the number of paragraphs that treat it; then by the number of themes that name it,
 * then in the compendium's order.
 *
 * A paragraph treats a topic when its digest and its items have all the topic's words but stop words, anywhere, in
 * the singular or the plural, folded as the search folds them. Stems are too coarse here: they take "informants" for
 * "information". Where a topic has a name in parentheses, "(SHERLOC)", that name alone will do too. The introduction
 * stands in no theme and does not count.
 */
export function topicWeights(corpus: Corpus): readonly TopicWeight[] {
  const themes = corpus.themes.map((theme) => ({
    theme,
    named: new Set(theme.keyTopics.map(keyOf)),
    paragraphs: corpus
      .papersOf(theme)
      .flatMap((paper) => corpus.paragraphsOf(paper))
      .map((paragraph) => ({
        number: paragraph.number,
        words: new Set(readWords(paragraphText(paragraph)).map(({ word }) => formOf(word))),
      })),
  }));
  const topics = new Map<string, string>();
  for (const topic of corpus.themes.flatMap(({ keyTopics }) => keyTopics)) {
    topics.set(keyOf(topic), topics.get(keyOf(topic)) ?? topic);
  }
  return [...topics]
    .map(([key, topic]) => {
      const names = namesOf(topic);
      const inThemes = themes.map(({ theme, named, paragraphs }) => ({
        paragraphs: paragraphs
          .filter(({ words }) => names.some((name) => name.every((word) => words.has(word))))
          .map(({ number }) => number),
        named: named.has(key),
        query: `${plainQuery(topic)} theme:${theme.id} kind:paragraph`,
      }));
      return {
        label: cutLabel(topic),
        query: topicLink(topic).query,
        themes: inThemes,
        weight: inThemes.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
      };
    })
    .sort((a, b) => b.weight - a.weight || naming(b) - naming(a));
}

/** A word in the singular. */
function formOf(word: string): string {
  return singularOf(irregular.get(word) ?? word);
}

function keyOf(topic: string): string {
  return topic.toLowerCase();
}

function naming({ themes }: TopicWeight): number {
  return themes.filter(({ named }) => named).length;
}

/** What a text may call the topic, each as the words that it must have; a name without any is none. */
function namesOf(topic: string): readonly (readonly string[])[] {
  const inParentheses = [...topic.matchAll(/\(([^()]*)\)/gu)].map(([, name]) => name ?? '');
  return [topic.replace(/\([^()]*\)/gu, ' '), ...inParentheses]
    .map((name) => {
      const words = readParts(name).map(({ word }) => word);
      const telling = words.filter((word) => !stopWords.has(word));
      return (telling.length > 0 ? telling : words).map(formOf);
    })
    .filter((words) => words.length > 0);
}
