import type { Corpus } from '../core/corpus/corpus.ts';
import { readArgs, toJson } from './run.ts';

export function runThemes(corpus: Corpus, args: readonly string[]): string {
  const { values } = readArgs(args, {});
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
