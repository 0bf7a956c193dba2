/*
 * What is cited, in the words of CSL and pandoc: a citation is a cluster of cites.
 */

/** One thing cited. */
export interface Cite {
  /** The item's citekey. */
  readonly key: string;
  /** A CSL locator with the label `paragraph`, as `parseLocator` gives it: "16 (c)", "5–9". The compendium's only. */
  readonly locator?: string | undefined;
  /** Text before the cite, such as "see"; plain. */
  readonly prefix?: string | undefined;
  /** Text behind the cite; plain. */
  readonly suffix?: string | undefined;
  /** The cite says where the one before it is summarized: a comma joins them where the language has one. */
  readonly continues?: boolean | undefined;
}

/** A cluster: at least one cite. */
export type Citation = readonly Cite[];
