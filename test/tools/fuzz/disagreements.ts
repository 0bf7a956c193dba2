import { isReading, type ReadError, type Reader, type Reading } from '../readers/reader.ts';
import type { ReadDialect } from '../readers/readers.ts';
import type { Attempt } from './attempts.ts';
import { citedIn, isOurs, oursIn } from './core.ts';
import type { Draft } from './draft.ts';
import { problemOf } from './insertionRule.ts';

/** Where the core and the language's own program do not agree. */
export interface Disagreement {
  /** In words that are the same for disagreements of one kind. */
  readonly problem: string;
  /** What the cursor stands in. */
  readonly kind: string;
  readonly draft: Draft;
  /** Undefined where it is about the draft alone. */
  readonly attempt?: Attempt;
  readonly before?: Reading | ReadError | undefined;
  readonly after?: Reading | ReadError | undefined;
  readonly detail?: string;
}

/** Reads each text once. */
export class Readings {
  readonly #reader: Reader;
  readonly #known = new Map<string, Reading | ReadError>();

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  async read(texts: Iterable<string>): Promise<void> {
    const unknown = [...new Set(texts)].filter((text) => !this.#known.has(text));
    (await this.#reader.read(unknown)).forEach((read, at) => this.#known.set(unknown[at] ?? '', read));
  }

  of(text: string): Reading | ReadError {
    return this.#known.get(text) ?? { error: 'not read' };
  }

  clear(): void {
    this.#known.clear();
  }
}

export interface Judged {
  readonly disagreements: readonly Disagreement[];
  /** How many could be compared: a draft that its program doesn't read tells nothing. */
  readonly compared: number;
}

/** What the readings say about drafts and insertions into them. */
export async function judge(
  dialect: ReadDialect,
  readings: Readings,
  drafts: readonly Draft[],
  attempts: readonly Attempt[],
): Promise<Judged> {
  await readings.read([
    ...drafts.map(({ text }) => text),
    ...attempts.flatMap(({ text, references }) => [...(text === undefined ? [] : [text]), ...references]),
  ]);
  const judged = [
    ...drafts.map((draft) => judgeDraft(dialect, readings, draft)),
    ...attempts.map((attempt) => judgeAttempt(dialect, readings, attempt)),
  ];
  return {
    disagreements: judged.filter((one) => one !== undefined && one !== 'not compared'),
    compared: judged.filter((one) => one !== 'not compared').length,
  };
}

type Judgement = Disagreement | 'not compared' | undefined;

/** What is begun is left to the cursor: whether `[@a` cites is for the reader of half a citation to say. */
function judgeDraft(dialect: ReadDialect, readings: Readings, draft: Draft): Judgement {
  const reading = readings.of(draft.text);
  if (!isReading(reading) || draft.pieces.some(({ half }) => half !== undefined)) {
    return 'not compared';
  }
  const detail = citedOtherwise(dialect, draft.text, reading);
  return detail === undefined
    ? undefined
    : { problem: 'cites otherwise', kind: 'the draft alone', draft, before: reading, detail };
}

function judgeAttempt(dialect: ReadDialect, readings: Readings, attempt: Attempt): Judgement {
  const { draft, kind, text, failure, references, inserted } = attempt;
  const before = references.map((reference) => readings.of(reference)).filter(isReading);
  if (before.length === 0) {
    return 'not compared';
  }
  const about = { kind, draft, attempt, before: before[0] };
  if (failure !== undefined) {
    return { ...about, problem: 'the core fails', detail: failure };
  }
  if (text === undefined) {
    // Where all is metadata, as after three dashes in MyST, there is nothing that shows.
    const isShown = before.some(({ rest }) => rest.replace(/‹[^›]*›/gu, '').trim() !== '');
    return draft.hasProse && isShown ? { ...about, problem: 'no place is seen' } : undefined;
  }
  const after = readings.of(text);
  if (!isReading(after)) {
    return { ...about, problem: 'it is not read any more', after };
  }
  const problems = before.map((reading) => problemOf(reading, after, inserted));
  if (problems.includes(undefined)) {
    const detail = inserted.form === 'citekey' ? citedOtherwise(dialect, text, after) : undefined;
    const isHalf = draft.pieces.some(({ half }) => half !== undefined);
    return detail === undefined || isHalf
      ? undefined
      : { ...about, problem: 'cites otherwise afterwards', after, detail };
  }
  return { ...about, problem: problems.at(-1) ?? '', after };
}

/** How what the core finds cited differs from what is read, but for the order, which notes change. */
function citedOtherwise(dialect: ReadDialect, text: string, { citations }: Reading): string | undefined {
  const read = citations.flat().map(({ key }) => key);
  const found = citedIn(dialect, text);
  if (read.toSorted().join() !== found.toSorted().join()) {
    return `read: ${read.join(' ')}; found: ${found.join(' ')}`;
  }
  const listed = oursIn(dialect, text);
  const ours = [...new Set(read.filter(isOurs))];
  return ours.toSorted().join() === listed.toSorted().join()
    ? undefined
    : `read of ours: ${ours.join(' ')}; listed: ${listed.join(' ')}`;
}
