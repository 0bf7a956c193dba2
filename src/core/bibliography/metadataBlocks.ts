import { linesOf } from '../citation/syntax/mask.ts';
import { maskMarkdown } from '../citation/syntax/maskMarkdown.ts';
import { frontMatter } from './frontMatter.ts';

/**
 * The YAML of a Markdown document, at its head and anywhere else where pandoc reads it: between `---` behind an empty
 * line and `---` or `...`, no empty line first, and not in code.
 * https://pandoc.org/MANUAL.html#extension-yaml_metadata_block
 */
export function metadataBlocks(text: string): readonly string[] {
  const head = frontMatter(text);
  const body = text.slice(head?.end ?? 0);
  const blocks = head === undefined ? [] : [head.content];
  const lines = linesOf(maskMarkdown(body));
  let mayOpen = true;
  let start: number | undefined;
  for (const [index, line] of lines.entries()) {
    const isRule = /^---[ \t]*$/u.test(line.text);
    if (start !== undefined) {
      if (isRule || /^\.\.\.[ \t]*$/u.test(line.text)) {
        blocks.push(body.slice(start, line.start));
        start = undefined;
        mayOpen = true;
      }
    } else if (isRule && mayOpen && lines[index + 1]?.text.trim()) {
      start = line.end;
    } else {
      mayOpen = line.text.trim() === '';
    }
  }
  return blocks;
}
