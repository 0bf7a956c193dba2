import type { Syntax } from '../syntax.ts';
import { escapeLatex } from '../syntax/latexText.ts';
import { escapeTypst } from '../syntax/typstText.ts';
import { escapeAsciidoc } from './escapeAsciidoc.ts';
import { escapeOrg, zeroWidthSpace } from './escapeOrg.ts';
import { escapePandoc } from './escapePandoc.ts';
import { escapeRst } from './escapeRst.ts';
import type { MarkupLanguage } from './language.ts';

const around =
  (before: string, after = before) =>
  (inner: string): string =>
    before + inner + after;

/** https://pandoc.org/MANUAL.html#inline-formatting */
const pandoc: MarkupLanguage = {
  escape: escapePandoc,
  looks: {
    italic: around('*'),
    bold: around('**'),
    smallCaps: around('[', ']{.smallcaps}'),
    superscript: (inner) => `^${inner.replaceAll(' ', '\\ ')}^`,
  },
  canNest: true,
  // Asterisks that meet would be read as one mark.
  between: (before, after) => (/\*$/u.test(before) && after.startsWith('*') ? '<!-- -->' : ''),
};

/** A role can hold no other. */
const role =
  (name: string) =>
  (inner: string): string =>
    inner.includes('`') ? inner : `{${name}}\`${inner}\``;

/** https://mystmd.org/guide/typography */
const myst: MarkupLanguage = {
  ...pandoc,
  looks: { ...pandoc.looks, smallCaps: role('sc'), superscript: role('sup') },
};

const latex: MarkupLanguage = {
  escape: escapeLatex,
  looks: {
    italic: around('\\textit{', '}'),
    bold: around('\\textbf{', '}'),
    smallCaps: around('\\textsc{', '}'),
    superscript: around('\\textsuperscript{', '}'),
  },
  canNest: true,
  between: () => '',
};

const typst: MarkupLanguage = {
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
};

/** https://docs.asciidoctor.org/asciidoc/latest/text/: doubled marks work within words. */
const asciidoc: MarkupLanguage = {
  escape: escapeAsciidoc,
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
};

/** https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#inline-markup-recognition-rules */
const rst: MarkupLanguage = {
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
};

/** https://orgmode.org/manual/Emphasis-and-Monospace.html */
const org: MarkupLanguage = {
  escape: escapeOrg,
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
};

const html: MarkupLanguage = {
  escape: (text) => text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0) ?? 0};`),
  looks: {
    italic: around('<i>', '</i>'),
    bold: around('<b>', '</b>'),
    smallCaps: around('<span style="font-variant: small-caps">', '</span>'),
    superscript: around('<sup>', '</sup>'),
  },
  canNest: true,
  between: () => '',
};

const plain: MarkupLanguage = {
  escape: (text) => text,
  looks: { italic: undefined, bold: undefined, smallCaps: undefined, superscript: undefined },
  canNest: false,
  between: () => '',
};

export const markupLanguages: Readonly<Record<Syntax, MarkupLanguage>> = {
  pandoc,
  myst,
  biblatex: latex,
  natbib: latex,
  bibtex: latex,
  typst,
  asciidoc,
  rst,
  org,
  html,
  text: plain,
};
