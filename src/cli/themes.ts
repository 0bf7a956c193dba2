import type { Corpus } from '../core/corpus/corpus.ts';
import { readArgs, toJson } from './run.ts';
import { UsageError } from './usageError.ts';

export function runThemes(corpus: Corpus, args: readonly string[]): string {
  const { values, positionals } = readArgs(args, {});
  if (positionals.length > 0) {
    throw new UsageError('themes takes no more words.');
  }
  const themes = corpus.themes.map((theme) => ({
    title: theme.title,
    keyTopics: theme.keyTopics,
    papers: corpus.papersOf(theme).map(({ symbol }) => symbol),
  }));
  if (values.json) {
    return toJson(themes);
  }
  return themes
    .map(({ title, keyTopics, papers }) => `${title}\n  ${keyTopics.join('; ')}\n  ${papers.join('\n  ')}`)
    .join('\n\n');
}
