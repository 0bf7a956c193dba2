import type { DraftLanguage, DraftStructure, ReadOptions, StructureSpan } from '../draftLanguage.ts';
import { biblatexRules } from '../shared/bibliographyRules.ts';
import { lazyStructure } from '../shared/lazyStructure.ts';
import { bulletList } from '../shared/listForms.ts';
import { localPaths } from '../shared/localPaths.ts';
import { once } from '../shared/once.ts';
import { placeOnLines } from '../shared/placeOutside.ts';
import { TextLines } from '../shared/textLines.ts';
import { typstBibliographies } from './typstBibliographies.ts';
import { typstBody } from './typstBody.ts';
import { typstCalls } from './typstCalls.ts';
import { typstCitations } from './typstCitations.ts';
import { elementReferences, typstClosed } from './typstClosed.ts';
import { typstLocale } from './typstLocale.ts';
import { typstMarkup } from './typstMarkup.ts';
import { typstNotes, typstNoteSyntax } from './typstNotes.ts';
import { readTypst } from './typstRead.ts';
import type { TypstReading } from './typstReading.ts';
import { typstWriter } from './typstWriter.ts';

const fixed = {
  dialect: 'typst',
  forms: ['citekey', 'text', 'footnote'] as const,
  markup: typstMarkup,
  noteSyntax: typstNoteSyntax,
  listForm: bulletList('-', (text) => `// ${text}`),
  bibliographyRules: { ...biblatexRules, yaml: 'hayagriva' as const, isRootProject: true },
};

/** Typst. https://typst.app/docs/reference/syntax */
export const typst: DraftLanguage = {
  dialects: new Map([['typst', 'Typst']]),
  ids: new Map([['typst', undefined]]),
  extensions: new Map([['typ', undefined]]),
  read(text, { previous }: ReadOptions = {}): DraftStructure {
    const read = readTypst(text, previous);
    const { reading } = read;
    const calls = once(() => typstCalls(text, reading.code));
    const closed = once(() => typstClosed(lines(), reading, structure.citations));
    const lines = once(() => new TextLines(text));
    const body = once(() => typstBody(text, reading.spans));
    const structure: DraftStructure = lazyStructure(
      {
        ...fixed,
        text,
        place(offset) {
          const place = placeOnLines(closed(), offset, lines());
          // Before its indentation a line would be no part of an item any more.
          const isIndented = place.before === '' && lines().isAtStart(place.at) && !lines().isBlank(place.at);
          return isIndented ? placeOnLines(closed(), lines().indent(place.at), lines()) : place;
        },
        writer: (locale) => typstWriter({ structure, reading, calls }, locale),
      },
      {
        spans: () => typstSpans(text, reading),
        body,
        citations: () => typstCitations(text, reading, calls()),
        notes: () => typstNotes(text, calls()),
        bibliographies: () => localPaths(typstBibliographies(text, reading.code, calls())),
        locale: () => typstLocale(text, calls(), body()),
      },
    );
    read.keepFor(structure);
    return structure;
  },
};

function typstSpans(text: string, reading: TypstReading): readonly StructureSpan[] {
  const links = elementReferences(text, reading).map(({ start, keyEnd }): StructureSpan => ({
    start,
    end: keyEnd,
    kind: 'link',
  }));
  return [...reading.spans, ...links].sort((a, b) => a.start - b.start);
}
