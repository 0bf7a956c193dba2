/** What is no code is skipped first: raw text, comments, links with their `//`; then strings and brackets. */
const token =
  /(`{3,})[\s\S]*?(?:\1|$)|`[^`]*(?:`|$)|https?:\/\/\S*|\/\/[^\n]*|\/\*|\\.|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|(?<![\w-])bibliography\(|(?<![\w-])[\w-]*[([{]|[)\]}]|(?<![\w-])[\w-]+\s*:|,/gu;

/** The files of `bibliography("x.bib")` and `bibliography(("a.bib", "b.yml"))`. Named arguments are not paths. */
export function* typstBibliographies(text: string): Generator<string> {
  // How deep in brackets of the call; 0 outside of one.
  let depth = 0;
  let callee = 0;
  let isNamed = false;
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [part] = match;
    if (part === '/*') {
      token.lastIndex = endOfComment(text, match.index);
    } else if (depth === 0) {
      depth = part === 'bibliography(' ? 1 : 0;
      isNamed = false;
      // Outside of the call quotation marks are text, and one alone would hide the rest.
      token.lastIndex = part.startsWith('"') ? match.index + 1 : token.lastIndex;
    } else if (/[)\]}]$/u.test(part)) {
      callee = depth === callee ? 0 : callee;
      depth -= 1;
    } else if (/[([{]$/u.test(part)) {
      depth += 1;
      // Not a list of paths but a call, or text: nothing in it is a path.
      callee = callee === 0 && part !== '(' ? depth : callee;
    } else if (part === ',') {
      isNamed = depth === 1 ? false : isNamed;
    } else if (part.endsWith(':')) {
      isNamed = isNamed || depth === 1;
    } else if (part.startsWith('"') && !isNamed && callee === 0) {
      yield unescaped(part.slice(1, -1));
    }
  }
}

/** Comments of Typst nest. */
function endOfComment(text: string, start: number): number {
  const mark = /\/\*|\*\//gu;
  mark.lastIndex = start;
  let depth = 0;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) {
      return mark.lastIndex;
    }
  }
  return text.length;
}

function unescaped(text: string): string {
  return text.replace(/\\(["\\])/gu, '$1');
}
