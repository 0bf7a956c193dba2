/** Where the line of an offset ends: before its break, or at the text's end. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/** Where the line of an offset begins. */
export function startOfLine(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}
