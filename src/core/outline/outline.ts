import type { Corpus } from '../corpus/corpus.ts';
import type { Compendium, Instrument, Paper, Paragraph } from '../corpus/model.ts';
import { targetKey, type Target } from '../corpus/target.ts';
import type { Grouping, Sorting } from './grouping.ts';
import { articlesOf, placesOf, topicsOf, yearsOf, type Provided } from './groups.ts';
import type { OutlineMatches } from './outlineMatches.ts';
import type { GroupNode, OutlineNode, ParagraphNode, ParentNode, PartNode } from './outlineNode.ts';
import { paperOrder, paragraphOrder } from './order.ts';

export interface OutlineOptions {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  /** What is shown; everything where it is missing. */
  readonly matches?: OutlineMatches | undefined;
}

/** A group that is about to be made; without rows there is none. */
interface NewGroup extends Pick<GroupNode, 'id' | 'by' | 'count' | 'isOpen'> {
  readonly parent?: GroupNode;
  readonly targets: () => readonly Target[];
  readonly children: (group: GroupNode) => readonly OutlineNode[];
}

/** A corpus as a tree. Rows are made when they are asked for, so a large one costs what is looked at. */
export class Outline {
  readonly #corpus: Corpus;
  readonly #options: OutlineOptions;
  /** What is asked of the outline more than once. */
  readonly roots: () => readonly OutlineNode[];

  constructor(corpus: Corpus, options: OutlineOptions) {
    this.#corpus = corpus;
    this.#options = options;
    this.roots = once(() => this.#makeRoots());
  }

  /** The first row of a target; a lettered item's is its paragraph's. */
  find(target: Target): OutlineNode | undefined {
    const wanted = target.kind === 'paragraph' ? ({ ...target, item: undefined } as const) : target;
    const key = targetKey(wanted);
    const search = (nodes: readonly OutlineNode[]): OutlineNode | undefined => {
      for (const node of nodes) {
        if (node.kind !== 'group' && targetKey(node.target) === key) {
          return node;
        }
        const isAbove = node.kind === 'group' || (node.kind !== 'paragraph' && holds(node, wanted));
        const found = isAbove ? search(node.children()) : undefined;
        if (found !== undefined) {
          return found;
        }
      }
      return undefined;
    };
    return search(this.roots());
  }

  #makeRoots(): readonly OutlineNode[] {
    const { themes, papers } = this.#corpus;
    switch (this.#options.grouping) {
      case 'theme':
        return [
          ...this.#introduction(),
          ...themes.flatMap((theme) =>
            this.#paperGroup(`theme:${theme.id}`, { grouping: 'theme', theme }, this.#corpus.papersOf(theme)),
          ),
        ];
      case 'year':
        return yearsOf(papers, ({ year }) => year).flatMap(([year, its]) =>
          this.#paperGroup(`year:${year}`, { grouping: 'year', year }, its),
        );
      case 'meeting':
        return yearsOf(papers, ({ meeting }) => meeting).flatMap(([meeting, its]) => {
          const by = { grouping: 'meeting', meeting, year: its[0]?.year ?? 0 } as const;
          return this.#paperGroup(`meeting:${meeting}`, by, its);
        });
      case 'topic':
        return topicsOf(this.#corpus).flatMap(({ id, topic, papers: its }) =>
          this.#paperGroup(id, { grouping: 'topic', topic }, its, topic),
        );
      case 'provision':
        return articlesOf(this.#corpus).flatMap(([instrument, provided]) =>
          this.#instrumentGroup(instrument, provided),
        );
      case 'place':
        return placesOf(this.#corpus).flatMap(([place, paragraphs]) =>
          this.#paragraphGroup(
            { id: `place:${place.id}`, by: { grouping: 'place', place }, isOpen: true },
            this.#shown(paragraphs),
          ),
        );
    }
  }

  #introduction(): readonly PartNode[] {
    const { compendium } = this.#corpus;
    const { matches } = this.#options;
    const isShown =
      matches === undefined || matches.isPart(this.#corpus, compendium) || matches.isAround(compendium);
    return isShown && compendium.firstParagraph <= compendium.lastParagraph
      ? [this.#part(compendium, undefined)]
      : [];
  }

  #paperGroup(id: string, by: GroupNode['by'], all: readonly Paper[], topic?: string): readonly GroupNode[] {
    const { matches, sorting } = this.#options;
    const papers = all.filter(
      (paper) =>
        matches === undefined || matches.isPart(this.#corpus, paper, topic) || matches.isAround(paper),
    );
    const isOpen = by.grouping !== 'topic';
    return this.#group({
      id,
      by,
      count: papers.length,
      isOpen,
      targets: () => papers.map(({ symbol }) => ({ kind: 'paper', symbol })),
      children: (group) => [...papers].sort(paperOrder(sorting)).map((paper) => this.#part(paper, group)),
    });
  }

  /** Paragraphs that name the instrument only stand before its articles. */
  #instrumentGroup(instrument: Instrument, { alone, articles }: Provided): readonly GroupNode[] {
    const direct = this.#shown(alone);
    const id = `instrument:${instrument.id}`;
    const shownArticles = articles.flatMap(([article, paragraphs]) => {
      const its = this.#shown(paragraphs);
      return its.length === 0 ? [] : [[article, its] as const];
    });
    const all = [...new Set([...direct, ...shownArticles.flatMap(([, its]) => its)])];
    return this.#group({
      id,
      by: { grouping: 'instrument', instrument },
      count: all.length,
      isOpen: true,
      targets: () => all.map(({ number }) => ({ kind: 'paragraph', number })),
      children: (group) => [
        ...this.#paragraphs(direct, group),
        ...shownArticles.flatMap(([article, its]) => {
          const by = { grouping: 'article', instrument, article } as const;
          return this.#paragraphGroup(
            { id: `article:${article}@${id}`, by, parent: group, isOpen: false },
            its,
          );
        }),
      ],
    });
  }

  #shown(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
    return paragraphs.filter((paragraph) => this.#options.matches?.isParagraph(paragraph) ?? true);
  }

  #paragraphGroup(
    made: Pick<NewGroup, 'id' | 'by' | 'parent' | 'isOpen'>,
    paragraphs: readonly Paragraph[],
  ): readonly GroupNode[] {
    return this.#group({
      ...made,
      count: paragraphs.length,
      targets: () => paragraphs.map(({ number }) => ({ kind: 'paragraph', number })),
      children: (group) => this.#paragraphs(paragraphs, group),
    });
  }

  #group(made: NewGroup): readonly GroupNode[] {
    const { id, by, parent, count, isOpen } = made;
    if (count === 0) {
      return [];
    }
    const children = once(() => made.children(group));
    const group: GroupNode = {
      kind: 'group',
      id,
      by,
      parent,
      count,
      theme: by.grouping === 'theme' ? by.theme.id : undefined,
      isOpen: isOpen || this.#options.matches !== undefined,
      get papers() {
        return made.targets().map((target) => ({ target }));
      },
      children,
    };
    return [group];
  }

  #part(part: Paper | Compendium, parent: ParentNode | undefined): PartNode {
    const { matches } = this.#options;
    const paragraphs = matches?.paragraphsIn(this.#corpus, part) ?? this.#corpus.paragraphsOf(part);
    const rows = {
      parent,
      count: paragraphs.length,
      isOpen: matches?.isAround(part) ?? false,
      children: once((): readonly ParagraphNode[] => paragraphs.map((one) => paragraphNode(one, node))),
    };
    const node: PartNode =
      'symbol' in part
        ? {
            ...rows,
            kind: 'paper',
            id: below(parent, part.symbol),
            paper: part,
            target: { kind: 'paper', symbol: part.symbol },
          }
        : {
            ...rows,
            kind: 'introduction',
            id: below(parent, 'introduction'),
            compendium: part,
            target: { kind: 'compendium' },
          };
    return node;
  }

  #paragraphs(paragraphs: readonly Paragraph[], parent: GroupNode): readonly ParagraphNode[] {
    const order = paragraphOrder(this.#corpus, this.#options.sorting);
    return [...paragraphs].sort(order).map((paragraph) => paragraphNode(paragraph, parent));
  }
}

function paragraphNode(paragraph: Paragraph, parent: ParentNode): ParagraphNode {
  return {
    kind: 'paragraph',
    id: below(parent, `para:${paragraph.number}`),
    parent,
    paragraph,
    target: { kind: 'paragraph', number: paragraph.number },
  };
}

/** A symbol has no `@`, so no id of a row can be that of a group. */
function below(parent: ParentNode | undefined, own: string): string {
  return parent === undefined ? own : `${own}@${parent.id}`;
}

function holds(node: PartNode, target: Target): boolean {
  const { firstParagraph, lastParagraph } = node.kind === 'paper' ? node.paper : node.compendium;
  return target.kind === 'paragraph' && firstParagraph <= target.number && target.number <= lastParagraph;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
