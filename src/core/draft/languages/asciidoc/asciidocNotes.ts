import type { NoteSyntax } from '../footnoteSyntax.ts';
import { needsEmpty } from './asciidocPadding.ts';

/** The first bracket without a backslash ends a note, whatever is opened in it. */
export const asciidocNoteSyntax: NoteSyntax = {
  label: () => '',
  within: bracketsEscaped,
  indicator: (_label, body, before, after) =>
    `${parted(before)}footnote:[${bracketsEscaped(body)}]${partedAfter(before, after)}`,
  definition: undefined,
};

/** A citation and marks are none directly before a letter, and an address and the marks of a term would go on. */
function parted(before: string): string {
  return /(?:[a-z]{2,6}:\/\/[^\s[\]]*|::|;;)$/u.test(before)
    ? ' '
    : /@[\w.-]+$/u.test(before)
      ? 'pass:[]'
      : /(?:cite(?:np)?:[^[\]]*\[[^\n]*\]|\S[*_`#+^~]|`["'])$/u.test(before)
        ? '{empty}'
        : '';
}

/** What is read before all else, and marks within words, would take the bracket for attributes of theirs. */
function partedAfter(before: string, after: string): string {
  return /^(?:`?\+|\$\$)/u.test(after)
    ? 'pass:[]'
    : /^(?:[~^]\S|\*\*|__|##|``)/u.test(after) || needsEmpty(before, after, ']')
      ? '{empty}'
      : '';
}

function bracketsEscaped(body: string): string {
  return body.replaceAll(']', '\\]');
}
