/** How a citation is written: for a processor to format, or formatted, in the text or in a note. */
export const forms = ['citekey', 'text', 'footnote'] as const;
export type Form = (typeof forms)[number];

/**
 * What a draft can have of a form: formatted text where its language has no citations or no footnotes.
 *
 * @param has the forms that the draft's language has, the usual one first
 */
export function formIn(has: readonly [Form, ...Form[]], form: Form | 'auto'): Form {
  return form === 'auto' ? has[0] : has.includes(form) ? form : 'text';
}
