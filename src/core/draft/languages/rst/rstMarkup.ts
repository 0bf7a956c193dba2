import type { Padding } from '../citeWriter.ts';
import { escapeRst } from './escapeRst.ts';
import { beginsMarkup, isApartAfter, isApartBefore } from './rstApart.ts';
import { around } from '../shared/around.ts';
import type { MarkupLanguage } from '../markupLanguage.ts';
import { textPadding } from '../shared/textPadding.ts';

/** https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#inline-markup-recognition-rules */
export const rstMarkup: MarkupLanguage = {
  escape: escapeRst,
  looks: {
    italic: around('*'),
    bold: around('**'),
    smallCaps: undefined,
    superscript: around(':sup:`', '`'),
  },
  canNest: false,
  between: (before, after, afterHasLook) => {
    const isApart = afterHasLook
      ? /(?:^|[\s\-/:])$/u.test(before)
      : before === '' || /^(?:$|[\s'")\]}>\-/:.,;!?\\])/u.test(after);
    return isApart ? '' : '\\ ';
  },
  padding: rstPadding,
};

/** Mark-up has to stand apart, be it by a blank that does not show. */
function rstPadding(before: string, after: string, body: string): Padding {
  const [left, right] = textPadding(before, after, body);
  const isMarked = /[*`]/u.test(body);
  // What ends before a letter ends nothing.
  const wouldGoOn = /[*`|_]$/u.test(before) && !isApartAfter(body);
  return [
    left === '' && ((isMarked && !isApartBefore(before)) || wouldGoOn) ? '\\ ' : left,
    right === '' && ((isMarked && !isApartAfter(after)) || beginsMarkup(after)) ? '\\ ' : right,
  ];
}
