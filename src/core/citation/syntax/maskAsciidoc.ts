import { blocks, linesOf, mask, masked } from './mask.ts';

/** AsciiDoc without comments and without its listing, literal and passthrough blocks. */
export function maskAsciidoc(text: string): string {
  return mask(text, blocks(linesOf(text), opens)).replace(/^\/\/(?!\/).*$/gmu, (comment) =>
    comment.replace(/[^\r]/gu, masked),
  );
}

function opens(line: string): RegExp | undefined {
  const [, delimiter] = /^(-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}(?=[^`]*$))/u.exec(line) ?? [];
  if (delimiter === undefined || (!delimiter.startsWith('`') && line.trimEnd() !== delimiter)) {
    return undefined;
  }
  const marks = delimiter.replace(/[.+]/gu, '\\$&');
  return new RegExp(`^${marks}\\s*$`, 'u');
}
