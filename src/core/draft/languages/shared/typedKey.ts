import type { FoundCitation } from '../citeWriter.ts';
import { isKeyBegun } from './isKeyBegun.ts';

/** Tells the typed beginning of a citekey from a key of its own. */
export class TypedKey {
  readonly #citations: readonly FoundCitation[];
  #uses: ReadonlyMap<string, number> | undefined;

  constructor(citations: readonly FoundCitation[]) {
    this.#citations = citations;
  }

  /**
   * Whether what has been typed is the beginning of a key.
   *
   * @param after what stands after it
   * @param isCited whether it is read as a key where it stands
   */
  isBeginning(typed: string, key: string, after: string, isCited: boolean): boolean {
    return isKeyBegun(typed, key, after) && this.#usesOf(typed) <= (isCited ? 1 : 0);
  }

  #usesOf(key: string): number {
    if (this.#uses === undefined) {
      const uses = new Map<string, number>();
      for (const { cites } of this.#citations) {
        for (const cite of cites) {
          uses.set(cite.key, (uses.get(cite.key) ?? 0) + 1);
        }
      }
      this.#uses = uses;
    }
    return this.#uses.get(key) ?? 0;
  }
}
