import { styleCatalog } from '../core/citation/style/styleCatalog.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { readArgs, toJson } from './run.ts';
import { UsageError } from './usageError.ts';

/** Lists the citation styles that are built in. */
export function runStyles(_corpus: Corpus, args: readonly string[]): string {
  const { values, positionals } = readArgs(args, {});
  if (positionals.length > 0) {
    throw new UsageError('styles takes no more words.');
  }
  const styles = styleCatalog.map(({ id, title, class: kind }) => ({ id, title, class: kind }));
  return values.json
    ? toJson(styles)
    : styles.map(({ id, title, class: kind }) => `${id.padEnd(20)} ${title} (${kind})`).join('\n');
}
