import type { Citation, Cite } from '../../citation/cite.ts';
import type { TextEdit } from '../../text/insertAtCursors.ts';
import type { Span } from './shared/mask.ts';

/** A cite as it stands in a draft. `prefix` and `suffix` are plain text, without the mark-up's escapes. */
export interface FoundCite extends Cite {
  /** A locator that isn't one of ours, as it is written: "p. 3". */
  readonly otherLocator?: string | undefined;
  /** Where the key alone stands; offsets are UTF-16 units of the text. */
  readonly keyStart: number;
  readonly keyEnd: number;
}

/** A citation as it stands in a draft, with all of its mark-up. */
export interface FoundCitation extends Span {
  /** At least one, in the order of the text. */
  readonly cites: readonly FoundCite[];
  /**
   * Whether a citation that comes directly beside it joins it, as one that stands apart from the sentence does; one
   * that is a part of the sentence ("as @a says") doesn't.
   */
  readonly isJoinable: boolean;
}

/** A piece of a citation as it is written: what is cited, what is said about it, and the mark-up between. */
export interface Piece {
  readonly kind: 'markup' | 'prefix' | 'key' | 'locator' | 'suffix';
  readonly text: string;
}

/** What goes before and after a new citation: nothing, a space, or what the language parts words with. */
export type Padding = readonly [before: string, after: string];

/** Writes citations by citekey into one draft, in one locale. */
export interface CiteWriter {
  /**
   * The whole citation. No prefix, locator or suffix can break out of it. An empty prefix, other than none, makes a
   * piece for one without text where the language has a place for it.
   */
  write(citation: Citation): readonly Piece[];

  /**
   * The edit by which cites join a citation that is there. It changes nothing outside the citation, and takes nothing
   * from it. Cites whose key and locator are there already are left out; an edit without length and without text
   * says that all are.
   *
   * @returns undefined where the language has no way to join this one
   */
  join(found: FoundCitation, citation: Citation): TextEdit | undefined;

  /** The edit by which cites take the place of a citation at an offset that is only begun: `[@]`, `\cite{}`. */
  complete(offset: number, citation: Citation): TextEdit | undefined;

  /**
   * What is there of a citation at an offset that is only begun, so that formatted text can take its place: all of it,
   * or nothing at its end, where more stands in it than mark-up and the beginning of the key.
   */
  begun(offset: number, key: string): Span | undefined;

  /** What keeps a citation that is written anew from being read together with the text before and after it. */
  padding(place: Span, written: string): Padding;
}

/** The citation as it stands in the draft. */
export function written(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
