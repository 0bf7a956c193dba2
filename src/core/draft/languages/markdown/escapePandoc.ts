/**
 * A text as Markdown that shows just that text. Less is escaped than could be, so that the draft stays legible;
 * pandoc's own extensions are reckoned with.
 *
 * @param isStart whether it may begin a paragraph
 */
export function escapePandoc(text: string, isStart = true): string {
  const escaped = text.replace(/[\\`*_{}[\]<>#$~^@&|"']|!(?=\[)|-(?=-)|\.(?=\.)/gu, '\\$&');
  return isStart
    ? // Lists, titles, definitions, and what underlines a title.
      escaped
        .replace(/^(\s*)([-+=:%!])/u, '$1\\$2')
        .replace(/^(\s*\(?(?:\d+|[a-z]|[ivxlcdm]+))([.)])/iu, '$1\\$2')
    : escaped;
}
