import { escapeTypst } from './typstText.ts';
import { around } from '../shared/around.ts';
import type { MarkupLanguage } from '../markupLanguage.ts';
import { beginsWithWord } from '../shared/wordBeside.ts';
import { textPadding } from '../shared/textPadding.ts';

/** https://typst.app/docs/reference/model/emph */
export const typstMarkup: MarkupLanguage = {
  escape: escapeTypst,
  looks: {
    italic: around('#emph[', ']'),
    bold: around('#strong[', ']'),
    smallCaps: around('#smallcaps[', ']'),
    superscript: around('#super[', ']'),
  },
  canNest: true,
  // What follows a call directly could be more of it.
  between: (before, after, afterHasLook) => (!afterHasLook && /^[^\s\p{L}\p{N},:]/u.test(after) ? ';' : ''),
  // A mark between letters ends nothing.
  padding: (before, after, body) => {
    const [left, right] = textPadding(before, after, body);
    return [/\S[*_]$/u.test(before) && beginsWithWord(body) ? ' ' : left, right];
  },
};
