/**
 * The zero width space. Org has no other character that keeps text from being mark-up.
 * https://orgmode.org/manual/Escape-Character.html
 */
export const zeroWidthSpace = '\u200B';

/**
 * A text as Org that shows just that text.
 *
 * @param isStart whether it may begin a paragraph
 */
export function escapeOrg(text: string, isStart = true): string {
  const escaped = text
    // Emphasis begins only here, and never before a blank.
    .replace(/(?<=(?:^|[\s\-({'"[])[*/+=~]*)[*/+=~]/gu, `$&${zeroWidthSpace}`)
    .replace(/[_^[<\\$@{#]|-(?=-)|\.(?=\.)/gu, `$&${zeroWidthSpace}`);
  // Headings, lists, tables, comments.
  return isStart ? escaped.replace(/^(?=\s*(?:[*#|:+-]|(?:\d+|[a-z])[.)]))/iu, zeroWidthSpace) : escaped;
}
