/** What one extension host measured, in milliseconds. It goes out as one line of text behind the mark. */
export interface HostFigures {
  readonly empty: number;
  readonly ours: number;
  readonly firstSearch: number;
}

export const figuresMark = '##bench ';
