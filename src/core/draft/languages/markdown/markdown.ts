import type { DraftLanguage, DraftStructure } from '../draftLanguage.ts';
import { biblatexRules, bibtexRules } from '../shared/bibliographyRules.ts';
import { lazyStructure } from '../shared/lazyStructure.ts';
import { bulletList } from '../shared/listForms.ts';
import { localPaths } from '../shared/localPaths.ts';
import { isMyst } from './isMyst.ts';
import { markdownMarkup, mystMarkup } from './markdownMarkup.ts';
import { markdownNoteSyntax, mystNoteSyntax, notesIn } from './markdownNotes.ts';
import { MarkdownReading } from './markdownReading.ts';
import { MarkdownWriter } from './markdownWriter.ts';
import { placeInMarkdown } from './placeInMarkdown.ts';

const listForm = bulletList('-', (text) => `<!-- ${text} -->`);

/** What each structure was made of, for the next version of its text. */
const readings = new WeakMap<DraftStructure, MarkdownReading>();

/** Markdown as pandoc (with Quarto and R Markdown) and as MyST read it. */
export const markdown: DraftLanguage = {
  dialects: new Map([
    ['pandoc', 'pandoc'],
    ['myst', 'MyST'],
  ]),
  ids: new Map([
    ['markdown', undefined],
    ['quarto', 'pandoc'],
    ['rmd', 'pandoc'],
    ['myst', 'myst'],
  ]),
  extensions: new Map([
    ['md', undefined],
    ['markdown', undefined],
    ['qmd', 'pandoc'],
    ['rmd', 'pandoc'],
  ]),
  read(text, { dialect = isMyst(text) ? 'myst' : 'pandoc', previous } = {}): DraftStructure {
    const isMystDraft = dialect === 'myst';
    const reading = new MarkdownReading(text, isMystDraft, previous && readings.get(previous));
    const structure = lazyStructure(
      {
        dialect,
        text,
        markup: isMystDraft ? mystMarkup : markdownMarkup,
        listForm,
        bibliographyRules: isMystDraft ? bibtexRules : biblatexRules,
        forms: ['citekey', 'text', 'footnote'],
        noteSyntax: isMystDraft ? mystNoteSyntax : markdownNoteSyntax,
        place: (offset) => placeInMarkdown(reading, offset),
        writer: (locale) => new MarkdownWriter(reading, locale),
      },
      {
        spans: () => reading.spans(),
        citations: () => reading.citations(),
        body: () => ({ start: reading.bodyStart, end: text.length }),
        notes: () => notesIn(reading),
        bibliographies: () => localPaths(reading.metadata().bibliographies),
        locale: () => reading.metadata().locale,
      },
    );
    readings.set(structure, reading);
    return structure;
  },
};
