import type { Locator } from './locator.ts';

/*
 * What is cited, in the words of CSL and pandoc: a citation is a cluster of cites.
 */

/** One thing cited. */
export interface Cite {
  /** The item's citekey. */
  readonly key: string;
  /** Paragraphs of the compendium; of no other item. */
  readonly locator?: Locator | undefined;
  /** Text before the cite, such as "see"; plain. */
  readonly prefix?: string | undefined;
  /** Text behind the cite; plain. */
  readonly suffix?: string | undefined;
  /** The cite says where the one before it is summarized: a comma joins them where the language has one. */
  readonly continues?: boolean | undefined;
}

/** A cluster: at least one cite. */
export type Citation = readonly Cite[];
