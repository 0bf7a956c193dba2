/**
 * A piece of a draft. `□` stands for running text, which is made of words and the language's inline constructs, `■` for
 * such text in one line; `№` for a number that no other piece of the draft has.
 */
export interface Construct {
  /** What it is, in a few words; disagreements are counted by it. */
  readonly kind: string;
  readonly text: string;
  /** A block that has to follow somewhere after it: the text of its note, the target of its link. */
  readonly tail?: string;
  /**
   * It is a citation that is only begun. With the cursor in it, the rest of what was read is compared with the draft
   * that has this in its place: nothing, or the citation that was begun, closed.
   */
  readonly half?: string;
  /** It stands only in a draft that has this before it. */
  readonly needs?: string;
  /** It shows no running text, so that a draft of such pieces alone has no place for a citation. */
  readonly isCode?: boolean;
}

/** What drafts of a dialect are made of. */
export interface Constructs {
  /** What a draft may begin with. */
  readonly heads: readonly Construct[];
  readonly blocks: readonly Construct[];
  readonly inlines: readonly Construct[];
  /** What a draft may end with. */
  readonly ends: readonly Construct[];
}
