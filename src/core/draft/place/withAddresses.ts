import type { MarkupLanguage } from '../languages/markupLanguage.ts';

/** Letters and marks of ASCII; the sentence's punctuation at its end isn't its own. */
const address = /\bhttps?:\/\/[!#-;=?-Z_a-z~]*[A-Za-z\d/]/gu;

/** What ends an address in every language, so that it can stand as it is. */
const ended = /^(?:$|\s|[.,;:!?)]+(?:\s|$))/u;

/**
 * A text that is shown as it is, with its addresses delimited where what follows would be read as more of them: Arabic
 * and Chinese punctuation, words without a blank, a bracket that is escaped.
 *
 * @param after what is shown behind the text
 */
export function withAddresses(
  text: string,
  isStart: boolean,
  after: string,
  language: MarkupLanguage,
): string {
  const { address: delimited } = language;
  if (delimited === undefined) {
    return language.escape(text, isStart);
  }
  let result = '';
  let from = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const end = index + found.length;
    const isBracketed = text.charAt(index - 1) === '<';
    if (isBracketed || !ended.test(text.slice(end) + after)) {
      result += index === from ? '' : language.escape(text.slice(from, index), isStart && from === 0);
      result += delimited(found);
      from = end;
    }
  }
  return from === text.length && from > 0
    ? result
    : result + language.escape(text.slice(from), isStart && from === 0);
}
