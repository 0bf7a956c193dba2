/**
 * A text as one paragraph of Markdown that shows just that text; most punctuation means nothing there and stays as it
 * is, for the source is read too. VS Code's own `appendText` makes every space a non-breaking one, so that long
 * tooltips would not wrap.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      .replace(/[\\`*_[\]<>&#|~!$^{}@]/gu, '\\$&')
      // What would begin a list, a heading or a definition.
      .replace(/^( ?)([-+=:])/u, '$1\\$2')
      .replace(/^( ?\d{1,9})([.)])/u, '$1\\$2')
      // What would be made a link.
      .replace(/:(?=\/\/)/gu, '\\:')
      .replace(/\b(www)\./giu, '$1\\.')
  );
}
