/** Further away nothing tells how a citation is read; it bounds the time as well. */
const distance = 500;

/** What stands before an offset and after another, as far as it can matter. */
export function near(text: string, start: number, end = start): { before: string; after: string } {
  return {
    before: text.slice(Math.max(0, start - distance), start),
    after: text.slice(end, end + distance),
  };
}

/** Whether a text ends with a backslash that takes its meaning from what follows. */
export function endsInEscape(before: string): boolean {
  return (/\\*$/u.exec(before)?.[0].length ?? 0) % 2 === 1;
}
