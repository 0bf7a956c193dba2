/** Which rows of the outline are shown. */
export interface OutlineFilter {
  /** Words that a row's own text must all hold, whatever their case and diacritics. */
  readonly text: string;
  /** Only what was read, or only what was not; undefined for both. */
  readonly read: boolean | undefined;
  /** Only what is on the reading list. */
  readonly pinned: boolean;
}

export const noFilter: OutlineFilter = { text: '', read: undefined, pinned: false };

/** Whether it leaves anything out. */
export function isFiltering({ text, read, pinned }: OutlineFilter): boolean {
  return text.trim() !== '' || read !== undefined || pinned;
}
