import type { NoteSyntax } from '../footnoteSyntax.ts';
import { needsEmpty } from './asciidocPadding.ts';

/** The first bracket without a backslash ends a note, whatever is opened in it. */
export const asciidocNoteSyntax: NoteSyntax = {
  label: () => '',
  within: bracketsEscaped,
  indicator: (_label, body, before, after) =>
    `${parted(before, after)}footnote:[${bracketsEscaped(body)}]${partedAfter(before, after)}`,
  definition: undefined,
};

const citationBefore = /cite(?:np)?:[^[\]]*\[[^\n]*\]$/u;
const markBefore = /(?:\S[*_`#+^~]|`["'])$/u;

/**
 * A citation and marks are none directly before a letter, so a mark that has a letter after it stays none. And an
 * address and the marks of a term would go on.
 */
function parted(before: string, after: string): string {
  return /(?:[a-z]{2,6}:\/\/[^\s[\]]*|::|;;)$/u.test(before)
    ? ' '
    : /@[\w.-]+$/u.test(before)
      ? 'pass:[]'
      : citationBefore.test(before) || (markBefore.test(before) && !/^[\p{L}\p{N}]/u.test(after))
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
