import type { TextEdit } from '../../text/insertAtCursors.ts';
import type { Citation, Cite } from '../cite.ts';
import type { Locale } from '../locale.ts';

/**
 * A cite as it stands in a draft. `locator` has no label where it is one that we write ("16 (c)", "5–9") and is raw
 * where it is another ("p. 3"); `prefix` and `suffix` are plain text, without the mark-up's escapes.
 */
export interface FoundCite extends Cite {
  /** Where the key alone stands; offsets are UTF-16 units of the text. */
  readonly keyStart: number;
  readonly keyEnd: number;
}

/** A citation as it stands in a draft, with all of its mark-up. */
export interface FoundCluster {
  readonly start: number;
  readonly end: number;
  /** At least one, in the order of the text. */
  readonly cites: readonly FoundCite[];
}

/** What goes before and behind a new citation: nothing, a space, or what the language parts words with. */
export type Sides = readonly [before: string, behind: string];

/** How one document language cites by citekey. */
export interface CitekeySyntax {
  /** The whole citation. No prefix, locator or suffix can break out of it. */
  write(citation: Citation, locale: Locale): string;

  /** All that cites in a text, by us or not, in its order and apart from each other; nothing in code and comments. */
  find(text: string): FoundCluster[];

  /**
   * The edit by which cites join a citation that is there. It changes nothing outside the cluster, and takes nothing
   * from it. Cites whose key and locator are there already are left out; an edit without length and without text
   * says that all are.
   *
   * @param cluster that `find` gave for this text
   * @returns undefined where the language has no way to join this one
   */
  join(text: string, cluster: FoundCluster, citation: Citation, locale: Locale): TextEdit | undefined;

  /**
   * The beginning of a citation as `write` makes them: what comes directly beside one joins it. One that is a part of
   * the sentence ("as @a says") is none.
   */
  readonly own: RegExp;

  /** What keeps a citation that is written anew from being read together with the text before and behind it. */
  apart(before: string, behind: string, written: string): Sides;

  /** The edit by which cites take the place of a citation at an offset that is only begun: `[@]`, `\cite{}`. */
  fill(text: string, offset: number, citation: Citation, locale: Locale): TextEdit | undefined;

  /** Where the language reads a citation, if it does not at the offset: behind the mark of a note, say. */
  readonly place?: (text: string, offset: number) => number;
}
