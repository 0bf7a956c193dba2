import { spanAt } from '../../spanAt.ts';
import type { DraftLanguage, DraftStructure, ReadOptions } from '../draftLanguage.ts';
import { biblatexRules } from '../shared/bibliographyRules.ts';
import { closedSpans, placeAmong } from '../shared/closedSpans.ts';
import { lazyStructure } from '../shared/lazyStructure.ts';
import { bulletList } from '../shared/listForms.ts';
import { localeOfTag } from '../shared/localeOfTag.ts';
import { placeOutside } from '../shared/placeOutside.ts';
import { localPaths } from '../shared/localPaths.ts';
import { once } from '../shared/once.ts';
import { inGap } from './orgGaps.ts';
import { orgMarkup } from './orgMarkup.ts';
import { orgFootnotes, orgNoteSyntax } from './orgNotes.ts';
import { orgReading, orgReadings } from './orgReading.ts';
import { orgWriter } from './orgWriter.ts';

/** Org. */
export const org: DraftLanguage = {
  dialects: new Map([['org', 'Org']]),
  ids: new Map([['org', undefined]]),
  extensions: new Map([['org', undefined]]),
  read(text, { previous }: ReadOptions = {}): DraftStructure {
    const reading = orgReading(text, previous && orgReadings.get(previous));
    const closed = once(() => closedSpans(text, reading.closed));
    const closedToText = once(() => closedSpans(text, reading.closedToText));
    const structure: DraftStructure = lazyStructure(
      {
        text,
        dialect: 'org',
        forms: ['citekey', 'text', 'footnote'],
        markup: orgMarkup,
        listForm: bulletList('-', (comment) => `# ${comment}`),
        bibliographyRules: biblatexRules,
        noteSyntax: orgNoteSyntax,
        place(offset, form) {
          const wanted = form === 'footnote' ? placeOutside(reading.captions, offset).at : offset;
          const found = placeAmong(closed(), wanted);
          // In a note that is there it has no mark, but looks.
          const hasLooks =
            form === 'text' || (form === 'footnote' && spanAt(reading.notes, found.at) !== undefined);
          const outside = hasLooks ? placeOutside(closedToText(), found.at).at : found.at;
          const place = outside === found.at ? found : placeAmong(closed(), outside);
          return place.before === '' && place.after === '' ? inGap(text, reading.gaps, place.at) : place;
        },
        writer: (locale) =>
          orgWriter(structure, locale, processorOf(values(reading.keywords, 'cite_export').at(-1))),
      },
      {
        spans: () => reading.closed,
        citations: () => reading.citations,
        body: () => ({ start: reading.headEnd, end: text.length }),
        notes: () => orgFootnotes(text, reading),
        bibliographies: () => localPaths(values(reading.keywords, 'bibliography').map(unquoted)),
        locale: () => localeOfTag(values(reading.keywords, 'language')[0]),
      },
    );
    orgReadings.set(structure, reading.memo);
    return structure;
  },
};

/** https://orgmode.org/manual/Export-Settings.html, https://orgmode.org/manual/Citations.html */
function values(keywords: readonly (readonly [string, string])[], name: string): readonly string[] {
  return keywords.flatMap(([keyword, value]) => (keyword === name ? value : []));
}

/** "csl style.csl" names it first. https://orgmode.org/manual/Citation-export-processors.html */
function processorOf(keyword: string | undefined): string | undefined {
  return keyword?.trim().split(/\s+/u)[0];
}

function unquoted(value: string): string {
  return value.replace(/^"(.*)"$/u, '$1');
}
