import { mask, type Span } from './mask.ts';

const token = /\\[^]|`+|\/\/[^\n]*|\/\*|\*\/|:\/\/[\p{L}\p{N}](?:[^\s<>"\]]*[^\s<>"\];,.:!?])?/gu;

/** Typst without comments, raw text, URLs and escaped characters. Comments can stand in comments. */
export function maskTypst(text: string): string {
  const spans: Span[] = [];
  const unclosed = new Set<string>();
  token.lastIndex = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const start = found.index;
    let end = token.lastIndex;
    if (found[0].startsWith('`')) {
      end = rawEnd(text, start, found[0], unclosed);
    } else if (found[0] === '/*') {
      end = commentEnd(text, start);
    } else if (found[0] === '*/') {
      end = start;
    }
    if (end > start) {
      spans.push({ start, end });
    }
    token.lastIndex = Math.max(end, token.lastIndex);
  }
  return mask(text, spans);
}

/** Two backticks are an empty raw text; three or more end with as many. */
function rawEnd(text: string, start: number, ticks: string, unclosed: Set<string>): number {
  if (ticks.length === 2) {
    return start + 2;
  }
  const at = unclosed.has(ticks) ? -1 : text.indexOf(ticks, start + ticks.length);
  if (at < 0) {
    unclosed.add(ticks);
    return start;
  }
  return at + ticks.length;
}

function commentEnd(text: string, start: number): number {
  const mark = /\/\*|\*\//gu;
  mark.lastIndex = start;
  let depth = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) {
      return mark.lastIndex;
    }
  }
  return text.length;
}
