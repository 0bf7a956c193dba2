import type { Padding } from '../citeWriter.ts';
import { near } from '../shared/near.ts';
import type { Span } from '../shared/mask.ts';
import { beginsWithWord, endsInWord } from '../shared/wordBeside.ts';
import { inTypstLink } from './typstLexer.ts';

/** Punctuation, what closes, and marks that look like the beginning of a heading or an item. */
const parted = [
  String.raw`[.,:;!?…@#/$)\]}>»”]|--|\\\S`,
  // The end of strong or emphasised text.
  String.raw`[\p{L}\p{N}\p{Pe}\p{Po}][*_]`,
  String.raw`(?:^|\n)[ \t]*(?:=+|[-+])`,
].join('|');
const before = new RegExp(`(?:${parted})$`, 'u');

/** What a key would go on with. */
const goesOn = /^[.:]*[\p{XIDC}-]/u;

/**
 * What parts a citation from the text beside it: a key goes on as long as it can, and brackets after it are its
 * supplement. Chinese and Japanese have no visible blank there, so an empty comment ends the key.
 */
export function typstPadding(text: string, { start, end }: Span, written: string): Padding {
  const around = near(text, start, end);
  const isApart = endsInWord(around.before) || before.test(around.before) || inTypstLink.test(around.before);
  const isBare = !written.endsWith(']');
  const { after } = around;
  const needsBlank =
    beginsWithWord(after) ||
    /^(?:[@[]|[*_]+[\p{L}\p{N}])/u.test(after) ||
    (isBare && /^(?:[.:]*[-_]|[.:]+[\p{XIDC}])/u.test(after));
  return [isApart ? ' ' : '', needsBlank ? ' ' : isBare && goesOn.test(after) ? '/**/' : ''];
}
