/**
 * A space where a citation would stick to the sentence before it: to punctuation, to a quotation mark or a bracket
 * that closes, `"guardian" [@k]`, and to anything else that the sentence's stop follows.
 */
export function blankBefore(text: string, offset: number): '' | ' ' {
  const before = text.slice(Math.max(0, offset - 3), offset);
  const isStop = /^[.!?…]/u.test(text.slice(offset, offset + 1)) && /[^\s([{]$/u.test(before);
  return (isStop && !endsUnspaced.test(before)) || closed.test(before) ? ' ' : '';
}

const closed = /(?:[.,;:!?…]|[^\s"'“‘«([{]["'”’»)])$/u;
/** Chinese and Japanese part no words. */
const endsUnspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}》」』）]$/u;
