/** After its end, what closes belongs to something else. */
const paragraph = /\n[ \t]*\r?\n/u;

/**
 * Whether what somebody has begun to write before a text is not closed in it, so that we close it: no closing bracket
 * stands before the next opening one or the paragraph's end, and nothing touches but the sentence's punctuation.
 */
export function isUnclosed(after: string, pair: '[]' | '()' | '{}'): boolean {
  const own = after.split(paragraph, 1)[0] ?? '';
  const [opens, closes] = [own.indexOf(pair.charAt(0)), own.indexOf(pair.charAt(1))];
  return (
    /^(?:$|\s|[.,:;!?)…。，、；：！？”’»]+(?:\s|$))/u.test(own) &&
    (closes < 0 || (opens >= 0 && opens < closes))
  );
}
