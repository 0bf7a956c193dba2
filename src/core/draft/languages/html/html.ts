import type { DraftLanguage, DraftStructure } from '../draftLanguage.ts';
import type { ListForm } from '../listForm.ts';
import type { MarkupLanguage } from '../markupLanguage.ts';
import { around } from '../shared/around.ts';
import { biblatexRules } from '../shared/bibliographyRules.ts';
import { closedSpans, placeAmong } from '../shared/closedSpans.ts';
import { lazyStructure } from '../shared/lazyStructure.ts';
import { listMarker } from '../shared/listForms.ts';
import { localeOfTag } from '../shared/localeOfTag.ts';
import { noNotes } from '../shared/noNotes.ts';
import { once } from '../shared/once.ts';
import { wordPadding } from '../shared/textPadding.ts';
import { htmlReading } from './htmlReading.ts';

const markup: MarkupLanguage = {
  escape: (text) => text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0) ?? 0};`),
  looks: {
    italic: around('<i>', '</i>'),
    bold: around('<b>', '</b>'),
    smallCaps: around('<span style="font-variant: small-caps">', '</span>'),
    superscript: around('<sup>', '</sup>'),
  },
  canNest: true,
  between: () => '',
  padding: wordPadding,
};

const listForm: ListForm = {
  marker: (word) => `<!-- ${listMarker(word)} -->`,
  list: (entries) => ['<ul>', ...entries.map((entry) => `  <li>${entry}</li>`), '</ul>'].join('\n'),
  isSpaced: false,
  paragraphEnd: /\r?\n/gu,
};

/** HTML holds formatted text only. */
export const html: DraftLanguage = {
  dialects: new Map([['html', 'HTML']]),
  ids: new Map([['html', undefined]]),
  extensions: new Map([
    ['htm', undefined],
    ['html', undefined],
  ]),
  read(text): DraftStructure {
    const reading = once(() => htmlReading(text));
    const closed = once(() => closedSpans(text, reading().closed));
    return lazyStructure(
      {
        text,
        dialect: 'html',
        forms: ['text'],
        markup,
        listForm,
        bibliographyRules: biblatexRules,
        noteSyntax: undefined,
        place: (offset) => placeAmong(closed(), offset),
        writer: () => undefined,
      },
      {
        spans: () => reading().closed,
        citations: () => [],
        body: () => reading().body,
        notes: () => noNotes(text),
        bibliographies: () => [],
        locale: () => localeOfTag(reading().language),
      },
    );
  },
};
