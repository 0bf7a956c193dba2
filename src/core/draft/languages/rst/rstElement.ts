/** A part of a draft that is indented alike. */
export interface RstBody {
  readonly from: number;
  /** The line after it. */
  readonly to: number;
  readonly column: number;
  /** Where the first line's text begins, if it begins after a mark. */
  readonly first?: number | undefined;
}

/** What has been read of a body: what it is, the line after it, and how far a paragraph in it is indented. */
export interface RstElement {
  readonly kind: string;
  readonly end: number;
  readonly indent: number;
}

/** A line in a body. */
export interface RstPlace {
  readonly at: number;
  readonly to: number;
  readonly column: number;
  /** Where its text begins, and whether that is after a mark. */
  readonly start: number;
  readonly isMarked: boolean;
  readonly text: string;
}
