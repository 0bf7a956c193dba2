import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Corpus } from '../core/corpus/corpus.ts';
import { UsageError } from './usageError.ts';

/** A command of the terminal: takes the words after its name, gives what is printed. */
export type Run = (corpus: Corpus, args: readonly string[]) => string | Output | Promise<string | Output>;

/** What a command prints where that isn't just lines. */
export interface Output {
  /** Printed as it is, to the character: a line end only where it ends with one. */
  readonly text: string;
  /** What could not be done besides, for stderr; the exit code is 1 then. */
  readonly problem?: string | undefined;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads options and positional words; every command knows `--json`.
 *
 * @throws UsageError for an option that is not known or lacks its value
 */
export function readArgs<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...options, json: { type: 'boolean', default: false } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * One of the values that an option takes.
 *
 * @throws UsageError that names them
 */
export function oneOf<T extends string>(option: string, all: readonly T[], value: string): T {
  const known = all.find((one) => one === value.toLowerCase());
  if (known === undefined) {
    throw new UsageError(`There is no ${option} "${value}"; give one of ${all.join(', ')}.`);
  }
  return known;
}

export function toJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
