/** Languages that are written from right to left, where a tag names no script. */
const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** @param language BCP 47 tag: "ar", "ar-EG" */
export function isRightToLeft(language: string): boolean {
  return rightToLeft.has(language.toLowerCase().split('-', 1)[0] ?? '');
}
