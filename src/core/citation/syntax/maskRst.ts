import { linesOf, mask, type Line, type Span } from './mask.ts';

/** reStructuredText without comments, literal blocks, code directives and inline literals. */
export function maskRst(text: string): string {
  const code = mask(text, indentedBlocks(linesOf(text)));
  const literals = [...code.matchAll(/``(?:[^`\n]|`(?!`))+``/gu)].map(({ 0: all, index: start }) => ({
    start,
    end: start + all.length,
  }));
  return mask(code, literals);
}

const directive = /^\s*\.\.\s+(?:code|code-block|sourcecode|highlight|parsed-literal|math|raw)::/u;
/** Not a directive, a footnote, a target, or a substitution. */
const comment = /^\s*\.\.(?:\s+(?=\S)(?![[_|])(?!.*::).*)?$/u;
const literal = /^(?!\s*\.\.\s).*::$/u;

/** What is indented further than the line that says that it is no text. */
function indentedBlocks(lines: readonly Line[]): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const first = lines[index];
    if (first === undefined) {
      continue;
    }
    const isComment = comment.test(first.text);
    if (!isComment && !directive.test(first.text) && !literal.test(first.text.trimEnd())) {
      continue;
    }
    const depth = indent(first.text);
    let last = index;
    for (let next = index + 1; next < lines.length; next += 1) {
      const line = lines[next]?.text ?? '';
      if (line.trim() !== '' && indent(line) <= depth) {
        break;
      }
      last = line.trim() === '' ? last : next;
    }
    const start = isComment ? first.start : first.end;
    spans.push({ start, end: Math.max(start, lines[last]?.end ?? start) });
    index = last;
  }
  return spans;
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}
