import type { DraftLanguage, DraftStructure, ReadOptions } from '../draftLanguage.ts';
import { bibtexRules } from '../shared/bibliographyRules.ts';
import { lazyStructure } from '../shared/lazyStructure.ts';
import { bulletList } from '../shared/listForms.ts';
import { localPaths } from '../shared/localPaths.ts';
import { noNotes } from '../shared/noNotes.ts';
import { once } from '../shared/once.ts';
import { type Pieces, readPieces } from '../shared/readPieces.ts';
import { TextLines } from '../shared/textLines.ts';
import { asciidocBibliographies } from './asciidocBibliographies.ts';
import { AsciidocBlocks } from './asciidocBlocks.ts';
import { asciidocCitations } from './asciidocCitations.ts';
import { asciidocClosed, asciidocPlace } from './asciidocClosed.ts';
import { asciidocLocale } from './asciidocLocale.ts';
import { asciidocMarkup } from './asciidocMarkup.ts';
import { asciidocNoteSyntax } from './asciidocNotes.ts';
import { type AsciidocReading, shifted } from './asciidocReading.ts';
import { asciidocWriter } from './asciidocWriter.ts';

const fixed = {
  dialect: 'asciidoc',
  forms: ['citekey', 'text', 'footnote'] as const,
  markup: asciidocMarkup,
  noteSyntax: asciidocNoteSyntax,
  listForm: bulletList('*', (text) => `// ${text}`),
  bibliographyRules: bibtexRules,
};

const kept = new WeakMap<DraftStructure, Pieces<AsciidocReading>>();

/** AsciiDoc. https://docs.asciidoctor.org/asciidoc/latest/ */
export const asciidoc: DraftLanguage = {
  dialects: new Map([['asciidoc', 'AsciiDoc']]),
  ids: new Map([['asciidoc', undefined]]),
  extensions: new Map([
    ['adoc', undefined],
    ['asciidoc', undefined],
  ]),
  read(text, { previous }: ReadOptions = {}): DraftStructure {
    const blocks = new AsciidocBlocks(text);
    const { readings, pieces } = readPieces(
      text,
      { read: (at, state) => blocks.read(at, state), shifted },
      previous && kept.get(previous),
    );
    const spans = readings.flatMap((reading) => reading.spans);
    const attributes = once(() => readings.flatMap((reading) => reading.attributes));
    const lines = once(() => new TextLines(text));
    const items = once(() => new Set(readings.flatMap((reading) => reading.items.map(({ start }) => start))));
    const closed = once(() => asciidocClosed(lines(), spans, structure.citations));
    const structure: DraftStructure = lazyStructure(
      {
        ...fixed,
        text,
        place: (offset) => asciidocPlace(closed(), offset, { lines: lines(), items: items() }),
        writer: (locale) => asciidocWriter(structure, locale),
      },
      {
        spans: () => spans.filter(({ role }) => role !== 'open'),
        body: () => ({ start: spans[0]?.role === 'header' ? spans[0].end : 0, end: text.length }),
        citations: () =>
          asciidocCitations(
            text,
            readings.flatMap((reading) => reading.citations),
          ),
        notes: () => ({ ...noNotes(text), notes: readings.flatMap((reading) => reading.notes) }),
        bibliographies: () => localPaths(asciidocBibliographies(attributes())),
        locale: () => asciidocLocale(text, attributes()),
      },
    );
    kept.set(structure, pieces);
    return structure;
  },
};
