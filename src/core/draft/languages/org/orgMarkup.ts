import { escapeOrg, zeroWidthSpace } from './escapeOrg.ts';
import { around } from '../shared/around.ts';
import { mayPrecedeEmphasis } from './orgEmphasis.ts';
import type { MarkupLanguage } from '../markupLanguage.ts';
import { textPadding } from '../shared/textPadding.ts';

/** Whether emphasis begins between two texts that would be none directly after a letter. */
export function beginsMarked(before: string, after: string): boolean {
  return mayPrecedeEmphasis(before.slice(-1)) && /^[*/_+=~]\S/u.test(after);
}

/** https://orgmode.org/manual/Emphasis-and-Monospace.html */
export const orgMarkup: MarkupLanguage = {
  escape: escapeOrg,
  address: (address) => `[[${address}]]`,
  looks: { italic: around('/'), bold: around('*'), smallCaps: undefined, superscript: around('^{', '}') },
  canNest: true,
  between(before, after, afterHasLook) {
    if (
      before === '' ||
      after === '' ||
      /[\s\u200B]$/u.test(before) ||
      /^[\s\u200B]/u.test(after) ||
      after.startsWith('^{')
    ) {
      return '';
    }
    return !afterHasLook && /^[.,;:!?)'"]/u.test(after) ? '' : zeroWidthSpace;
  },
  padding: (before, after, body) => {
    const [left, right] = textPadding(before, after, body);
    // A marker ends nothing before a letter, and begins nothing after one; a dollar sign neither, and a link goes on.
    return [
      left === '' && /\S[*/_+=~$]$|[a-z]:[^\s[\]()<>]+$/u.test(before) ? ' ' : left,
      right === '' && beginsMarked(before, after) ? ' ' : right,
    ];
  },
};
