/** Longer stands in no line. It bounds the time as well. */
const longest = 2000;

/** The end of an argument in braces that is read as it stands, signs of comments too, or between two equal signs. */
export function bracedEnd(text: string, from: number): number | undefined {
  const open = from + (/^[ \t]*/u.exec(text.slice(from, from + 20))?.[0].length ?? 0);
  const sign = text.charAt(open);
  if (sign !== '{') {
    return sign === '' || /[\s\w[\]()}*%\\]/u.test(sign) ? undefined : delimitedEnd(text, open);
  }
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + longest); at += 1) {
    const character = text.charAt(at);
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    if (depth === 0) {
      return at + 1;
    }
    if (depth > 9 || (character === '\n' && /^[ \t\r]*\n/u.test(text.slice(at + 1, at + 20)))) {
      return undefined;
    }
  }
  return undefined;
}

/** The end of `\verb|…|`, `\lstinline[…]{…}`, `\mintinline[…]{…}|…|`, which stand in one line. */
export function inlineCodeEnd(text: string, from: number, name: string): number | undefined {
  if (/^[Vv]erb/u.test(name)) {
    return /[A-Za-z\s*]/u.test(text.charAt(from)) ? undefined : delimitedEnd(text, from);
  }
  const options = name === 'mintinline' ? minted : listed;
  return bracedEnd(text, from + (options.exec(text.slice(from, from + 620))?.[0].length ?? 0));
}

/** What stands before the code: options, and a language. */
const listed = /^(?:\[[^\]\n]{0,500}\])?/u;
const minted = /^(?:\[[^\]\n]{0,500}\])?(?:\{[^{}\n]{0,99}\})?/u;

/** After the next character in the line that is the same as the one at an offset. */
export function delimitedEnd(text: string, open: number): number | undefined {
  const [line = ''] = text.slice(open, open + longest).split('\n', 1);
  const close = line.indexOf(line.charAt(0), 1);
  return close < 0 ? undefined : open + close + 1;
}
