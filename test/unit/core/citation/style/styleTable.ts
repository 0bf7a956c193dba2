import { readLocales, readStyle } from '../../../../../src/cli/readStyles.ts';
import { noteSentence } from '../../../../../src/core/draft/place/noteSentence.ts';
import type { Citation } from '../../../../../src/core/citation/cite.ts';
import { cslItems } from '../../../../../src/core/citation/cslItem.ts';
import { asSummarizedIn, type Locale } from '../../../../../src/core/citation/locale.ts';
import type { RichText } from '../../../../../src/core/citation/richText.ts';
import { neededLocales } from '../../../../../src/core/citation/style/localize.ts';
import { Processor } from '../../../../../src/core/citation/style/processor.ts';
import type { OfferedStyle } from '../../../../../src/core/citation/style/styleCatalog.ts';
import { readCorpus } from '../../../../support/readCorpus.ts';
import { locator } from '../../../../support/locator.ts';

/** What each style makes of the same citations, for people to read and for tests to hold. */

export const compendium = 'ctoc_cop_wg7_compendium_2021';
export const paper = 'ctoc_cop_wg7_2015_4';
export const otherPaper = 'ctoc_cop_wg7_2013_3';

export const corpus = readCorpus();
export const items = cslItems(corpus);

export const tableLocales: readonly Locale[] = ['en', 'fr', 'ar'];

export function citations(locale: Locale): readonly (readonly [string, Citation])[] {
  return [
    ['paper', [{ key: paper }]],
    ['compendium', [{ key: compendium }]],
    ['paragraph', [{ key: compendium, locator: locator('12') }]],
    ['range', [{ key: compendium, locator: locator('5–9') }]],
    ['several', [{ key: compendium, locator: locator('5–9, 12') }]],
    ['item', [{ key: compendium, locator: locator('16 (c)') }]],
    ['items', [{ key: compendium, locator: locator('16 (a)–(c)') }]],
    [
      'two',
      [
        { key: paper, prefix: 'see' },
        { key: compendium, locator: locator('16 (c)'), suffix: 'and the list there' },
      ],
    ],
    ['two papers', [{ key: paper }, { key: otherPaper }]],
    [
      'both',
      [
        { key: otherPaper },
        { key: compendium, locator: locator('16 (c)'), prefix: asSummarizedIn(locale), continues: true },
      ],
    ],
    [
      'twice',
      [
        { key: compendium, locator: locator('12') },
        { key: compendium, locator: locator('16') },
      ],
    ],
  ];
}

const made = new Map<string, Promise<Processor>>();

/** Built once, for the heavy styles take their time. */
export function processor(style: OfferedStyle, locale: Locale): Promise<Processor> {
  const name = `${style.id} ${locale}`;
  const one = made.get(name) ?? build(style, locale);
  made.set(name, one);
  return one;
}

async function build(style: OfferedStyle, locale: Locale): Promise<Processor> {
  const node = await readStyle(style);
  return new Processor(node, await readLocales(neededLocales(node, locale)), items, locale);
}

/** A style's part of the table. */
export async function styleRows(style: OfferedStyle, locale: Locale): Promise<string> {
  const ready = await processor(style, locale);
  const rows = citations(locale).flatMap(([name, citation]) => [
    `- ${name}: ${markdown(ready.cite(citation))}`,
    ...(name === 'two'
      ? [`- ${name}, in a note: ${markdown(noteSentence(ready.cite(citation), citation, locale))}`]
      : []),
  ]);
  const references = ready
    .bibliography([paper, compendium, otherPaper])
    .map((reference) => `  - ${markdown(reference)}`);
  return [`### ${locale}`, '', ...rows, '- bibliography:', ...references].join('\n');
}

/** Looks in the marks of Markdown, small capitals in braces. */
function markdown(rich: RichText): string {
  return rich
    .map(({ text, italic, bold, smallCaps, superscript }) => {
      const caps = smallCaps === true ? `{caps:${text}}` : text;
      const raised = superscript === true ? `^${caps}^` : caps;
      const leaning = italic === true ? `_${raised}_` : raised;
      return bold === true ? `**${leaning}**` : leaning;
    })
    .join('');
}
