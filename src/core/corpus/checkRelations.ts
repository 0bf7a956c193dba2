import { CorpusError } from './corpusError.ts';
import type { CorpusData } from './model.ts';
import { symbolKey } from './symbolKey.ts';

/**
 * Checks what a schema can't: ids are unique, references resolve, paragraphs are numbered from 1 without a
 * gap, and each of them belongs to the introduction or to exactly one paper.
 *
 * @throws CorpusError for the first relation that does not hold
 */
export function checkRelations(data: CorpusData): void {
  checkUnique(data.instruments, 'instruments', 'id');
  checkUnique(data.bodies, 'bodies', 'id');
  checkUnique(data.themes, 'themes', 'id');
  checkUnique(data.papers, 'papers', 'symbol');
  checkUnique(data.papers, 'papers', 'citekey');
  checkOwnCitekey(data);
  checkNumbering(data);
  checkReferences(data);
  checkCoverage(data);
}

function checkUnique<K extends string>(list: readonly Record<K, string>[], path: string, key: K): void {
  const seen = new Set<string>();
  list.forEach((entry, index) => {
    // Look-ups do not see punctuation and case, so those alone must not tell two entries apart.
    const value = symbolKey(entry[key]);
    if (seen.has(value)) {
      throw new CorpusError(
        `${path}[${index}].${key}`,
        'expected a value that no other entry has',
        entry[key],
      );
    }
    seen.add(value);
  });
}

function checkOwnCitekey({ compendium, papers }: CorpusData): void {
  if (papers.some(({ citekey }) => symbolKey(citekey) === symbolKey(compendium.citekey))) {
    throw new CorpusError('compendium.citekey', 'expected a key that no paper has', compendium.citekey);
  }
}

function checkNumbering({ paragraphs }: CorpusData): void {
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.number !== index + 1) {
      throw new CorpusError(`paragraphs[${index}].number`, `expected ${index + 1}`, paragraph.number);
    }
    paragraph.items.forEach((item, at) => {
      const letter = String.fromCharCode('a'.charCodeAt(0) + at);
      if (item.letter !== letter) {
        throw new CorpusError(
          `paragraphs[${index}].items[${at}].letter`,
          `expected "${letter}"`,
          item.letter,
        );
      }
    });
  });
}

function checkReferences({ instruments, bodies, themes, papers, paragraphs }: CorpusData): void {
  const instrumentIds = new Set(instruments.map(({ id }) => id));
  const bodyIds = new Set(bodies.map(({ id }) => id));
  const themeIds = new Set(themes.map(({ id }) => id));
  papers.forEach((paper, index) => {
    if (!themeIds.has(paper.theme)) {
      throw new CorpusError(`papers[${index}].theme`, 'expected the id of a theme', paper.theme);
    }
  });
  paragraphs.forEach((paragraph, index) => {
    paragraph.provisions.forEach(({ instrument }, at) => {
      if (!instrumentIds.has(instrument)) {
        throw new CorpusError(
          `paragraphs[${index}].provisions[${at}].instrument`,
          'expected the id of an instrument',
          instrument,
        );
      }
    });
    paragraph.bodies.forEach((body, at) => {
      if (!bodyIds.has(body)) {
        throw new CorpusError(`paragraphs[${index}].bodies[${at}]`, 'expected the id of a body', body);
      }
    });
  });
}

function checkCoverage({ compendium, papers, paragraphs }: CorpusData): void {
  let next = 1;
  [compendium, ...papers].forEach((part, index) => {
    const path = index === 0 ? 'compendium' : `papers[${index - 1}]`;
    if (part.firstParagraph !== next) {
      throw new CorpusError(`${path}.firstParagraph`, `expected ${next}`, part.firstParagraph);
    }
    if (part.lastParagraph < part.firstParagraph || part.lastParagraph > paragraphs.length) {
      throw new CorpusError(
        `${path}.lastParagraph`,
        `expected a number from ${part.firstParagraph} to ${paragraphs.length}`,
        part.lastParagraph,
      );
    }
    next = part.lastParagraph + 1;
  });
  if (next !== paragraphs.length + 1) {
    throw new CorpusError('papers', `expected papers up to paragraph ${paragraphs.length}`, next - 1);
  }
}
