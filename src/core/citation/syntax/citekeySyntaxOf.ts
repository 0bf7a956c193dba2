import type { CitekeyLanguage } from '../syntax.ts';
import { asciidoc } from './asciidoc.ts';
import type { CitekeySyntax } from './citekeySyntax.ts';
import { biblatex, bibtex, natbib } from './latex.ts';
import { myst } from './myst.ts';
import { org } from './org.ts';
import { pandoc } from './pandoc.ts';
import { rst } from './rst.ts';
import { typst } from './typst.ts';

const all: Readonly<Record<CitekeyLanguage, CitekeySyntax>> = {
  pandoc,
  myst,
  biblatex,
  natbib,
  bibtex,
  typst,
  asciidoc,
  rst,
  org,
};

/** How a syntax cites by citekey. */
export function citekeySyntaxOf(syntax: CitekeyLanguage): CitekeySyntax {
  return all[syntax];
}
