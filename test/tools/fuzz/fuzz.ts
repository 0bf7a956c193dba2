import type { Reader } from '../readers/reader.ts';
import type { ReadDialect } from '../readers/readers.ts';
import { attemptsIn } from './attempts.ts';
import { constructsOf } from './constructs/all.ts';
import { judge, Readings, type Disagreement } from './disagreements.ts';
import { makeDraft } from './draft.ts';
import { Random } from './random.ts';

export interface FuzzOptions {
  /** How many drafts. */
  readonly count: number;
  readonly seed: number;
  /** How many insertions into each at most, of those that make different texts. */
  readonly insertions: number;
}

export interface FuzzResult {
  readonly drafts: number;
  /** Drafts and insertions whose readings could be compared. */
  readonly compared: number;
  readonly disagreements: readonly Disagreement[];
}

/** Drafts whose texts are read together. */
const atOnce = 100;

/** Makes drafts, inserts into them, and compares what is read. */
export async function fuzz(
  dialect: ReadDialect,
  reader: Reader,
  { count, seed, insertions }: FuzzOptions,
  tell: (result: FuzzResult) => void = () => undefined,
): Promise<FuzzResult> {
  const readings = new Readings(reader);
  let result: FuzzResult = { drafts: 0, compared: 0, disagreements: [] };
  for (let first = 0; first < count; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - first) }, (_, at) => seed + first + at);
    const drafts = numbers.map((number) => makeDraft(constructsOf[dialect], number));
    const attempts = drafts.flatMap((draft, at) =>
      attemptsIn(dialect, draft, insertions, new Random(numbers[at] ?? 0)),
    );
    const { disagreements, compared } = await judge(dialect, readings, drafts, attempts);
    readings.clear();
    result = {
      drafts: result.drafts + drafts.length,
      compared: result.compared + compared,
      disagreements: [...result.disagreements, ...disagreements],
    };
    tell(result);
  }
  return result;
}
