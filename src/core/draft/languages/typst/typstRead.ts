import type { DraftStructure } from '../draftLanguage.ts';
import { type Pieces, readPieces } from '../shared/readPieces.ts';
import { TypstParser } from './typstParser.ts';
import { shifted, type TypstReading } from './typstReading.ts';

const kept = new WeakMap<DraftStructure, Pieces<TypstReading>>();

/** Reads a draft; pieces that are as they were in an earlier version are not read again. */
export function readTypst(
  text: string,
  previous: DraftStructure | undefined,
): { readonly reading: TypstReading; keepFor(structure: DraftStructure): void } {
  const parser = new TypstParser(text);
  const { readings, pieces } = readPieces(
    text,
    { read: (at) => ({ ...parser.read(at), state: '' }), shifted },
    previous && kept.get(previous),
  );
  return {
    reading: {
      spans: readings.flatMap(({ spans }) => spans),
      references: readings.flatMap(({ references }) => references),
      labels: readings.flatMap(({ labels }) => labels),
      code: readings.flatMap(({ code }) => code),
    },
    keepFor: (structure) => kept.set(structure, pieces),
  };
}
