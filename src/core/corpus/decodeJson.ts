import * as v from 'valibot';
import { DataError } from './dataError.ts';

/**
 * Reads a data file's text as what the schema says.
 *
 * @returns a deeply frozen value
 * @throws DataError that names the path and the bad value
 */
export function decodeJson<T>(schema: v.GenericSchema<unknown, T>, json: string): T {
  const result = v.safeParse(schema, parse(json), { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw new DataError(pathOf(issue), problemOf(issue), issue.input);
  }
  return freeze(result.output);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new DataError(
      '',
      `expected JSON (${error instanceof Error ? error.message : String(error)})`,
      json,
    );
  }
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./u, '');
}

/** Our own messages start with "expected"; valibot's own are told from what it expected. */
function problemOf(issue: v.BaseIssue<unknown>): string {
  if (issue.message.startsWith('expected')) {
    return issue.message;
  }
  return issue.expected === 'never' ? 'unknown property' : `expected ${issue.expected ?? 'another value'}`;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}
