/*
 * What mark-up has to stand apart by, so that reStructuredText sees it.
 * https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#inline-markup-recognition-rules
 */

export function isApartBefore(before: string): boolean {
  return /(?:^|[\s'"([{<\-/:])$/u.test(before);
}

export function isApartBehind(behind: string): boolean {
  return /^(?:$|[\s'")\]}>\-/:.,;!?\\])/u.test(behind);
}
