import { DataTransferItem, type DataTransfer } from 'vscode';
import { writtenLocator } from '../core/citation/locale.ts';
import { paragraphLocator } from '../core/citation/locator.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { type Target, targetKey } from '../core/corpus/target.ts';
import { targetOfKey } from '../core/corpus/targetOfKey.ts';

/** What is dragged from a tree of ours: a JSON list of target texts, such as `CTOC/COP/WG.7/2015/4`, `para:16 (c)`. */
export const targetsMime = 'application/vnd.thematic-compendium.targets';

/** More is no selection of ours. */
const mostTargets = 1000;

/** Says what is dragged, to us and to whoever takes plain text. */
export function dragTargets(data: DataTransfer, corpus: Corpus, targets: readonly Target[]): void {
  if (targets.length > 0) {
    data.set(targetsMime, new DataTransferItem(JSON.stringify(targets.map(targetKey))));
    data.set('text/plain', new DataTransferItem(targets.map((target) => plain(corpus, target)).join('\n')));
  }
}

/** What is dropped, each once; whatever names nothing in the corpus is left out. Undefined where it is not ours. */
export async function droppedTargets(
  data: DataTransfer,
  corpus: Corpus,
): Promise<readonly Target[] | undefined> {
  // From another tree it comes twice: empty, as the browser was told, and as the tree has given it.
  const items = [...data].filter(([mime]) => mime === targetsMime).map(([, item]) => item.asString());
  const texts = (await Promise.all(items)).flatMap(decodeTexts);
  const targets = texts.slice(0, mostTargets).flatMap((text) => targetOfKey(corpus, text) ?? []);
  const unique = new Map(targets.map((target) => [targetKey(target), target]));
  return unique.size === 0 ? undefined : [...unique.values()];
}

/** The texts of a JSON list; none where it is anything else. */
export function decodeTexts(json: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}

/** A paragraph's number stands with the compendium, whose it is. */
function plain({ compendium }: Corpus, target: Target): string {
  switch (target.kind) {
    case 'compendium':
      return compendium.title;
    case 'paper':
      return target.symbol;
    case 'paragraph':
      return `${compendium.title}, ${writtenLocator(paragraphLocator(target), 'en')}`;
  }
}
