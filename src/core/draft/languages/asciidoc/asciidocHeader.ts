import { attributeEntry, blockAttributes, comment, documentTitle } from './asciidocLines.ts';
import type { AttributeEntry } from './asciidocReading.ts';

/**
 * Where the document's header ends: its title with the lines of author and revision, and attributes before and after;
 * without a title the attributes that the draft begins with. 0 where it has none.
 * https://docs.asciidoctor.org/asciidoc/latest/document/header/
 *
 * @param attributes gets what is set in it
 */
export function headerEnd(text: string, attributes: AttributeEntry[]): number {
  const pattern = /[^\n]*(?:\n|$)/gu;
  let end = 0;
  let hasTitle = false;
  let isInBlock = false;
  let withoutTitle: number | undefined;
  let countWithoutTitle = 0;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length;) {
    pattern.lastIndex = at;
    const [all = ''] = pattern.exec(text) ?? [];
    const line = all.trimEnd();
    const entry = attributeEntry.exec(line);
    const isComment = isInBlock || comment.test(line) || /^\/{4,}$/u.test(line);
    isInBlock = /^\/{4,}$/u.test(line) ? !isInBlock : isInBlock;
    if (entry !== null && !isInBlock) {
      const [, off = '', name = '', offAfter = '', value = ''] = entry;
      const isSet = off === '' && offAfter === '';
      attributes.push({
        start: at,
        end: at + line.length,
        name,
        value: isSet ? value : undefined,
        isInHeader: true,
      });
    } else if (!isComment) {
      if (hasTitle && line === '') {
        return at;
      }
      if (!hasTitle && documentTitle.test(line)) {
        hasTitle = true;
      } else if (!hasTitle && line !== '' && !blockAttributes.test(line)) {
        break;
      } else if (!hasTitle && withoutTitle === undefined && attributes.length > 0) {
        withoutTitle = at;
        countWithoutTitle = attributes.length;
      }
    }
    at += all.length;
    end = at;
  }
  if (hasTitle) {
    return end;
  }
  // Without a title a blank line ends it.
  const stop = withoutTitle ?? (attributes.length > 0 ? (attributes.at(-1)?.end ?? 0) : 0);
  attributes.length = withoutTitle === undefined ? attributes.length : countWithoutTitle;
  return stop;
}
