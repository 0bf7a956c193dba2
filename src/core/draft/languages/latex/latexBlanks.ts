const blanks = /[ \t\r]*(?:\n(?![ \t\r]*\n)[ \t\r]*)?/uy;
const comment = /%[^\n]*/uy;

/** Where the blanks and comments after an offset end; no paragraph ends within them. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    blanks.lastIndex = at;
    at += blanks.exec(text)?.[0].length ?? 0;
    comment.lastIndex = at;
    const length = comment.exec(text)?.[0].length ?? 0;
    if (length === 0) {
      return at;
    }
    at += length;
  }
}

/** Where the blanks before an offset begin. */
export function beforeBlanks(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && ' \t\r\n'.includes(text.charAt(at - 1))) {
    at -= 1;
  }
  return at;
}
