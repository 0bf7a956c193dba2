/** How a language marks and writes the list of references. */
export interface ListForm {
  /** The lines around the list, alike but for this word. */
  readonly marker: (word: 'begin' | 'end') => string;
  /** The lines of the list; line ends are LF. */
  readonly list: (entries: readonly string[]) => string;
  /** Whether empty lines must part the list from its markers. */
  readonly isSpaced: boolean;
  /** The line break that ends a paragraph; global. */
  readonly paragraphEnd: RegExp;
}
