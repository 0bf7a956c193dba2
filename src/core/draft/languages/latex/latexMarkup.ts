import { escapeLatex } from './latexText.ts';
import { around } from '../shared/around.ts';
import type { MarkupLanguage } from '../markupLanguage.ts';
import { latexTextPadding } from './latexPadding.ts';

/** LaTeX's own commands for looks. */
export const latexMarkup: MarkupLanguage = {
  escape: escapeLatex,
  looks: {
    italic: around('\\textit{', '}'),
    bold: around('\\textbf{', '}'),
    smallCaps: around('\\textsc{', '}'),
    superscript: around('\\textsuperscript{', '}'),
  },
  canNest: true,
  between: () => '',
  padding: latexTextPadding,
};
