import * as v from 'valibot';
import { checkRelations } from './checkRelations.ts';
import { Corpus } from './corpus.ts';
import { CorpusError } from './corpusError.ts';
import { corpusSchema } from './schema.ts';

/**
 * Turns the text of `data/compendium.json` into a corpus.
 *
 * @throws CorpusError that names the path and the bad value
 */
export function decode(json: string): Corpus {
  const result = v.safeParse(corpusSchema, parse(json), { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw new CorpusError(pathOf(issue), problemOf(issue), issue.input);
  }
  checkRelations(result.output);
  return new Corpus(freeze(result.output));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new CorpusError(
      '',
      `expected JSON (${error instanceof Error ? error.message : String(error)})`,
      json,
    );
  }
}

type Issue = v.InferIssue<typeof corpusSchema>;

function pathOf(issue: Issue): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./u, '');
}

/** Our own messages start with "expected"; valibot's own are told from what it expected. */
function problemOf(issue: Issue): string {
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
