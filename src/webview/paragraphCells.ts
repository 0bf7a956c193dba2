import type { ThemeHead } from '../core/overview/overview.ts';
import type { ThemeCells } from '../core/overview/themeColumns.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import { isolated } from './isolated.ts';
import { link } from './link.ts';
import { themeHeads, uprightHead } from './overviewSection.ts';
import type { OverviewPage } from './overviewPage.ts';

/** The heads of a table with paragraphs in its cells: what the rows are, the introduction, the themes. */
export function paragraphHeads(rows: string, themes: readonly ThemeHead[], page: OverviewPage): HTMLElement {
  return element(
    'thead',
    {},
    element(
      'tr',
      {},
      element('th', { scope: 'col' }, isolated(rows)),
      uprightHead(element('span', { dir: 'auto' }, page.strings.introduction)),
      ...themeHeads(themes, page),
    ),
  );
}

/** The cells of a row, each with links to its paragraphs. */
export function paragraphCells(cells: ThemeCells, page: OverviewPage): readonly HTMLElement[] {
  return cells.map((numbers) => element('td', {}, ...numbers.map((number) => paragraphLink(number, page))));
}

function paragraphLink(number: number, { strings, send }: OverviewPage): HTMLElement {
  const label = fill(strings.paragraph, number);
  return link([String(number)], { class: 'paragraph', 'aria-label': label, title: label }, () =>
    send({ type: 'openSummary', target: { kind: 'paragraph', number } }),
  );
}
