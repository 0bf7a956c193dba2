import { exportFormats, exportSelection } from '../core/export/exportFormats.ts';
import type { ExportSelection } from '../core/export/selectedItems.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { parseTarget } from '../core/corpus/target.ts';
import { wordsBegin } from '../core/search/filters.ts';
import { oneOf, readArgs } from './run.ts';
import { UsageError } from './usageError.ts';

/** Prints the compendium, a theme or what is named, in a format. */
export function runExport(corpus: Corpus, args: readonly string[]): string {
  const { values, positionals } = readArgs(args, {
    format: { type: 'string', default: 'bibtex' },
    theme: { type: 'string' },
  });
  const format = oneOf(
    '--format',
    exportFormats.map(({ id }) => id),
    values.format,
  );
  // What prints it ends the line.
  return exportSelection(corpus, format, selectionOf(corpus, values.theme, positionals)).replace(
    /\r?\n$/u,
    '',
  );
}

function selectionOf(corpus: Corpus, theme: string | undefined, texts: readonly string[]): ExportSelection {
  if (theme === undefined) {
    return texts.length === 0
      ? { kind: 'all' }
      : { kind: 'targets', targets: texts.map((text) => parseTarget(corpus, text)) };
  }
  if (texts.length > 0) {
    throw new UsageError('Give either --theme or what to export, not both.');
  }
  const found = corpus.themes.filter(({ id, title }) => id === theme || wordsBegin(theme, title));
  const [only, other] = found;
  if (only === undefined || other !== undefined) {
    const titles = (found.length > 0 ? found : corpus.themes).map(({ title }) => title).join('; ');
    throw new UsageError(
      `--theme "${theme}" names ${only ? 'several themes' : 'no theme'}; give one of: ${titles}.`,
    );
  }
  return { kind: 'theme', theme: only };
}
