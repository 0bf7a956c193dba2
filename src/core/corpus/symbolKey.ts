/**
 * A document symbol or citekey without what people vary when they type one: case, `/`, `.`, `_`, `-`, spaces.
 * `CTOC/COP/WG.7/2015/4` and `ctoc_cop_wg7_2015_4` have the same key. Everything else counts: a symbol with a
 * stray letter is another symbol.
 */
export function symbolKey(text: string): string {
  return text.toLowerCase().replace(/[\s/._-]+/gu, '');
}
