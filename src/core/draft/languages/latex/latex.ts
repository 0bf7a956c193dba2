import type { BibliographyRules, DraftLanguage, DraftStructure } from '../draftLanguage.ts';
import type { ListForm } from '../listForm.ts';
import { lazyStructure } from '../shared/lazyStructure.ts';
import { listMarker } from '../shared/listForms.ts';
import { localPaths } from '../shared/localPaths.ts';
import { once } from '../shared/once.ts';
import { placeOnLines } from '../shared/placeOutside.ts';
import { TextLines } from '../shared/textLines.ts';
import { latexBibliographies } from './latexBibliographies.ts';
import { type Flavour, latexFlavour } from './latexFlavour.ts';
import { latexLocale } from './latexLocale.ts';
import { latexMarkup } from './latexMarkup.ts';
import { footnotesOf, latexNotes } from './latexNotes.ts';
import { latexWriter } from './latexWriter.ts';
import { readLatex } from './readLatex.ts';

const listForm: ListForm = {
  marker: (word) => `% ${listMarker(word)}`,
  list: (entries) =>
    [
      '\\begin{itemize}',
      // A bracket after \item would be its option.
      ...entries.map((entry) => `  \\item ${entry.startsWith('[') ? '{}' : ''}${entry}`),
      '\\end{itemize}',
    ].join('\n'),
  isSpaced: false,
  // A line that begins with a command ends the paragraph too.
  paragraphEnd: /\r?\n(?=[ \t]*(?:\r?\n|$|\\[a-zA-Z]))/gu,
};

/** LaTeX with biblatex, natbib, or what LaTeX has itself. */
export const latex: DraftLanguage = {
  dialects: new Map([
    ['biblatex', 'LaTeX (biblatex)'],
    ['natbib', 'LaTeX (natbib)'],
    ['bibtex', 'LaTeX (\\cite)'],
  ]),
  ids: new Map([
    ['latex', undefined],
    ['tex', undefined],
    ['rsweave', undefined],
    ['markdown_latex_combined', undefined],
  ]),
  extensions: new Map([
    ['tex', undefined],
    ['ltx', undefined],
    ['rnw', undefined],
  ]),
  read(text, { dialect } = {}): DraftStructure {
    const reading = once(() => readLatex(text));
    const lines = once(() => new TextLines(text));
    const flavour = dialect === undefined ? latexFlavour(reading()) : flavourOf(dialect);
    return lazyStructure(
      {
        text,
        dialect: flavour,
        markup: latexMarkup,
        listForm,
        bibliographyRules: rulesOf(flavour),
        forms: ['citekey', 'text', 'footnote'],
        noteSyntax: latexNotes,
        writer: (locale) => latexWriter(text, reading, flavour, locale),
        place(offset) {
          const { closed } = reading();
          return closed && placeOnLines(closed, offset, lines());
        },
      },
      {
        spans: () => reading().spans,
        citations: () => reading().citations,
        body: () => reading().body,
        notes: () => footnotesOf(text, reading().notes),
        bibliographies: () => localPaths(latexBibliographies(reading().telling)),
        locale: () => latexLocale(reading().telling),
      },
    );
  },
};

function flavourOf(dialect: string): Flavour {
  return dialect === 'natbib' || dialect === 'bibtex' ? dialect : 'biblatex';
}

function rulesOf(flavour: Flavour): BibliographyRules {
  return {
    bib: [flavour === 'biblatex' ? 'biblatex' : 'bibtex'],
    // BibTeX takes two keys that differ in case only for a repeated entry; biber keeps them apart.
    foldsKeys: flavour !== 'biblatex',
    yaml: 'csl-yaml',
    isRootProject: false,
  };
}
