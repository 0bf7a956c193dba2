import type { Paper } from '../corpus/model.ts';
import { symbolKey } from '../corpus/symbolKey.ts';
import type { SearchDocument } from './searchDocument.ts';

/** All documents, and those of a paper, a year, a meeting, an article, or with a paragraph's number. */
export class Documents {
  readonly all: SearchDocument[] = [];
  readonly #byPaper = new Map<Paper, number[]>();
  readonly #byYear = new Map<number, number[]>();
  readonly #byMeeting = new Map<number, number[]>();
  readonly #byArticle = new Map<string, number[]>();
  readonly #byParagraph = new Map<number, number>();
  /** The papers by every end of their symbols that begins at a `/`: `wg7/2013/4` is also found as `2013/4`. */
  readonly #bySymbol = new Map<string, Paper[]>();
  #symbols: readonly string[] | undefined;

  add(document: SearchDocument): void {
    const { id, kind, paper, paragraph, provisions } = document;
    this.all.push(document);
    if (paper !== undefined) {
      push(this.#byPaper, paper, id);
      push(this.#byYear, paper.year, id);
      push(this.#byMeeting, paper.meeting, id);
      if (kind === 'paper') {
        this.#addSymbol(paper);
      }
    }
    if (paragraph !== undefined) {
      this.#byParagraph.set(paragraph.number, id);
    }
    for (const article of new Set(
      provisions.flatMap((provision) => /^\d+/u.exec(provision.article ?? '') ?? []),
    )) {
      push(this.#byArticle, article, id);
    }
  }

  get(id: number): SearchDocument {
    const document = this.all[id];
    if (document === undefined) {
      throw new RangeError(`There is no document ${id}`);
    }
    return document;
  }

  /** The paper and its paragraphs. */
  ofPaper(paper: Paper): readonly number[] {
    return this.#byPaper.get(paper) ?? [];
  }

  /** Papers of the year, and their paragraphs. */
  ofYear(year: number): readonly number[] {
    return this.#byYear.get(year) ?? [];
  }

  ofMeeting(meeting: number): readonly number[] {
    return this.#byMeeting.get(meeting) ?? [];
  }

  /** Documents that name an article with that number, of any instrument. */
  ofArticle(article: string): readonly number[] {
    return this.#byArticle.get(article) ?? [];
  }

  /** Paragraphs that describe no paper; they come first. */
  ofIntroduction(): readonly number[] {
    const end = this.all.findIndex(({ paper }) => paper !== undefined);
    return this.all.slice(0, end < 0 ? undefined : end).map(({ id }) => id);
  }

  ofParagraph(number: number): number | undefined {
    return this.#byParagraph.get(number);
  }

  /** Papers whose symbol ends so, from a `/` on: `2013/4`. */
  bySymbolEnd(key: string): readonly Paper[] {
    return this.#bySymbol.get(key) ?? [];
  }

  /** Papers whose symbol, from one `/` or another on, begins so: `wg7/20`. */
  bySymbolPart(key: string): readonly Paper[] {
    this.#symbols ??= [...this.#bySymbol.keys()].sort();
    const papers = new Set<Paper>();
    for (let at = lowerBound(this.#symbols, key); this.#symbols[at]?.startsWith(key) === true; at++) {
      for (const paper of this.#bySymbol.get(this.#symbols[at] ?? '') ?? []) {
        papers.add(paper);
      }
    }
    return [...papers];
  }

  #addSymbol(paper: Paper): void {
    const segments = paper.symbol.split('/');
    for (let from = 0; from < segments.length; from++) {
      push(this.#bySymbol, symbolKey(segments.slice(from).join('/')), paper);
    }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) {
    map.set(key, [value]);
  } else {
    list.push(value);
  }
}

/** Where in a sorted list a text would stand. */
function lowerBound(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
