/**
 * A text as Markdown that shows just that text, even at the beginning of a paragraph. Less is escaped than could be,
 * so that the draft stays legible; pandoc's own extensions are reckoned with.
 */
export function escapePandoc(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]<>#$~^@&|"']|!(?=\[)|-(?=-)|\.(?=\.)/gu, '\\$&')
      // Lists, titles, definitions, and what underlines a title.
      .replace(/^(\s*)([-+=:%!])/u, '$1\\$2')
      .replace(/^(\s*\(?(?:\d+|[a-z]|[ivxlcdm]+))([.)])/iu, '$1\\$2')
  );
}
