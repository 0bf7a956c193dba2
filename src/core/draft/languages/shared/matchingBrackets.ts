/** For each opening bracket that is closed: where the one that closes it stands. Linear, whatever is in the text. */
export function matchingBrackets(code: string, pair: '[]' | '()' | '{}' = '[]'): ReadonlyMap<number, number> {
  const closers = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < code.length; at += 1) {
    const character = code.charAt(at);
    if (character === pair.charAt(0)) {
      open.push(at);
    } else if (character === pair.charAt(1)) {
      const start = open.pop();
      if (start !== undefined) {
        closers.set(start, at);
      }
    }
  }
  return closers;
}
