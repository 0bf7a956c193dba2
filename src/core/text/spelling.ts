/**
 * British spellings become American ones, in the documents and in the query, so both find both. A rule that
 * catches a word too many does no harm as long as it does not make two words one.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^(arm|behavi|col|endeav|fav|harb|hon|hum|lab|neighb|rum|sav|vap|vig)our/u, '$1or'],
  [/^practis/u, 'practic'],
  [/^(.{3,})is(e|ed|es|er|ers|ing|ation|ations|ational)$/u, '$1iz$2'],
  [/^(.{3,})ys(e|ed|es|er|ers|ing)$/u, '$1yz$2'],
  [/^(cen|kilome|me|spec|thea)tre(s|d)?$/u, '$1ter$2'],
  [/^(catal|dial|anal|prol|epil)ogue/u, '$1og'],
  [/^(def|off|lic|pret)ence(s?)$/u, '$1ense$2'],
  [/^programme/u, 'program'],
  [/^judgement/u, 'judgment'],
  [/^(cancel|channel|counsel|label|level|marshal|model|signal|total|travel)l(ed|ing|er|ers)$/u, '$1$2'],
  [/^(enrol|fulfil|instal)(ment)?(s?)$/u, '$1l$2$3'],
];

/** What a word must have for any rule: most words of a text are checked only this far. */
const candidate = /our|is[aei]|ys[ei]|tre|ogue|ence|programme|practis|judgement|ll[ei]|rol|fil|tal/;

export function toAmerican(word: string): string {
  if (word.length < 5 || !candidate.test(word)) {
    return word;
  }
  for (const [pattern, replacement] of rules) {
    if (pattern.test(word)) {
      return word.replace(pattern, replacement);
    }
  }
  return word;
}
