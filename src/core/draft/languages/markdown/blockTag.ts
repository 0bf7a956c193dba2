import type { Span } from '../shared/mask.ts';

/** https://pandoc.org/MANUAL.html#extension-markdown_in_html_blocks */
const blockTag = new RegExp(
  [
    // What groups paragraphs.
    String.raw`^<\/?(?:address|article|aside|blockquote|center|div|fieldset|figure|form|main|nav|p|section|`,
    // Its edges, lists, tables.
    String.raw`footer|header|dl|ol|ul|table)\b`,
  ].join(''),
  'iu',
);

/** Whether a paragraph ends with its line because the tag of a block follows, in whose line it would be none. */
export function isEndedBy(text: string, { end }: Span, { start }: Span): boolean {
  return (
    start - end < 500 &&
    blockTag.test(text.slice(start, start + 20)) &&
    /^[ \t]*\r?\n[ \t>]*$/u.test(text.slice(end, start))
  );
}
