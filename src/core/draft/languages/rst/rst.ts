import type { DraftLanguage, DraftStructure, ReadOptions } from '../draftLanguage.ts';
import { bibtexRules } from '../shared/bibliographyRules.ts';
import { closedSpans, placeAmong } from '../shared/closedSpans.ts';
import { lazyStructure } from '../shared/lazyStructure.ts';
import { bulletList } from '../shared/listForms.ts';
import { localeOfTag } from '../shared/localeOfTag.ts';
import { localPaths } from '../shared/localPaths.ts';
import { once } from '../shared/once.ts';
import { placeOutside } from '../shared/placeOutside.ts';
import { inGap } from './rstGaps.ts';
import { rstMarkup } from './rstMarkup.ts';
import { rstFootnotes, rstNoteSyntax } from './rstNotes.ts';
import { rstReading, rstReadings } from './rstReading.ts';
import { rstWriter } from './rstWriter.ts';

/** reStructuredText. */
export const rst: DraftLanguage = {
  dialects: new Map([['rst', 'reStructuredText']]),
  ids: new Map([['restructuredtext', undefined]]),
  extensions: new Map([['rst', undefined]]),
  read(text, { previous }: ReadOptions = {}): DraftStructure {
    const reading = rstReading(text, previous && rstReadings.get(previous));
    const closed = once(() => closedSpans(text, reading.closed));
    const closedToText = once(() => closedSpans(text, reading.closedToText));
    const structure: DraftStructure = lazyStructure(
      {
        text,
        dialect: 'rst',
        forms: ['citekey', 'text', 'footnote'],
        markup: rstMarkup,
        listForm: bulletList('-', (comment) => `.. ${comment}`),
        // pybtex, which Sphinx reads bibliographies with, takes keys that differ in case only for a repeated entry.
        bibliographyRules: { ...bibtexRules, foldsKeys: true },
        noteSyntax: rstNoteSyntax,
        place(offset, form) {
          const found = placeAmong(closed(), offset);
          const outside = form === 'text' ? placeOutside(closedToText(), found.at).at : found.at;
          const place = outside === found.at ? found : placeAmong(closed(), outside);
          return place.before === '' && place.after === '' ? inGap(text, reading.gaps, place.at) : place;
        },
        writer: (locale) => rstWriter(structure, locale),
      },
      {
        spans: () => reading.closed,
        citations: () => reading.citations,
        body: () => ({ start: reading.headEnd, end: text.length }),
        notes: () => rstFootnotes(text, reading),
        // Without any, sphinxcontrib-bibtex takes those of its settings.
        bibliographies: () => localPaths(reading.bibliographies),
        locale: () => localeOfTag(reading.fields.get('lang') ?? reading.fields.get('language')),
      },
    );
    rstReadings.set(structure, reading.memo);
    return structure;
  },
};
