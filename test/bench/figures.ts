/** What one extension host measured, in milliseconds. It goes out as one line of text behind the mark. */
export interface HostFigures {
  /** Activating an empty extension; absent where the host can't have one. */
  readonly empty?: number;
  readonly ours: number;
  readonly firstSearch: number;
  /** From the command to the text in the draft, by citekey. */
  readonly inserting: readonly number[];
  /** The same text by an edit of the editor's alone, in turn with it. */
  readonly editing: readonly number[];
  /** Copying a citation in our style: the first one, which loads the processor, and others. */
  readonly firstFormatted: number;
  readonly formatted: readonly number[];
}

export const figuresMark = '##bench ';
