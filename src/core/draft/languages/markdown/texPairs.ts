/** For each `\begin{x}` that an `\end{x}` closes: where that ends. Linear, whatever is in the text. */
export function texPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open = new Map<string, number[]>();
  for (const { 0: all, 1: word, 2: name = '', index } of text.matchAll(
    /\\(begin|end)\{([^{}\n]{0,100})\}/gu,
  )) {
    const own = open.get(name) ?? [];
    open.set(name, own);
    if (word === 'begin') {
      own.push(index);
    } else {
      const begin = own.pop();
      if (begin !== undefined) {
        pairs.set(begin, index + all.length);
      }
    }
  }
  return pairs;
}
