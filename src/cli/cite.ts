import { styleCatalog } from '../core/citation/style/styleCatalog.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { parseTarget } from '../core/corpus/target.ts';
import { citeAlone } from './citeAlone.ts';
import { citeInto } from './citeInto.ts';
import { type Output, readArgs } from './run.ts';
import { UsageError } from './usageError.ts';

/** Cites into an empty draft, or into a file. */
export async function runCite(corpus: Corpus, args: readonly string[]): Promise<string | Output> {
  const { values, positionals } = readArgs(args, {
    language: { type: 'string' },
    form: { type: 'string', default: 'auto' },
    style: { type: 'string', default: styleCatalog[0].id },
    locale: { type: 'string' },
    paragraph: { type: 'string', default: 'compendium' },
    para: { type: 'string' },
    prefix: { type: 'string' },
    suffix: { type: 'string' },
    into: { type: 'string' },
    at: { type: 'string' },
    write: { type: 'boolean', default: false },
  });
  if (positionals.length === 0) {
    throw new UsageError('Give what to cite: cite <symbol|citekey|para:N> [more…].');
  }
  const targets = positionals.map((text) => parseTarget(corpus, text));
  const { into: file, at } = values;
  if (file === undefined || at === undefined) {
    if (file !== undefined || at !== undefined || values.write) {
      throw new UsageError('Give a file and a place in it: --into FILE --at LINE:COLUMN.');
    }
    return citeAlone(corpus, targets, values);
  }
  return citeInto(corpus, targets, { ...values, file, at });
}
