/** What one extension host measured, in milliseconds. It goes out as one line of text behind the mark. */
export interface HostFigures {
  /** Activating an empty extension; absent where the host can't have one. */
  readonly empty?: number;
  readonly ours: number;
  readonly firstSearch: number;
}

export const figuresMark = '##bench ';
