import { cslItem, cslItems, type CslItem } from '../citation/cslItem.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Theme } from '../corpus/model.ts';
import type { Target } from '../corpus/target.ts';

/** What to export. A theme is its papers; a paragraph is the compendium's. */
export type ExportSelection =
  | { readonly kind: 'all' }
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'targets'; readonly targets: readonly Target[] };

/** The items of a selection, each once, in the order of the compendium; of targets in theirs. */
export function selectedItems(corpus: Corpus, selection: ExportSelection): readonly CslItem[] {
  switch (selection.kind) {
    case 'all':
      return cslItems(corpus);
    case 'theme':
      return itemsOf(
        corpus,
        corpus.papersOf(selection.theme).map(({ citekey }) => citekey),
      );
    case 'targets':
      return itemsOf(
        corpus,
        selection.targets.map((target) => citekeyOf(corpus, target)),
      );
  }
}

function itemsOf(corpus: Corpus, keys: readonly string[]): readonly CslItem[] {
  return [...new Set(keys)].flatMap((key) => cslItem(corpus, key) ?? []);
}

function citekeyOf(corpus: Corpus, target: Target): string {
  return target.kind === 'paper'
    ? (corpus.paper(target.symbol)?.citekey ?? target.symbol)
    : corpus.compendium.citekey;
}
