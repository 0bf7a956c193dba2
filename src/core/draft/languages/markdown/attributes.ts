const pattern = new RegExp(
  [
    // The opening brace.
    String.raw`\{[ \t]*(?:`,
    // A class, an identifier, a format, a number sign.
    String.raw`(?:[.#=][^\s{}]+|-|`,
    // A key with its value.
    String.raw`[\p{L}_:][\p{L}\p{N}_:.-]*=(?:"[^"]*"|'[^']*'|[^\s"'{}]*))`,
    // Blanks between them, and the closing brace.
    String.raw`[ \t\n\r]*)*\}`,
  ].join(''),
  'uy',
);

/** Where pandoc's attributes end that begin at an offset; the offset where there are none. */
export function attributes(text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (text.charAt(at) === '{' ? (pattern.exec(text)?.[0].length ?? 0) : 0);
}
