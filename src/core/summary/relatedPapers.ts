import { bodyLabel, placeLabel, type Corpus } from '../corpus/corpus.ts';
import type { Paper, Theme } from '../corpus/model.ts';

/** Why two papers belong together. */
export interface Reason {
  readonly kind: 'article' | 'instrument' | 'body' | 'place' | 'topic' | 'theme';
  readonly label: string;
}

export interface RelatedPaper {
  readonly symbol: string;
  readonly shortTitle: string;
  readonly year: number;
  /** The strongest first, at most three. */
  readonly reasons: readonly Reason[];
}

const maxPapers = 5;
const maxReasons = 3;

/** How much it says that two papers share something. An article counts by its number: 28 (2) and 28 are one. */
const weights: Readonly<Record<Reason['kind'], number>> = {
  article: 3,
  body: 3,
  place: 3,
  theme: 2,
  topic: 1,
  instrument: 1,
};

/**
 * The papers that share most with a paper. What they share counts by its kind, divided by the number of papers that
 * have it. A body that all name, such as the Secretariat that wrote them, tells nothing. Papers of one theme share the theme; its key topics, which they share
 * because of it, count between themes only. Ties are in the compendium's order.
 */
export function relatedPapers(corpus: Corpus, paper: Paper): readonly RelatedPaper[] {
  const own = new Map([...ofTheme(corpus.themeOf(paper)), ...ofParagraphs(corpus, paper)]);
  const themes = new Map(
    corpus.themes.map((theme) => [theme.id, ofTheme(theme).flatMap(([key]) => (own.has(key) ? key : []))]),
  );
  const having = new Map([...own.keys()].map((key) => [key, 0]));
  const others = corpus.papers.map((other) => {
    const keys = new Set(themes.get(other.theme));
    for (const [key] of ofParagraphs(corpus, other)) {
      if (own.has(key)) {
        keys.add(key);
      }
    }
    keys.forEach((key) => having.set(key, (having.get(key) ?? 0) + 1));
    return { other, keys };
  });
  return others
    .filter(({ other }) => other !== paper)
    .map(({ other, keys }) => {
      const shared = [...keys]
        .flatMap((key) => {
          const reason = own.get(key);
          return reason === undefined ||
            (reason.kind === 'body' && having.get(key) === corpus.papers.length) ||
            (reason.kind === 'topic' && other.theme === paper.theme)
            ? []
            : { reason, score: weights[reason.kind] / (having.get(key) ?? 1) };
        })
        .sort((a, b) => b.score - a.score);
      return { other, shared, score: shared.reduce((sum, one) => sum + one.score, 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, maxPapers)
    .map(({ other: { symbol, shortTitle, year }, shared }) => ({
      symbol,
      shortTitle,
      year,
      reasons: distinct(shared.map(({ reason }) => reason)).slice(0, maxReasons),
    }));
}

/** An instrument can be a key topic as well; it is named once. */
function distinct(reasons: readonly Reason[]): readonly Reason[] {
  const labels = reasons.map(({ label }) => label.toLowerCase());
  return reasons.filter((_, at) => labels.indexOf(labels[at] ?? '') === at);
}

/** What a paper has, by a key that is the same in every paper that has it. */
type Thing = readonly [key: string, reason: Reason];

function ofTheme({ id, title, keyTopics }: Theme): readonly Thing[] {
  return [
    [`theme ${id}`, { kind: 'theme', label: title }],
    ...keyTopics.map((topic): Thing => [`topic ${topic.toLowerCase()}`, { kind: 'topic', label: topic }]),
  ];
}

function* ofParagraphs(corpus: Corpus, paper: Paper): Generator<Thing, void> {
  for (const { provisions, bodies, places } of corpus.paragraphsOf(paper)) {
    for (const { instrument, article } of provisions) {
      const number = /^\d+/u.exec(article ?? '')?.[0];
      yield [
        `instrument ${instrument}`,
        { kind: 'instrument', label: corpus.provisionLabel({ instrument }) },
      ];
      if (number !== undefined) {
        const label = corpus.provisionLabel({ instrument, article: number });
        yield [`article ${number} ${instrument}`, { kind: 'article', label }];
      }
    }
    for (const id of bodies) {
      const body = corpus.body(id);
      yield [`body ${id}`, { kind: 'body', label: body === undefined ? id : bodyLabel(body) }];
    }
    for (const id of places) {
      const place = corpus.place(id);
      yield [`place ${id}`, { kind: 'place', label: place === undefined ? id : placeLabel(place) }];
    }
  }
}
