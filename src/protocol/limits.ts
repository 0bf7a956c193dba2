/** A passage that is longer, in UTF-16 units, is copied without its citation. */
export const maxPassage = 2_000_000;
