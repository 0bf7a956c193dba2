import type { Corpus } from '../corpus/corpus.ts';
import type { Compendium, Paper, Paragraph } from '../corpus/model.ts';
import type { Target } from '../corpus/target.ts';
import type { ReadingList } from '../reading/readingList.ts';
import { readingSigns } from '../reading/readingSigns.ts';
import type { Steps } from '../steps.ts';
import { foldText } from './foldText.ts';
import type { OutlineFilter } from './outlineFilter.ts';

type Part = Paper | Compendium;

/** Paragraphs between two places where the work may pause. */
const stride = 100;

/** What a filter leaves of a corpus. Only what a row says itself counts, not what stands under it. */
export class OutlineMatches {
  readonly #words: readonly string[];
  readonly #isMarked: (part: Part, paragraph?: Paragraph) => boolean;
  readonly #parts = new Set<Part>();
  readonly #partsAround = new Set<Part>();
  readonly #paragraphs = new Set<Paragraph>();

  private constructor({ text, read, pinned }: OutlineFilter, list: ReadingList) {
    this.#words = foldText(text).split(/\s+/u).filter(Boolean);
    this.#isMarked = (part, paragraph) => {
      const target: Target =
        paragraph === undefined ? targetOf(part) : { kind: 'paragraph', number: paragraph.number };
      const signs = readingSigns(list, target, 'symbol' in part ? part : undefined);
      return (
        (read === undefined || signs.read === read) &&
        (!pinned || signs.pinned || signs.pinnedItems.length > 0)
      );
    };
  }

  /** Reads the whole corpus; folded texts are kept for the next key. */
  static *find(corpus: Corpus, filter: OutlineFilter, list: ReadingList): Steps<OutlineMatches> {
    const matches = new OutlineMatches(filter, list);
    let read = 0;
    for (const part of [corpus.compendium, ...corpus.papers]) {
      if (matches.#has(partText(corpus, part), topicText(corpus, part)) && matches.#isMarked(part)) {
        matches.#parts.add(part);
      }
      for (const paragraph of corpus.paragraphsOf(part)) {
        if (matches.#has(paragraphText(corpus, paragraph)) && matches.#isMarked(part, paragraph)) {
          matches.#paragraphs.add(paragraph);
          matches.#partsAround.add(part);
        }
        if ((read += 1) % stride === 0) {
          yield;
        }
      }
    }
    return matches;
  }

  /** @param topic the only one of its key topics that counts; all of them where it is missing */
  isPart(corpus: Corpus, part: Part, topic?: string): boolean {
    return topic === undefined
      ? this.#parts.has(part)
      : this.#parts.has(part) && this.#has(partText(corpus, part), foldText(topic));
  }

  isParagraph(paragraph: Paragraph): boolean {
    return this.#paragraphs.has(paragraph);
  }

  /** Whether one of its paragraphs matches. */
  isAround(part: Part): boolean {
    return this.#partsAround.has(part);
  }

  /** What is shown under a row that is shown: what matches; where nothing does, what has the marks that are asked. */
  paragraphsIn(corpus: Corpus, part: Part): readonly Paragraph[] {
    const all = corpus.paragraphsOf(part);
    return this.isAround(part)
      ? all.filter((paragraph) => this.#paragraphs.has(paragraph))
      : all.filter((paragraph) => this.#isMarked(part, paragraph));
  }

  #has(...texts: readonly string[]): boolean {
    return this.#words.every((word) => texts.some((text) => text.includes(word)));
  }
}

function targetOf(part: Part): Target {
  return 'symbol' in part ? { kind: 'paper', symbol: part.symbol } : { kind: 'compendium' };
}

function partText(corpus: Corpus, part: Part): string {
  return folded(part, () =>
    'symbol' in part
      ? [part.shortTitle, part.title, part.symbol, part.year, corpus.themeOf(part).title, part.summary]
      : [part.title, part.subtitle],
  );
}

function topicText(corpus: Corpus, part: Part): string {
  if (!('symbol' in part)) {
    return '';
  }
  const theme = corpus.themeOf(part);
  return folded(theme, () => theme.keyTopics);
}

function paragraphText(corpus: Corpus, paragraph: Paragraph): string {
  const { number, digest, items, provisions, places } = paragraph;
  return folded(paragraph, () => [
    `¶ ${number}`,
    digest,
    ...items.map((item) => `(${item.letter}) ${item.digest}`),
    ...provisions.map((provision) => corpus.provisionLabel(provision)),
    ...places.flatMap((id) => corpus.place(id)?.name ?? []),
  ]);
}

/** By the corpus's own objects, so a text goes when the corpus goes. */
const texts = new WeakMap<object, string>();

function folded(of: object, make: () => readonly (string | number)[]): string {
  let text = texts.get(of);
  if (text === undefined) {
    text = foldText(make().join('\n'));
    texts.set(of, text);
  }
  return text;
}
