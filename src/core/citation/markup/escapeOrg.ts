/**
 * The zero width space. Org has no other character that keeps text from being mark-up.
 * https://orgmode.org/manual/Escape-Character.html
 */
export const zeroWidthSpace = '\u200B';

/** A text as Org that shows just that text, even at the beginning of a paragraph. */
export function escapeOrg(text: string): string {
  return (
    text
      // Emphasis begins only here, and never before a blank.
      .replace(/(?<=^|[\s\-({'"[])[*/+=~]/gu, `$&${zeroWidthSpace}`)
      .replace(/[_^[<\\$@{#]|-(?=-)|\.(?=\.)/gu, `$&${zeroWidthSpace}`)
      // Headings, lists, tables, comments.
      .replace(/^(?=\s*(?:[*#|:+-]|(?:\d+|[a-z])[.)]))/iu, zeroWidthSpace)
  );
}
