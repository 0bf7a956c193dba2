import { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { Paper, Paragraph } from '../../../src/core/corpus/model.ts';
import { readCorpus } from '../../support/readCorpus.ts';

const paragraphsOfPaper = 5;
const coinedWords = 20_000;

/**
 * A corpus as large as asked for, the same every time: paragraphs of some 70 words, three quarters of them pieces
 * of real digests, the others coined words as rare as names and terms are in texts (Zipf's law).
 */
export function syntheticCorpus(size: number): Corpus {
  const real = readCorpus();
  const random = seeded(size);
  const words = real.paragraphs.flatMap(({ digest }) => digest.split(' '));
  const coined = Array.from({ length: coinedWords }, () => coin(random));
  const rare = (): string => coined[Math.floor(coinedWords ** random()) - 1] ?? '';
  const piece = (): string => {
    const start = Math.floor(random() * (words.length - 12));
    return words.slice(start, start + 5 + Math.floor(random() * 7)).join(' ');
  };
  const text = (pieces: number): string =>
    Array.from({ length: pieces }, () => `${piece()} ${rare()} ${rare()}`).join(' ');
  const provisions = real.paragraphs.flatMap((paragraph) => paragraph.provisions);

  const paragraphs = Array.from({ length: size }, (_, index): Paragraph => {
    const provision = provisions[Math.floor(random() * provisions.length * 5)];
    return {
      number: index + 1,
      digest: text(7),
      items: [],
      provisions: provision === undefined ? [] : [provision],
      bodies: [],
      places: [],
    };
  });
  const papers = Array.from({ length: size / paragraphsOfPaper }, (_, index): Paper => {
    const year = 1990 + (index % 40);
    const symbol = `CTOC/COP/WG.7/${year}/${index + 1}`;
    return {
      symbol,
      citekey: symbol.toLowerCase().replaceAll(/\W/gu, '_'),
      title: text(2),
      shortTitle: text(1),
      year,
      meeting: 1 + (index % 40),
      theme: real.themes[index % real.themes.length]?.id ?? '',
      firstParagraph: index * paragraphsOfPaper + 1,
      lastParagraph: (index + 1) * paragraphsOfPaper,
      preparedBySecretariat: true,
      purpose: real.papers[0]?.purpose ?? '',
      summary: text(6),
    };
  });
  const compendium = { ...real.compendium, firstParagraph: 1, lastParagraph: 0 };
  return new Corpus({
    compendium,
    instruments: real.instruments,
    bodies: real.bodies,
    places: real.places,
    themes: real.themes,
    papers,
    paragraphs,
  });
}

/** Numbers from 0 to 1 that are the same for a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function coin(random: () => number): string {
  const pick = (letters: string): string => letters[Math.floor(random() * letters.length)] ?? '';
  const syllables = 2 + Math.floor(random() * 3);
  return Array.from(
    { length: syllables },
    () => pick('bcdfghklmnprstvz') + pick('aeiou') + pick('nrslt'),
  ).join('');
}
