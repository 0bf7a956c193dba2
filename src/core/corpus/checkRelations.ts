import { DataError } from './dataError.ts';
import type { CorpusData } from './model.ts';
import { symbolKey } from './symbolKey.ts';

/**
 * Checks what a schema can't: ids are unique, references resolve, paragraphs are numbered from 1 without a
 * gap, and each of them belongs to the introduction or to exactly one paper.
 *
 * @throws DataError for the first relation that does not hold
 */
export function checkRelations(data: CorpusData): void {
  checkUnique(data.instruments, 'instruments');
  checkUnique(data.bodies, 'bodies');
  checkUnique(data.places, 'places');
  checkUnique(data.themes, 'themes');
  checkPaperNames(data);
  checkNumbering(data);
  checkReferences(data);
  checkCoverage(data);
  checkSections(data);
}

function checkUnique(list: readonly { readonly id: string }[], path: string): void {
  const seen = new Set<string>();
  list.forEach(({ id }, index) => {
    if (seen.has(id)) {
      throw new DataError(`${path}[${index}].id`, 'expected a value that no other entry has', id);
    }
    seen.add(id);
  });
}

/** A paper is found by its symbol and its citekey, whatever their punctuation, so neither may name another one. */
function checkPaperNames({ compendium, papers }: CorpusData): void {
  const owner = new Map<string, number>();
  papers.forEach((paper, index) => {
    for (const key of ['symbol', 'citekey'] as const) {
      const name = symbolKey(paper[key]);
      if ((owner.get(name) ?? index) !== index) {
        throw new DataError(`papers[${index}].${key}`, 'expected a name that no other paper has', paper[key]);
      }
      owner.set(name, index);
    }
  });
  if (owner.has(symbolKey(compendium.citekey))) {
    throw new DataError('compendium.citekey', 'expected a key that no paper has', compendium.citekey);
  }
}

function checkNumbering({ paragraphs }: CorpusData): void {
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.number !== index + 1) {
      throw new DataError(`paragraphs[${index}].number`, `expected ${index + 1}`, paragraph.number);
    }
    paragraph.items.forEach((item, at) => {
      const letter = String.fromCharCode('a'.charCodeAt(0) + at);
      if (item.letter !== letter) {
        throw new DataError(`paragraphs[${index}].items[${at}].letter`, `expected "${letter}"`, item.letter);
      }
    });
  });
}

function checkReferences({ instruments, bodies, places, themes, papers, paragraphs }: CorpusData): void {
  const instrumentIds = new Set(instruments.map(({ id }) => id));
  const bodyIds = new Set(bodies.map(({ id }) => id));
  const placeIds = new Set(places.map(({ id }) => id));
  const themeIds = new Set(themes.map(({ id }) => id));
  papers.forEach((paper, index) => {
    if (!themeIds.has(paper.theme)) {
      throw new DataError(`papers[${index}].theme`, 'expected the id of a theme', paper.theme);
    }
  });
  paragraphs.forEach((paragraph, index) => {
    paragraph.provisions.forEach(({ instrument }, at) => {
      if (!instrumentIds.has(instrument)) {
        throw new DataError(
          `paragraphs[${index}].provisions[${at}].instrument`,
          'expected the id of an instrument',
          instrument,
        );
      }
    });
    paragraph.bodies.forEach((body, at) => {
      if (!bodyIds.has(body)) {
        throw new DataError(`paragraphs[${index}].bodies[${at}]`, 'expected the id of a body', body);
      }
    });
    paragraph.places.forEach((place, at) => {
      if (!placeIds.has(place)) {
        throw new DataError(`paragraphs[${index}].places[${at}]`, 'expected the id of a place', place);
      }
    });
  });
}

/** The introduction, then each paper. */
function checkCoverage({ compendium, papers, paragraphs }: CorpusData): void {
  const parts = [
    { path: 'compendium', ...compendium },
    ...papers.map((paper, index) => ({ path: `papers[${index}]`, ...paper })),
  ];
  checkRanges(parts, 'papers', paragraphs.length);
}

function checkSections({ compendium: { sections }, paragraphs }: CorpusData): void {
  const parts = sections.map((section, index) => ({ path: `compendium.sections[${index}]`, ...section }));
  checkRanges(parts, 'compendium.sections', paragraphs.length);
}

interface Range {
  readonly path: string;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
}

/** Together they hold every paragraph once, in order. */
function checkRanges(parts: readonly Range[], list: string, paragraphs: number): void {
  let next = 1;
  for (const { path, firstParagraph, lastParagraph } of parts) {
    if (firstParagraph !== next) {
      throw new DataError(`${path}.firstParagraph`, `expected ${next}`, firstParagraph);
    }
    if (lastParagraph < firstParagraph || lastParagraph > paragraphs) {
      const expected = `expected a number from ${firstParagraph} to ${paragraphs}`;
      throw new DataError(`${path}.lastParagraph`, expected, lastParagraph);
    }
    next = lastParagraph + 1;
  }
  if (next !== paragraphs + 1) {
    throw new DataError(
      list,
      `expected ${list.split('.').at(-1) ?? list} up to paragraph ${paragraphs}`,
      next - 1,
    );
  }
}
