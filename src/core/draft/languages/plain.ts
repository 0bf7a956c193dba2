import type { DraftLanguage, DraftStructure } from './draftLanguage.ts';
import type { ListForm } from './listForm.ts';
import type { MarkupLanguage } from './markupLanguage.ts';
import { addresses } from './shared/addresses.ts';
import { biblatexRules } from './shared/bibliographyRules.ts';
import { closedSpans, placeAmong } from './shared/closedSpans.ts';
import { lazyStructure } from './shared/lazyStructure.ts';
import { emptyLine, listMarker } from './shared/listForms.ts';
import { noNotes } from './shared/noNotes.ts';
import { once } from './shared/once.ts';
import type { ClosedStretch } from './shared/proseReading.ts';
import { Scanner } from './shared/scanner.ts';
import { wordPadding } from './shared/textPadding.ts';

const markup: MarkupLanguage = {
  escape: (text) => text,
  looks: { italic: undefined, bold: undefined, smallCaps: undefined, superscript: undefined },
  canNest: false,
  between: () => '',
  padding: wordPadding,
};

/** There are no comments, so the markers are seen. */
const listForm: ListForm = {
  marker: (word) => `--- ${listMarker(word)} ---`,
  list: (entries) => entries.join('\n\n'),
  isSpaced: true,
  paragraphEnd: emptyLine,
};

const scanner = new Scanner(addresses);

function addressesIn(text: string): readonly ClosedStretch[] {
  const closed: ClosedStretch[] = [];
  scanner.scan(text, { closed });
  return closed;
}

/** Plain text, and whatever else we don't know. */
export const plain: DraftLanguage = {
  dialects: new Map([['text', 'Text']]),
  ids: new Map([['plaintext', undefined]]),
  extensions: new Map([['txt', undefined]]),
  read(text): DraftStructure {
    const stretches = once(() => addressesIn(text));
    const closed = once(() => closedSpans(text, stretches()));
    return lazyStructure(
      {
        text,
        dialect: 'text',
        forms: ['text'],
        markup,
        listForm,
        bibliographyRules: biblatexRules,
        noteSyntax: undefined,
        place: (offset) => placeAmong(closed(), offset),
        writer: () => undefined,
      },
      {
        spans: stretches,
        citations: () => [],
        body: () => ({ start: 0, end: text.length }),
        notes: () => noNotes(text),
        bibliographies: () => [],
        locale: () => undefined,
      },
    );
  },
};
