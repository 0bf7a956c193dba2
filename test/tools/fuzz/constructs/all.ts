import type { ReadDialect } from '../../readers/readers.ts';
import type { Constructs } from '../construct.ts';
import { asciidoc } from './asciidoc.ts';
import { biblatex, natbib } from './latex.ts';
import { myst } from './myst.ts';
import { org } from './org.ts';
import { pandoc } from './pandoc.ts';
import { rst } from './rst.ts';
import { typst } from './typst.ts';

export const constructsOf: Readonly<Record<ReadDialect, Constructs>> = {
  pandoc,
  myst,
  biblatex,
  natbib,
  typst,
  asciidoc,
  rst,
  org,
};
