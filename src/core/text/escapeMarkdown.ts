/**
 * A text as one paragraph of Markdown that shows just that text. VS Code's own `appendText` makes every space a
 * non-breaking one, so that long tooltips would not wrap.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[!-/:-@[-`{-~]/gu, '\\$&');
}
