import type { Citation } from '../../citation/cite.ts';
import type { Locale } from '../../citation/locale.ts';
import { plainText, type RichText } from '../../citation/richText.ts';
import { fullStop } from '../../citation/style/localize.ts';

/** The first letter of a word in small letters, or of an abbreviation: no symbol, no address, no "iPhone". */
const smallWord = /^(\p{Ll})[\p{Ll}\p{M}'’.-]*(?=[,:;]?(?:\s|$))/u;
/** What ends a sentence, also inside the quotation marks that it ends with. */
const ended = /[.!?…。！？؟][”’»"']*$/u;

/**
 * A citation as a note of its own, which is a sentence: "See CTOC/COP/WG.7/2018/2, paras. 5–9." (United Nations
 * Editorial Manual). Only the words in front of it can begin with a small letter that is no style's or title's own.
 */
export function noteSentence(rich: RichText, [first]: Citation, locale: Locale): RichText {
  const letter = smallWord.exec(first?.prefix?.trim() ?? '')?.[1];
  const [head, ...rest] = rich;
  // Where the style puts a bracket before it, the sentence begins with that.
  const capital =
    letter === undefined || head?.text.startsWith(letter) !== true
      ? rich
      : [{ ...head, text: letter.toUpperCase() + head.text.slice(letter.length) }, ...rest];
  const last = capital.at(-1);
  return last === undefined || ended.test(plainText(rich))
    ? capital
    : [...capital.slice(0, -1), { ...last, text: last.text + fullStop(locale) }];
}
