import { formatCitation } from '../core/citation/formatCitation.ts';
import { syntaxOf } from '../core/citation/syntax.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { parseTarget } from '../core/corpus/target.ts';
import { readArgs, toJson } from './run.ts';
import { UsageError } from './usageError.ts';

export function runCite(corpus: Corpus, args: readonly string[]): string {
  const { values, positionals } = readArgs(args, { language: { type: 'string', default: 'plaintext' } });
  const [text] = positionals;
  if (text === undefined || positionals.length > 1) {
    throw new UsageError('Give one thing to cite: cite <symbol|citekey|para:N>.');
  }
  const insert = formatCitation(corpus, [parseTarget(corpus, text)], syntaxOf(values.language));
  return values.json ? toJson({ insert }) : insert;
}
