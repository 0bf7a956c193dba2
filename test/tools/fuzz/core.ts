import type { Citation } from '../../../src/core/citation/cite.ts';
import { parseLocator } from '../../../src/core/citation/locator.ts';
import type { RichText } from '../../../src/core/citation/richText.ts';
import { citedPlaces } from '../../../src/core/draft/cited/citedPlaces.ts';
import type { DraftStructure } from '../../../src/core/draft/languages/draftLanguage.ts';
import { placeCitation } from '../../../src/core/draft/place/placeCitation.ts';
import { readAs } from '../../support/dialects.ts';
import { readCorpus } from '../../support/readCorpus.ts';
import type { ReadDialect } from '../readers/readers.ts';
import type { Inserted } from './insertionRule.ts';

/*
 * All that the fuzzer knows of the core.
 */

export const forms = ['citekey', 'text', 'footnote'] as const;
export type Form = (typeof forms)[number];

const corpus = readCorpus();

let last: { readonly name: string; readonly structure: DraftStructure } | undefined;

/** A draft is read once for all the cursors in it. */
function structureOf(dialect: ReadDialect, text: string): DraftStructure {
  const name = `${dialect} ${text}`;
  if (last?.name !== name) {
    last = { name, structure: readAs(dialect, text) };
  }
  return last.structure;
}

/** What is inserted: a paper alone, and a lettered item of the compendium with words before it. */
export const cites: readonly Inserted['cite'][] = [
  { key: 'ctoc_cop_wg7_2015_4' },
  { key: corpus.compendium.citekey, locator: '16 (c)', prefix: 'see' },
];

/** The formatted citation, in the other forms. It begins with a word that no draft has. */
export const formatted: RichText = [
  { text: 'Zoo Title, CTOC/COP/WG.7/2015/4 ' },
  { text: 'Zed', italic: true },
  { text: ', para. 16 (c)' },
];

/** The draft with a citation at the cursor; undefined where the core sees no place for it. */
export function inserted(
  dialect: ReadDialect,
  text: string,
  cursor: number,
  { cite, form }: Inserted,
): string | undefined {
  const { locator, ...rest } = cite;
  const citation: Citation = [
    { ...rest, locator: locator === undefined ? undefined : parseLocator(corpus, locator) },
  ];
  const selections = [{ start: cursor, end: cursor }];
  const draft = {
    structure: structureOf(dialect, text),
    locale: 'en' as const,
    selections,
    replaceSelection: false,
  };
  const { edits } = placeCitation(draft, citation, form, formatted);
  return edits.length === 0
    ? undefined
    : edits.reduceRight(
        (all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end),
        text,
      );
}

/** The keys of all that a draft cites, in its order. */
export function citedIn(dialect: ReadDialect, text: string): string[] {
  return structureOf(dialect, text).citations.flatMap((found) => found.cites.map(({ key }) => key));
}

/** Those of them that are ours, as the list of what a draft cites has them, each once. */
export function oursIn(dialect: ReadDialect, text: string): string[] {
  const keys = citedPlaces(corpus, structureOf(dialect, text)).map(({ target }) =>
    target.kind === 'paper' ? corpus.paper(target.symbol)?.citekey : corpus.compendium.citekey,
  );
  return [...new Set(keys.filter((key) => key !== undefined))];
}

/** Whether a key is of ours. */
export function isOurs(key: string): boolean {
  return key === corpus.compendium.citekey || corpus.papers.some(({ citekey }) => citekey === key);
}
