import { hasCitekeys, hasFootnotes, type Syntax } from './syntax.ts';

/** How a citation is written: for a processor to format, or formatted, in the text or in a note. */
export const forms = ['citekey', 'text', 'footnote'] as const;
export type Form = (typeof forms)[number];

/** What a draft can have of a form: formatted text where its language has no citations or no footnotes. */
export function formIn(syntax: Syntax, form: Form | 'auto'): Form {
  switch (form) {
    case 'auto':
    case 'citekey':
      return hasCitekeys(syntax) ? 'citekey' : 'text';
    case 'footnote':
      return hasFootnotes(syntax) ? 'footnote' : 'text';
    case 'text':
      return 'text';
  }
}
