/** A part of a text, and where in it the part that matters stands. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * One line, with white space as single spaces, around a part of a text; what is left out is marked with `…`.
 *
 * @param around how many characters there may be before and after the part
 */
export function excerpt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  [before, after]: readonly [before: number, after: number],
): Excerpt {
  const from = wordStart(text, Math.max(0, start - before), start);
  const to = Math.min(text.length, end + after);
  const left = (from === 0 ? '' : '…') + oneLine(text.slice(from, start)).trimStart();
  const middle = oneLine(text.slice(start, end));
  const right = oneLine(text.slice(end, to)).trimEnd() + (to === text.length ? '' : '…');
  return { text: left + middle + right, start: left.length, end: left.length + middle.length };
}

/** Behind the next space, so that no word is cut in two, unless it is too far away. */
function wordStart(text: string, from: number, before: number): number {
  const space = from === 0 ? -1 : text.slice(from, before).search(/\s/u);
  return space < 0 ? from : from + space + 1;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
