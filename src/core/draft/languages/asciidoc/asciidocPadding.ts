import type { Padding } from '../citeWriter.ts';
import type { Span } from '../shared/mask.ts';
import { near } from '../shared/near.ts';
import { beginsWithWord, endsInWord } from '../shared/wordBeside.ts';

const letterBefore = /[\p{L}\p{M}\p{N}_]$/u;
const letterAfter = /^[\p{L}\p{M}\p{N}_]/u;
/** Punctuation that has a blank after it, what closes, and characters that a macro isn't read after. */
const parted = /(?:[.,:;!?…)\]}»”&_<>\\]|[\p{L}\p{N}\p{Pe}\p{Po}][*`#+^~]+|(?:^|\n)\[)$/u;

const unreadAfter = /[\p{L}\p{M}\p{N}_&<>;:}]$/u;
const mark = /^(?:["']`|[*_`#])(?=\S)/u;
const attributeLine = /(?:^|\n)\[(?:[\p{L}\p{N}_.#%{,"'][^\n]*)?(?<!\][ \t]*)$/u;

/**
 * Whether something empty has to follow what is put between two texts: else a mark that is none after the first would
 * be one, or a line of text attributes for it ends with a bracket.
 */
export function needsEmpty(before: string, after: string, body: string): boolean {
  return (
    (unreadAfter.test(before) && mark.test(after)) ||
    (body.endsWith(']') && /^[ \t]*(?:\r?\n|$)/u.test(after) && attributeLine.test(before))
  );
}

/**
 * What parts a citation from the text beside it: it isn't read directly beside a letter. In Chinese and Japanese what
 * is empty does it and prints no blank: an attribute after it, a passthrough before it, for an attribute's brace won't.
 */
export function asciidocPadding(text: string, { start, end }: Span): Padding {
  const { before, after } = near(text, start, end);
  return [
    endsInWord(before) || parted.test(before) ? ' ' : letterBefore.test(before) ? 'pass:[]' : '',
    needsEmpty(before, after, ']')
      ? '{empty}'
      : beginsWithWord(after) || /^(?:[_#[\\]|["']`|[*`^~]+[\p{L}\p{N}]|cite)/u.test(after)
        ? ' '
        : letterAfter.test(after)
          ? '{empty}'
          : '',
  ];
}
