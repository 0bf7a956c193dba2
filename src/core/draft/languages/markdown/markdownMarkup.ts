import { escapePandoc } from './escapePandoc.ts';
import { around } from '../shared/around.ts';
import type { MarkupLanguage } from '../markupLanguage.ts';
import { textPaddingInMarkdown } from './paddingInMarkdown.ts';

/** https://pandoc.org/MANUAL.html#inline-formatting */
export const markdownMarkup: MarkupLanguage = {
  escape: escapePandoc,
  address: (address) => `<${address}>`,
  looks: {
    italic: around('*'),
    bold: around('**'),
    smallCaps: around('[', ']{.smallcaps}'),
    superscript: (inner) => `^${inner.replaceAll(' ', '\\ ')}^`,
  },
  canNest: true,
  // Asterisks that meet would be read as one mark.
  between: (before, after) => (/\*$/u.test(before) && after.startsWith('*') ? '<!-- -->' : ''),
  fitted: (before, body) =>
    hasOpenStar(before.split(emptyLine).at(-1) ?? '') ? body.replace(/(?<!\\)\*/gu, '_') : body,
  padding: textPaddingInMarkdown,
};

const emptyLine = /\n[ \t>\r]*(?=\n)/u;

/** Whether an asterisk has begun what another one would end. */
function hasOpenStar(text: string): boolean {
  let isOpen = false;
  for (const { index, 0: marks } of text.matchAll(/(?<!\\)\*+/gu)) {
    const closes: boolean = isOpen && /\S/u.test(text.charAt(index - 1));
    isOpen = !closes && (isOpen || /\S/u.test(text.charAt(index + marks.length)));
  }
  return isOpen;
}

/** A role can hold no other. */
const role =
  (name: string) =>
  (inner: string): string =>
    inner.includes('`') ? inner : `{${name}}\`${inner}\``;

/** https://mystmd.org/guide/typography */
export const mystMarkup: MarkupLanguage = {
  ...markdownMarkup,
  looks: { ...markdownMarkup.looks, smallCaps: role('sc'), superscript: role('sup') },
};
