import { escapeAsciidoc } from './escapeAsciidoc.ts';
import { around } from '../shared/around.ts';
import { needsEmpty } from './asciidocPadding.ts';
import type { MarkupLanguage } from '../markupLanguage.ts';
import { beginsWithWord } from '../shared/wordBeside.ts';
import { textPadding } from '../shared/textPadding.ts';

/** https://docs.asciidoctor.org/asciidoc/latest/text/: doubled marks work within words. */
export const asciidocMarkup: MarkupLanguage = {
  escape: escapeAsciidoc,
  address: (address) => `link:${escapeAsciidoc(address, false)}[]`,
  looks: {
    italic: around('__'),
    bold: around('**'),
    // The bracket of a role would be taken together with that of a footnote.
    smallCaps: undefined,
    superscript: (inner) => `^${inner.replaceAll(' ', '{sp}')}^`,
  },
  canNest: true,
  // Two marks of a kind that meet would be read as one.
  between: (before, after) =>
    before !== '' && before.at(-1) === after.at(0) && /[*_#^]/u.test(after.charAt(0)) ? '{empty}' : '',
  // Marks are none directly before a letter.
  padding: (before, after, body) => {
    const [left, right] = textPadding(before, after, body);
    return [
      /\S[*_`#+^~]["']?$/u.test(before) && beginsWithWord(body) ? ' ' : left,
      needsEmpty(before, after, body) ? '{empty}' : right,
    ];
  },
};
