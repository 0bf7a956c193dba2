import { mask, type Span } from './mask.ts';

const token =
  /\\begin\s?\{(verbatim\*?|Verbatim|lstlisting|minted|comment)\}|\\verb\*?([^\sA-Za-z*])|\\[^]|%[^\n]*|^<<[^\n]*>>=/gmu;

/** LaTeX without comments, verbatim text and Sweave's chunks: in their place are spaces. */
export function maskLatex(text: string): string {
  const spans: Span[] = [];
  const none = new Set<string>();
  token.lastIndex = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [all, environment, delimiter] = found;
    const start = token.lastIndex - all.length;
    let end = 0;
    if (all.startsWith('%')) {
      end = token.lastIndex;
    } else if (environment !== undefined) {
      end = behind(text, `\\end{${environment}}`, start, none);
    } else if (delimiter !== undefined) {
      const line = text.indexOf('\n', start);
      end = text.indexOf(delimiter, token.lastIndex) + 1;
      end = line >= 0 && end > line ? 0 : end;
    } else if (all.startsWith('<')) {
      end = behind(text, '\n@', start, none);
    }
    if (end > start) {
      spans.push({ start, end });
      token.lastIndex = end;
    }
  }
  return mask(text, spans, ' ');
}

/** The end of what closes; the text is searched to its end only once for each. */
function behind(text: string, closing: string, from: number, none: Set<string>): number {
  const at = none.has(closing) ? -1 : text.indexOf(closing, from);
  if (at < 0) {
    none.add(closing);
    return 0;
  }
  return at + closing.length;
}
