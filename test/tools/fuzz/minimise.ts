import { isReading, type Reader } from '../readers/reader.ts';
import type { ReadDialect } from '../readers/readers.ts';
import { attempt } from './attempts.ts';
import { judge, Readings, type Disagreement } from './disagreements.ts';
import type { Draft, DraftPiece } from './draft.ts';

/** A draft in which about as little as possible stands for the same disagreement. */
export async function minimised(
  dialect: ReadDialect,
  reader: Reader,
  disagreement: Disagreement,
): Promise<Disagreement> {
  const readings = new Readings(reader);
  let least = disagreement;
  for (let left = mostCuts; left > 0; left -= 1) {
    const smaller = shorter(least);
    const judged = await judge(
      dialect,
      readings,
      least.attempt === undefined ? smaller.map(({ draft }) => draft) : [],
      least.attempt === undefined
        ? []
        : smaller.map(({ draft, cursor }) => attempt(dialect, draft, cursor, inserted(least))),
    );
    const next = judged.disagreements
      .filter(({ problem, kind }) => problem === disagreement.problem && kind === disagreement.kind)
      .filter(({ before }) => isWhole(before) || !isWhole(disagreement.before))
      .toSorted((a, b) => a.draft.text.length - b.draft.text.length)[0];
    if (next === undefined) {
      return least;
    }
    least = next;
  }
  return least;
}

/** So that no draft keeps one waiting. */
const mostCuts = 12;

/** Whether the program has nothing to say against a draft: what is cut off in it tells of something else. */
function isWhole(read: Disagreement['before']): boolean {
  return (
    read === undefined || (isReading(read) && !/‹(?:error|system_message|myst\w+Error)\b/u.test(read.rest))
  );
}

function inserted({ attempt: made }: Disagreement): NonNullable<typeof made>['inserted'] {
  return made?.inserted ?? { form: 'citekey', cite: { key: '' } };
}

/** The draft without one of its pieces, lines or words each time. */
function shorter({ draft, attempt: made }: Disagreement): { draft: Draft; cursor: number }[] {
  const cursor = made?.cursor ?? 0;
  const cuts = [
    ...draft.pieces.map(({ start, end }) => [start, end] as const),
    ...Array.from(
      draft.text.matchAll(/.*\n+|\S+ ?|\s+/gu),
      ({ 0: part, index }) => [index, index + part.length] as const,
    ),
  ];
  return cuts
    .filter(([start, end]) => start < end && (cursor <= start || end <= cursor))
    .map(([start, end]) => ({
      draft: without(draft, start, end),
      cursor: cursor <= start ? cursor : cursor - (end - start),
    }));
}

function without({ text, pieces, hasProse }: Draft, start: number, end: number): Draft {
  const moved = (at: number): number => (at <= start ? at : Math.max(start, at - (end - start)));
  const left: DraftPiece[] = pieces
    .map((piece) => ({ ...piece, start: moved(piece.start), end: moved(piece.end) }))
    .filter((piece) => piece.start < piece.end);
  return { text: text.slice(0, start) + text.slice(end), pieces: left, hasProse };
}
