/** Puts marks around a text. */
export const around =
  (before: string, after = before) =>
  (inner: string): string =>
    before + inner + after;
