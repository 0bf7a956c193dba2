import { isReading, type ReadError, type Reading } from '../readers/reader.ts';
import type { Disagreement } from './disagreements.ts';

/** A disagreement for people: the draft with the cursor, what became of it, and what was read of both. */
export function printed({ problem, kind, draft, attempt, before, after, detail }: Disagreement): string {
  const { text } = draft;
  const cursor = attempt?.cursor;
  return [
    `${problem} — ${kind}${attempt === undefined ? '' : ` (${attempt.inserted.form})`}`,
    `  draft: ${shown(cursor === undefined ? text : `${text.slice(0, cursor)}▮${text.slice(cursor)}`)}`,
    ...(attempt?.text === undefined ? [] : [`  wrote: ${shown(attempt.text)}`]),
    ...(detail === undefined ? [] : [`  ${detail}`]),
    ...(before === undefined ? [] : [`  before: ${read(before)}`]),
    ...(after === undefined ? [] : [`  after:  ${read(after)}`]),
  ].join('\n');
}

function shown(text: string): string {
  return text.replaceAll('\r', '␍').replaceAll('\n', '⏎');
}

function read(reading: Reading | ReadError): string {
  if (!isReading(reading)) {
    return `error: ${reading.error}`;
  }
  const cites = reading.citations.map((list) =>
    list
      .map(({ kind, before, key, after }) => [kind, before, key, after].filter(Boolean).join(' '))
      .join('; '),
  );
  return `${shown(reading.rest)}${cites.length === 0 ? '' : `  [${cites.join('] [')}]`}`;
}

/** How many disagreements there are of each problem in each construct, the most first. */
export function grouped(
  disagreements: readonly Disagreement[],
): readonly (readonly [name: string, of: readonly Disagreement[]])[] {
  const groups = new Map<string, Disagreement[]>();
  for (const one of disagreements) {
    const name = `${one.problem} — ${one.kind}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length);
}
