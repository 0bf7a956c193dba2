import { blocks, linesOf, mask, type Span } from './mask.ts';

const token =
  /\\[^\n]|@\{[^{}\s]+\}|`+|<!--|<[a-z][^\s<>]*>|:\/\/[\p{L}\p{N}](?:[^\s<>"\]]*[^\s<>"\];,.:!?])?|\bwww\.[^\s<>"\];,]*/giu;

/**
 * Markdown without its fenced code, code spans, comments, URLs and escaped characters. Indented code is not told
 * from an indented list, so it stays.
 */
export function maskMarkdown(text: string): string {
  const unfenced = mask(text, blocks(linesOf(text), fence));
  return mask(unfenced, inlineSpans(unfenced));
}

/** https://spec.commonmark.org/0.31.2/#fenced-code-blocks, in lists and quotations too. */
function fence(line: string): RegExp | undefined {
  const [, backticks, tildes] =
    /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:(`{3,})[^`]*$|(~{3,}))/u.exec(line) ?? [];
  const marks = backticks ?? tildes;
  return marks === undefined
    ? undefined
    : new RegExp(`^[ \\t>]*${marks.charAt(0)}{${marks.length},}[ \\t]*$`, 'u');
}

function inlineSpans(text: string): Span[] {
  const closing = closingBackticks(text);
  const spans: Span[] = [];
  let commentsEnd = true;
  token.lastIndex = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const start = found.index;
    // A key in braces may be a URL.
    let end = found[0].startsWith('@') ? start : token.lastIndex;
    if (found[0].startsWith('`')) {
      end = closing.get(start) ?? 0;
    } else if (found[0] === '<!--') {
      end = commentsEnd ? text.indexOf('-->', end) + '-->'.length : 0;
      commentsEnd = end > start;
    }
    if (end > start) {
      spans.push({ start, end });
      token.lastIndex = end;
    }
  }
  return spans;
}

/** Where the code span that begins with the backticks at an offset ends; those that begin none are left out. */
function closingBackticks(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const next = new Map<number, Span>();
  for (const { 0: marks, index } of [...text.matchAll(/`+/gu)].reverse()) {
    const closer = next.get(marks.length);
    next.set(marks.length, { start: index, end: index + marks.length });
    if (closer !== undefined && !/\n[ \t>]*\r?\n/u.test(text.slice(index, closer.start))) {
      ends.set(index, closer.end);
    }
  }
  return ends;
}
