import type { BibliographyRules } from '../draftLanguage.ts';

/** A language whose tools read any `.bib`, and write BibLaTeX's entries where there are none yet. */
export const biblatexRules: BibliographyRules = {
  bib: ['biblatex', 'bibtex'],
  yaml: 'csl-yaml',
  isRootProject: false,
};

/** A language whose tools know BibTeX's entries better. */
export const bibtexRules: BibliographyRules = { ...biblatexRules, bib: ['bibtex', 'biblatex'] };
