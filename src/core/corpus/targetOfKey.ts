import type { Corpus } from './corpus.ts';
import { parseTarget, type Target, TargetError } from './target.ts';

/** The target that `targetKey` gave a key; undefined when the corpus does not know it, or not any more. */
export function targetOfKey(corpus: Corpus, key: string): Target | undefined {
  try {
    return key === 'compendium' ? { kind: 'compendium' } : parseTarget(corpus, key);
  } catch (error) {
    if (error instanceof TargetError) {
      return undefined;
    }
    throw error;
  }
}
