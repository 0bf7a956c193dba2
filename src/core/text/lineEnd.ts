/** The line end that a text has: CR LF where most of its lines end so, else LF. */
export function lineEnd(text: string): '\n' | '\r\n' {
  let all = 0;
  let windows = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    all += 1;
    windows += text[at - 1] === '\r' ? 1 : 0;
  }
  return windows * 2 > all ? '\r\n' : '\n';
}
