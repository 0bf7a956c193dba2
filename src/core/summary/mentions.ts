import type { Corpus } from '../corpus/corpus.ts';
import type { Paragraph } from '../corpus/model.ts';
import { bodyLink, type NameLink, placeLink, provisionLink } from './searchLinks.ts';

/** Where a text names an instrument, an article, a body or a place that its paragraph is indexed under. */
export interface Mention {
  /** Offsets in UTF-16 code units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly query: string;
  /** The whole name where the label is shorter; else null. */
  readonly name: string | null;
}

export interface Mentions {
  /** By text: the digest's first, then each item's. In order, apart from each other. */
  readonly texts: readonly (readonly Mention[])[];
  /** What the paragraph is indexed under, but none of its texts names as it is called. */
  readonly unnamed: readonly NameLink[];
}

/** What can be named in a text, and how. */
interface Nameable {
  readonly link: NameLink;
  readonly phrases: readonly string[];
  /** Instead of a phrase: the number of an article. */
  readonly article?: string;
  /** What needs no naming beside the text once this is found. */
  readonly covers: readonly NameLink[];
}

/** A longer name is no name, and more mentions than this are no text: both come from damaged data only. */
const maxPhrase = 300;
const maxMentions = 200;

/** "article 27, paragraph 1 (e)", "art. 19, paras. 1 and 2"; the first group is the article's number. */
const articles = new RegExp(
  [
    // "article 27"
    String.raw`\b(?:articles?|arts?\.) (\d+)(?: \(\w+\))*`,
    // ", paras. 1 (e) and 2"
    String.raw`(?:, (?:paragraphs?|paras?\.) \d+(?: \(\w+\))*(?:(?:,| and| or) \d+(?: \(\w+\))*)*)?`,
  ].join(''),
  'giu',
);

export function findMentions(corpus: Corpus, paragraph: Paragraph): Mentions {
  const names: readonly NameLink[] = [
    ...paragraph.provisions.map((provision) => provisionLink(corpus, provision)),
    ...paragraph.bodies.flatMap((id) => bodyLink(corpus, id) ?? []),
    ...paragraph.places.flatMap((id) => placeLink(corpus, id) ?? []),
  ];
  const nameables = [
    ...instrumentsOf(corpus, paragraph, names),
    ...articlesOf(corpus, paragraph, names),
    ...bodiesOf(corpus, paragraph),
    ...placesOf(corpus, paragraph),
  ];
  const covered = new Set<string>();
  const texts = [paragraph.digest, ...paragraph.items.map(({ digest }) => digest)].map((text) =>
    withoutOverlaps(nameables.flatMap((nameable) => occurrences(text, nameable))).map(
      ({ start, end, nameable }): Mention => {
        nameable.covers.forEach(({ query }) => covered.add(query));
        const { query, name } = nameable.link;
        return { start, end, query, name };
      },
    ),
  );
  return { texts, unnamed: names.filter(({ query }) => !covered.has(query)) };
}

function instrumentsOf(
  corpus: Corpus,
  { provisions }: Paragraph,
  names: readonly NameLink[],
): readonly Nameable[] {
  const ids = new Set(provisions.map(({ instrument }) => instrument));
  return corpus.instruments
    .filter(({ id }) => ids.has(id))
    .map(({ id, title, shortTitle, acronym }) => {
      const link = provisionLink(corpus, { instrument: id });
      // A protocol goes without what it supplements, and a resolution by its number, whoever adopted it.
      const [alone] = title.split(', supplementing ', 1);
      const resolution = /\bresolution \d+\/\d+/iu.exec(title)?.[0];
      return {
        link,
        phrases: given(title, alone, shortTitle, acronym, resolution),
        covers: names.filter(({ query }) => query === link.query),
      };
    });
}

/** By number: "art. 19, paras. 1 and 2" is one place. A number that two instruments have says too little. */
function articlesOf(
  corpus: Corpus,
  { provisions }: Paragraph,
  names: readonly NameLink[],
): readonly Nameable[] {
  const all = provisions.flatMap(({ instrument, article }, at) => {
    const number = /^\d+/u.exec(article ?? '')?.[0];
    const name = names[at];
    return number === undefined || name === undefined ? [] : [{ number, instrument, name }];
  });
  return [...new Set(all.map(({ number }) => number))].flatMap((article) => {
    const [first, ...others] = all.filter(({ number }) => number === article);
    if (first === undefined || others.some(({ instrument }) => instrument !== first.instrument)) {
      return [];
    }
    const link =
      others.length === 0 ? first.name : provisionLink(corpus, { instrument: first.instrument, article });
    return { link, phrases: [], article, covers: [first, ...others].map(({ name }) => name) };
  });
}

function bodiesOf(corpus: Corpus, { bodies }: Paragraph): readonly Nameable[] {
  return bodies.flatMap((id) => {
    const body = corpus.body(id);
    const link = bodyLink(corpus, id);
    if (body === undefined || link === undefined) {
      return [];
    }
    const { name, shortName, acronym } = body;
    const withAcronym = acronym === undefined ? undefined : `${name} (${acronym})`;
    return { link, phrases: given(withAcronym, name, shortName, acronym), covers: [link] };
  });
}

function placesOf(corpus: Corpus, { places }: Paragraph): readonly Nameable[] {
  return places.flatMap((id) => {
    const place = corpus.place(id);
    const link = placeLink(corpus, id);
    return place === undefined || link === undefined
      ? []
      : { link, phrases: given(place.name, place.shortName), covers: [link] };
  });
}

function given(...phrases: readonly (string | undefined)[]): readonly string[] {
  return phrases.filter((phrase) => phrase !== undefined);
}

interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly nameable: Nameable;
}

function occurrences(text: string, nameable: Nameable): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const phrases = nameable.phrases.filter(({ length }) => length > 1 && length <= maxPhrase);
  for (const phrase of new Set(phrases.flatMap((one) => [one, insideSentence(one)]))) {
    let start = text.indexOf(phrase);
    while (start >= 0 && found.length < maxMentions) {
      const end = start + phrase.length;
      if (isApart(text, start, end)) {
        found.push({ start, end, nameable });
      }
      start = text.indexOf(phrase, end);
    }
  }
  if (nameable.article !== undefined) {
    for (const match of text.matchAll(articles)) {
      if (match[1] === nameable.article && found.length < maxMentions) {
        found.push({ start: match.index, end: match.index + match[0].length, nameable });
      }
    }
  }
  return found;
}

/** The longest of those that begin at a place; then what begins after it. */
function withoutOverlaps(all: readonly Occurrence[]): readonly Occurrence[] {
  const kept: Occurrence[] = [];
  for (const one of [...all].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) {
      kept.push(one);
    }
  }
  return kept.slice(0, maxMentions);
}

/** "Colour-coded notice system" begins with a small letter where it does not begin a sentence. */
function insideSentence(phrase: string): string {
  return phrase.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

/** Whether no word goes on before or after it. */
function isApart(text: string, start: number, end: number): boolean {
  // Two units are at most one character, and a half of one is no letter.
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return !/[\p{L}\p{N}\p{M}]$/u.test(before) && !/^[\p{L}\p{N}\p{M}]/u.test(after);
}
