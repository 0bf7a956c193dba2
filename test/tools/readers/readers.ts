import { asciidocReader } from './asciidocReader.ts';
import { latexReader } from './latexReader.ts';
import { mystReader } from './mystReader.ts';
import { orgReader } from './orgReader.ts';
import { pandocReader } from './pandocReader.ts';
import type { ReaderSource } from './reader.ts';
import { rstReader } from './rstReader.ts';
import { typstReader } from './typstReader.ts';

/** The programs by the dialects that they read. */
export const readers = {
  pandoc: pandocReader,
  myst: mystReader,
  biblatex: latexReader,
  natbib: latexReader,
  typst: typstReader,
  asciidoc: asciidocReader,
  rst: rstReader,
  org: orgReader,
} as const satisfies Readonly<Record<string, ReaderSource>>;

export type ReadDialect = keyof typeof readers;
